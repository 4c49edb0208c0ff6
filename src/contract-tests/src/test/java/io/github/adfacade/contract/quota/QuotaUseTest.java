package io.github.adfacade.contract.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.RateLimit;
import io.github.adfacade.topsort.Topsort;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A network's limit is used, and kept, whichever way the network counts. */
@Timeout(60)
class QuotaUseTest {

    private static final double ENOUGH = 0.95;

    @ParameterizedTest(name = "sliding window {0}, {1} threads, seed {2}")
    @CsvSource({
        "true, 8, 1", "true, 8, 2", "true, 8, 3",
        "true, 45, 1", "true, 45, 2", "true, 45, 3",
        "true, 150, 1", "true, 150, 2", "true, 150, 3",
        "false, 8, 1", "false, 8, 2", "false, 8, 3",
        "false, 45, 1", "false, 45, 2", "false, 45, 3",
        "false, 150, 1", "false, 150, 2", "false, 150, 3"
    })
    void oneProcessUsesThePublishedLimitAndIsNeverRefused(boolean sliding, int threads, long seed) throws Exception {
        Rush rush = topsort(sliding, new WorkersTime(threads), seed, 1, builder -> builder);

        assertThat(rush.refused()).isZero();
        assertThat(rush.used()).isBetween(ENOUGH, 1.0);
    }

    @ParameterizedTest(name = "sliding window {0}")
    @ValueSource(booleans = {true, false})
    void aLimitOfALongPeriodIsUsedAndKeptToo(boolean sliding) throws Exception {
        Rush rush = Rush.run(
                sliding,
                new WorkersTime(8),
                1,
                RateLimit.WHOP,
                3,
                1,
                (sandbox, time, network) -> Rush.whop(sandbox, time, network).build());

        assertThat(rush.refused()).isZero();
        assertThat(rush.used()).isBetween(ENOUGH, 1.0);
    }

    @ParameterizedTest(name = "sliding window {0}, seed {1}")
    @CsvSource({"true, 1", "true, 2", "true, 3", "false, 1", "false, 2", "false, 3"})
    void fourServicesThatShareABucketMadeFromTheLimitUseItAndAreNeverRefused(boolean sliding, long seed)
            throws Exception {
        WorkersTime time = new WorkersTime(48);
        Bucket shared = bucket(time, RateLimit.TOPSORT.bucketConfiguration().getBandwidths()[0]);

        Rush rush = topsort(sliding, time, seed, 4, builder -> builder.quota(shared));

        assertThat(rush.refused()).isZero();
        assertThat(rush.used()).isBetween(ENOUGH, 1.0);
    }

    /** What the other tests would not notice if they could not fail. */
    @Test
    void aBucketThatHoldsTheLimitAndIsRefilledWithItIsRefused() throws Exception {
        WorkersTime time = new WorkersTime(48);
        Bucket shared = bucket(
                time,
                Bandwidth.builder()
                        .capacity(45)
                        .refillGreedy(45, Duration.ofSeconds(2))
                        .build());

        assertThat(topsort(true, time, 1, 4, builder -> builder.quota(shared)).refused())
                .isGreaterThan(10);
    }

    private static Rush topsort(
            boolean sliding, WorkersTime time, long seed, int services, UnaryOperator<Topsort.Builder> quota)
            throws Exception {
        return Rush.run(
                sliding,
                time,
                seed,
                RateLimit.TOPSORT,
                9,
                services,
                (sandbox, clock, network) ->
                        quota.apply(Rush.topsort(sandbox, clock, network)).build());
    }

    /** The clock stands still meanwhile, so that a bucket can be asked on it. */
    private static Bucket bucket(WorkersTime time, Bandwidth limit) {
        return Bucket.builder()
                .addLimit(limit)
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        Instant now = time.instant();
                        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
    }
}
