package io.github.adfacade.benchmarks;

import io.github.adfacade.Campaign;
import io.github.adfacade.RateLimit;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A thousand futures at once before a network that takes 200 ms for an answer, beside the best that the connections allow:
 * {@code java -cp src/benchmarks/target/adfacade-benchmarks.jar io.github.adfacade.benchmarks.AsyncCalls}. Takes a minute.
 * Traffic goes to a sandbox in this process alone.
 */
public final class AsyncCalls {

    private static final Duration LATENCY = Duration.ofMillis(200);
    private static final int CALLS = 1_000;
    private static final int CONNECTIONS = 64;
    private static final int ROUNDS = 10;

    private AsyncCalls() {}

    /** Runs the rounds and prints each. */
    public static void main(String[] arguments) {
        double best = LATENCY.toMillis() * Math.ceil((double) CALLS / CONNECTIONS);
        try (Sandbox sandbox = Sandbox.start();
                WhopCampaignService whop = Whop.builder()
                        .baseUrl(sandbox.whop().baseUrl().toString())
                        .apiKey(sandbox.whop().apiKey())
                        .accountId(sandbox.whop().accountId())
                        .quota(new RateLimit(1_000_000, Duration.ofSeconds(1)))
                        .build()) {
            sandbox.whop().fail(Fault.delay(LATENCY).always());
            String id = sandbox.whop().campaignIds().get(0);
            for (int round = 1; round <= ROUNDS; round++) {
                long begin = System.nanoTime();
                int threads = run(whop, id);
                double millis = (System.nanoTime() - begin) / 1e6;
                System.out.printf(
                        "round %2d: %d calls in %.0f ms, %.2f times the best possible, at most %d threads of the library%n",
                        round, CALLS, millis, millis / best, threads);
            }
        }
    }

    private static int run(WhopCampaignService whop, String id) {
        List<CompletableFuture<Campaign>> calls = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            calls.add(whop.async().get(id));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
        int most = 0;
        while (!all.isDone()) {
            most = Math.max(most, threads());
            pause();
        }
        all.join();
        return most;
    }

    private static int threads() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("adfacade-") && !name.startsWith("adfacade-sandbox"))
                .count();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
