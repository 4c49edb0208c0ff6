package io.github.adfacade.contract.quota;

import io.github.adfacade.CampaignService;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.topsort.Topsort;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A process of its own that calls Topsort until the quota it shares with others is used up; prints how often it could. */
final class QuotaWorker {

    static final int LIMIT = 50;
    private static final int CALLS = 40;

    private QuotaWorker() {}

    /** The arguments are Redis' port and a campaign; the credentials come from the environment. */
    public static void main(String[] arguments) {
        RedisClient redis = RedisClient.create("redis://127.0.0.1:" + arguments[0]);
        try (CampaignService campaigns = Topsort.builderFrom(Map.copyOf(System.getenv()))
                .quota(shared(redis))
                .callTimeout(Duration.ofSeconds(20))
                .build()) {
            int granted = 0;
            for (int call = 0; call < CALLS; call++) {
                granted += isGranted(campaigns, arguments[1]) ? 1 : 0;
            }
            System.out.println("granted " + granted);
        } finally {
            redis.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        }
    }

    private static boolean isGranted(CampaignService campaigns, String id) {
        try {
            campaigns.get(id);
            return true;
        } catch (RateLimitException usedUp) {
            return false;
        }
    }

    /** So many calls a day for all processes together: nothing is refilled while the test runs. */
    private static Bucket shared(RedisClient redis) {
        ProxyManager<byte[]> buckets = Bucket4jLettuce.casBasedBuilder(redis).build();
        BucketConfiguration limit = BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(LIMIT).refillIntervally(LIMIT, Duration.ofDays(1)))
                .build();
        return buckets.getProxy("topsort".getBytes(StandardCharsets.UTF_8), () -> limit);
    }
}
