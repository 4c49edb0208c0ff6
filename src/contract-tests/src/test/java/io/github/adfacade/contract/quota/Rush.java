package io.github.adfacade.contract.quota;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.github.adfacade.RateLimit;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.topsort.TopsortCampaignService;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;

/**
 * Many threads that want more of Topsort than it allows, on virtual time: each way of a request takes from half a
 * millisecond to 20.5 ms of it.
 *
 * @param refused how many requests were answered with 429
 * @param used the share of the limit that was used once its first requests had gone
 */
record Rush(long refused, double used) {

    /** Nine times the limit, less a few: a single place that stays empty would make a tenth round. */
    private static final int CALLS = 9 * RateLimit.TOPSORT.requests() - 3;

    /**
     * @param services so many processes, each with a pipeline of its own
     * @param quota sets what they share
     */
    static Rush run(boolean sliding, int threads, long seed, int services, UnaryOperator<Topsort.Builder> quota)
            throws Exception {
        return run(sliding, new WorkersTime(threads), threads, seed, services, quota);
    }

    static Rush run(
            boolean sliding,
            WorkersTime time,
            int threads,
            long seed,
            int services,
            UnaryOperator<Topsort.Builder> quota)
            throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<TopsortCampaignService> built = new ArrayList<>();
        try (Sandbox sandbox = Sandbox.builder()
                .clock(time)
                .enforceRateLimits(true)
                .slidingRateLimits(sliding)
                .start()) {
            OkHttpClient network = network(time, seed);
            for (int i = 0; i < services; i++) {
                built.add(quota.apply(builder(sandbox, time, network)).build());
            }
            String id = sandbox.topsort().campaignIds().get(0);
            AtomicInteger left = new AtomicInteger(CALLS);
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                TopsortCampaignService service = built.get(i % services);
                ends.add(workers.submit(() -> {
                    try {
                        while (left.getAndDecrement() > 0) {
                            service.get(id);
                        }
                    } finally {
                        time.left();
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get(60, SECONDS);
            }
            return of(sandbox.ledger().exchanges(Network.TOPSORT));
        } finally {
            workers.shutdownNow();
            built.forEach(TopsortCampaignService::close);
        }
    }

    /** Measured from the last of the first burst, so that burst and spread are measured alike. */
    static Rush of(List<Exchange> exchanges) {
        List<Instant> taken = exchanges.stream()
                .filter(exchange -> exchange.status() == 200)
                .map(Exchange::at)
                .sorted()
                .toList();
        int first = RateLimit.TOPSORT.requests();
        Duration time = Duration.between(taken.get(first - 1), taken.get(taken.size() - 1));
        double periods = (double) time.toNanos() / RateLimit.TOPSORT.period().toNanos();
        return new Rush(exchanges.size() - taken.size(), (taken.size() - first) / (first * periods));
    }

    private static Topsort.Builder builder(Sandbox sandbox, WorkersTime time, OkHttpClient network) {
        return Topsort.builder()
                .apiKey(sandbox.topsort().apiKey())
                .vendorId(sandbox.topsort().vendorId())
                .currency(sandbox.topsort().currency())
                .baseUrl(sandbox.topsort().baseUrl().toString())
                .clock(time)
                .sleeper(time)
                .httpClient(network);
    }

    private static OkHttpClient network(WorkersTime time, long seed) {
        Random random = new Random(seed);
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    travel(time, random);
                    okhttp3.Response answer = chain.proceed(chain.request());
                    travel(time, random);
                    return answer;
                })
                .build();
    }

    private static void travel(WorkersTime time, Random random) throws IOException {
        try {
            time.sleep(Duration.ofNanos(500_000 + random.nextInt(20_000_000)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
