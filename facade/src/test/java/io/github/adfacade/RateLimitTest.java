package io.github.adfacade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    /** A request may be delayed by so much more than another one. */
    private static final double ROOM = 0.02;

    @ParameterizedTest
    @CsvSource({"45, PT2S", "600, PT1M", "1, PT10S", "5, PT2S", "99, PT1S", "100, PT1S", "2500, PT1H"})
    void aBucketMadeFromALimitGrantsNoMoreThanItInAnyPeriodAndNearlyAllOfIt(int requests, Duration period) {
        long[] now = {1};
        Bucket bucket = Bucket.builder()
                .addLimit(new RateLimit(requests, period).bucketConfiguration().getBandwidths()[0])
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return now[0];
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
        int grants = 4 * requests;
        long[] at = new long[grants];
        for (int i = 0; i < grants; i++) {
            while (!bucket.tryConsume(1)) {
                now[0] += Math.max(1, bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
            }
            at[i] = now[0];
        }
        for (int i = 0; i + requests < grants; i++) {
            assertThat(at[i + requests] - at[i]).isGreaterThan((long) (period.toNanos() * (1 + ROOM)));
        }
        assertThat((double) 3 * period.toNanos() / (at[grants - 1] - at[requests - 1]))
                .isGreaterThan(0.95);
    }

    @Test
    void whatTheNetworksPublishIsThere() {
        assertThat(RateLimit.TOPSORT).isEqualTo(new RateLimit(45, Duration.ofSeconds(2)));
        assertThat(RateLimit.WHOP).isEqualTo(new RateLimit(600, Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({"0, PT1S", "-1, PT1S", "1, PT0S", "1, PT-1S", "1, P367D"})
    void refusesWhatIsNoLimit(int requests, Duration period) {
        assertThatThrownBy(() -> new RateLimit(requests, period)).isInstanceOf(IllegalArgumentException.class);
    }
}
