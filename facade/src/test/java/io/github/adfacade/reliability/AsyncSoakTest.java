package io.github.adfacade.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Applied;
import io.github.adfacade.AsyncCampaignService;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.Objective;
import io.github.adfacade.RateLimit;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopCampaignService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many futures at once, every second one cancelled at some time. A limit of few places is kept, so that one that leaked would
 * soon let nothing depart. The build runs it for seconds; the profile {@code soak} for 100,000 calls.
 */
@Timeout(600)
class AsyncSoakTest {

    private static final int CALLS = Integer.getInteger("adfacade.soak.calls", 4_000) / 2;
    private static final int IN_FLIGHT = 100;

    private final Sandbox sandbox = Sandbox.builder().ledgerLimit(10).start();
    private final Map<String, Applied> creations = new ConcurrentHashMap<>();
    private final List<String> complaints = java.util.Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger cancelled = new AtomicInteger();

    @AfterEach
    void close() {
        sandbox.close();
    }

    private WhopCampaignService service(RateLimit limit) {
        return Whop.builder()
                .baseUrl(sandbox.whop().baseUrl().toString())
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .quota(limit)
                .build();
    }

    @Test
    void randomCancelsLeakNothingAndDoubleNothing() throws Exception {
        Random random = new Random(20_261_201);
        Semaphore free = new Semaphore(IN_FLIGHT);
        try (WhopCampaignService service = service(new RateLimit(40, Duration.ofMillis(20)))) {
            for (int call = 0; call < CALLS; call++) {
                free.acquire();
                CompletableFuture<?> future = begin(service.async(), random, call);
                future.whenComplete((value, thrown) -> free.release());
                if (random.nextBoolean()) {
                    for (int spins = random.nextInt(20_000); spins > 0; spins--) {
                        Thread.onSpinWait();
                    }
                    future.cancel(true);
                }
            }
            free.acquire(IN_FLIGHT);
            assertThat(service.async().get(anId()).join().id())
                    .as("places are left")
                    .isEqualTo(anId());
        }
        assertThat(complaints).isEmpty();
        assertThat(cancelled.get()).isGreaterThan(CALLS / 10);
        audit();
        System.out.printf("async soak: %d calls, %d cancelled, %s%n", CALLS, cancelled.get(), tally());
    }

    private String anId() {
        return "adcamp_demo0000000001";
    }

    private CompletableFuture<?> begin(AsyncCampaignService async, Random random, int number) {
        return switch (random.nextInt(4)) {
            case 0 -> create(async, "soak " + number);
            case 1 -> judged(async.pause(anId()), null);
            case 2 -> judged(async.resume(anId()), null);
            default -> judged(async.get(anId()), null);
        };
    }

    private CompletableFuture<Campaign> create(AsyncCampaignService async, String name) {
        return judged(
                async.create(
                        CampaignDraft.builder(name).objective(Objective.TRAFFIC).build()),
                name);
    }

    private CompletableFuture<Campaign> judged(CompletableFuture<Campaign> future, String made) {
        future.whenComplete((value, thrown) -> {
            Throwable cause = thrown instanceof CancellationException || thrown instanceof CompletionException
                    ? thrown.getCause()
                    : thrown;
            if (thrown instanceof CancellationException) {
                cancelled.incrementAndGet();
            }
            if (thrown == null) {
                note(made, Applied.YES);
            } else if (cause instanceof CampaignException known) {
                note(made, known.applied());
            } else {
                complaints.add("ended by " + thrown + ", " + cause);
            }
        });
        return future;
    }

    private void note(String made, Applied applied) {
        if (made != null) {
            creations.put(made, applied);
        }
    }

    private void audit() {
        Map<String, Integer> held = new HashMap<>();
        for (String id : sandbox.whop().campaignIds()) {
            String name = com.google.gson.JsonParser.parseString(sandbox.whop().campaign(id))
                    .getAsJsonObject()
                    .get("title")
                    .getAsString();
            held.merge(name, 1, Integer::sum);
        }
        creations.forEach((name, applied) -> {
            int times = held.getOrDefault(name, 0);
            assertThat(times)
                    .as("%s, %s", name, applied)
                    .isBetween(applied == Applied.YES ? 1 : 0, applied == Applied.NO ? 0 : 1);
        });
        assertThat(creations).isNotEmpty();
    }

    private String tally() {
        Map<Applied, Integer> counts = new HashMap<>();
        creations.values().forEach(applied -> counts.merge(applied, 1, Integer::sum));
        return "creations applied " + counts;
    }

    @Test
    void aThousandCallsInFlightTakeFewThreads() {
        sandbox.whop().fail(Fault.delay(Duration.ofMillis(20)).always());
        try (WhopCampaignService service = service(new RateLimit(10_000, Duration.ofSeconds(1)))) {
            List<CompletableFuture<Campaign>> calls = new ArrayList<>();
            for (int call = 0; call < 1_000; call++) {
                calls.add(service.async().get(anId()));
            }
            int most = 0;
            CompletableFuture<Void> all = CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new));
            while (!all.isDone()) {
                most = Math.max(most, ours());
            }
            all.join();
            assertThat(most).as("threads of ours at once").isLessThanOrEqualTo(8);
        }
    }

    /** Not the sandbox's, nor OkHttp's, which keeps one for each connection in use. */
    private static int ours() {
        return (int) Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("adfacade-") && !name.startsWith("adfacade-sandbox"))
                .count();
    }
}
