package io.github.adfacade.contract.quota;

import io.github.adfacade.CampaignService;
import io.github.adfacade.RateLimit;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.topsort.Topsort;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A process of its own that calls Topsort under a quota that it shares with others. */
final class QuotaWorker {

    static final int LIMIT = 50;
    private static final int CALLS_UNTIL_USED_UP = 40;
    private static final int THREADS = 12;

    private QuotaWorker() {}

    /**
     * The arguments are Redis' port, a campaign, and how often to read it under Topsort's published limit, after a line on
     * standard input; without a number, until a small quota is used up. The credentials come from the environment. Prints
     * how often it could.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        RedisClient redis = RedisClient.create("redis://127.0.0.1:" + arguments[0]);
        boolean published = arguments.length > 2;
        Bucket shared = shared(redis, published ? RateLimit.TOPSORT.bucketConfiguration() : aFewADay());
        try (CampaignService campaigns = Topsort.builderFrom(Map.copyOf(System.getenv()))
                .quota(shared)
                .callTimeout(Duration.ofSeconds(20))
                .build()) {
            int granted = published
                    ? together(campaigns, arguments[1], Integer.parseInt(arguments[2]))
                    : oneByOne(campaigns, arguments[1], CALLS_UNTIL_USED_UP);
            System.out.println("granted " + granted);
        } finally {
            redis.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        }
    }

    /** The first call, before the others are begun, brings everything up. */
    private static int together(CampaignService campaigns, String id, int calls)
            throws IOException, InterruptedException, ExecutionException {
        int granted = oneByOne(campaigns, id, 1);
        System.out.println("ready");
        if (System.in.read() < 0) {
            throw new IOException("nobody says when to begin");
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> running = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            running.add(threads.submit(() -> oneByOne(campaigns, id, 1)));
        }
        threads.shutdown();
        for (Future<Integer> call : running) {
            granted += call.get();
        }
        return granted;
    }

    private static int oneByOne(CampaignService campaigns, String id, int calls) {
        int granted = 0;
        for (int call = 0; call < calls; call++) {
            granted += isGranted(campaigns, id) ? 1 : 0;
        }
        return granted;
    }

    private static boolean isGranted(CampaignService campaigns, String id) {
        try {
            campaigns.get(id);
            return true;
        } catch (RateLimitException usedUp) {
            return false;
        }
    }

    /** Nothing is refilled while the test runs. */
    private static BucketConfiguration aFewADay() {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(LIMIT).refillIntervally(LIMIT, Duration.ofDays(1)))
                .build();
    }

    private static Bucket shared(RedisClient redis, BucketConfiguration limit) {
        ProxyManager<byte[]> buckets = Bucket4jLettuce.casBasedBuilder(redis).build();
        return buckets.getProxy("topsort".getBytes(StandardCharsets.UTF_8), () -> limit);
    }
}
