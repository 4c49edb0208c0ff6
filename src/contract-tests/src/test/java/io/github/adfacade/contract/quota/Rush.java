package io.github.adfacade.contract.quota;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.github.adfacade.CampaignService;
import io.github.adfacade.RateLimit;
import io.github.adfacade.ServiceBuilder;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.whop.Whop;
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
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Many threads that want more of a network than it allows, on virtual time: each way of a request takes from half a
 * millisecond to 20.5 ms of it.
 *
 * @param refused how many requests were answered with 429
 * @param used the share of the limit that was used once its first requests had gone
 */
record Rush(long refused, double used) {

    /** Makes one of the services that the threads use, each with a pipeline of its own. */
    interface Maker {
        CampaignService make(Sandbox sandbox, WorkersTime time, OkHttpClient network);
    }

    /**
     * Calls as often as the limit allows in a number of periods, less a few: a single place that stays empty would make
     * another round.
     */
    static Rush run(
            boolean sliding, WorkersTime time, long seed, RateLimit limit, int periods, int services, Maker maker)
            throws Exception {
        int threads = time.workers();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<CampaignService> made = new ArrayList<>();
        try (Sandbox sandbox = Sandbox.builder()
                .clock(time)
                .enforceRateLimits(true)
                .slidingRateLimits(sliding)
                .start()) {
            OkHttpClient network = network(time, seed);
            for (int i = 0; i < services; i++) {
                made.add(maker.make(sandbox, time, network));
            }
            AtomicInteger left = new AtomicInteger(periods * limit.requests() - 3);
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                CampaignService service = made.get(i % services);
                String id = idAt(sandbox, service);
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
            return of(sandbox.ledger().exchanges(), limit);
        } finally {
            workers.shutdownNow();
            made.forEach(CampaignService::close);
        }
    }

    static Topsort.Builder topsort(Sandbox sandbox, WorkersTime time, OkHttpClient network) {
        return on(time, network, Topsort.builder())
                .apiKey(sandbox.topsort().apiKey())
                .vendorId(sandbox.topsort().vendorId())
                .currency(sandbox.topsort().currency())
                .baseUrl(sandbox.topsort().baseUrl().toString());
    }

    static Whop.Builder whop(Sandbox sandbox, WorkersTime time, OkHttpClient network) {
        return on(time, network, Whop.builder())
                .apiKey(sandbox.whop().apiKey())
                .accountId(sandbox.whop().accountId())
                .baseUrl(sandbox.whop().baseUrl().toString());
    }

    private static <B extends ServiceBuilder<B>> B on(WorkersTime time, OkHttpClient network, B builder) {
        return builder.clock(time).sleeper(time).httpClient(network);
    }

    private static String idAt(Sandbox sandbox, CampaignService service) {
        return switch (service.provider()) {
            case WHOP -> sandbox.whop().campaignIds().get(0);
            case TOPSORT -> sandbox.topsort().campaignIds().get(0);
            default -> throw new IllegalArgumentException(service + " keeps to no published limit");
        };
    }

    /** Measured from the last of the first requests that the limit allows, so that burst and spread are measured alike. */
    static Rush of(List<Exchange> exchanges, RateLimit limit) {
        List<Instant> taken = exchanges.stream()
                .filter(exchange -> exchange.status() == 200)
                .map(Exchange::at)
                .sorted()
                .toList();
        int first = limit.requests();
        Duration time = Duration.between(taken.get(first - 1), taken.get(taken.size() - 1));
        double periods = (double) time.toNanos() / limit.period().toNanos();
        return new Rush(exchanges.size() - taken.size(), (taken.size() - first) / (first * periods));
    }

    private static OkHttpClient network(WorkersTime time, long seed) {
        Random random = new Random(seed);
        return new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    travel(time, random);
                    Response answer = chain.proceed(chain.request());
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
