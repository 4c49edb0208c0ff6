package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.QuotaOutage;
import io.github.adfacade.RateLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bucket of the caller's with one token, and another each second. */
class SharedBucketTest extends PipelineHarness {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Bucket bucket;

    @BeforeEach
    void shareABucket() {
        bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(1, SECOND))
                .withCustomTimePrecision(new TimeMeter() {
                    @Override
                    public long currentTimeNanos() {
                        return new Waiting(time, time).now();
                    }

                    @Override
                    public boolean isWallClockBased() {
                        return true;
                    }
                })
                .build();
        settings.quota(bucket, QuotaOutage.REFUSE);
    }

    @Test
    void aTokenIsReservedBeforeItIsWaitedFor() throws Exception {
        server.thenAnswer(200, "{}").thenAnswer(200, "{}");
        long[] wait = new long[1];
        settings.sleeper(duration -> {
            wait[0] = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            time.sleep(duration);
        });
        Pipeline pipeline = pipeline();
        call(pipeline, "read").execute().close();
        call(pipeline, "read").execute().close();

        assertThat(time.sleeps()).containsExactly(SECOND);
        assertThat(Duration.ofNanos(wait[0])).as("for whoever comes meanwhile").isEqualTo(SECOND.multipliedBy(2));
    }

    @Test
    void aWaitBeyondTheDeadlineReservesNothingAndSaysHowLongItIs() throws Exception {
        settings.callTimeout(Duration.ofMillis(900));
        bucket.tryConsume(1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(call("read")::execute).isInstanceOfSatisfying(PipelineException.class, e -> {
                assertThat(e.reason()).isEqualTo(PipelineException.Reason.QUOTA);
                assertThat(e.retryAfter()).isEqualTo(SECOND);
            });
        }
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void anInterruptEndsTheWait() {
        bucket.tryConsume(1);
        settings.sleeper(duration -> {
            throw new InterruptedException();
        });
        assertThatThrownBy(call("read")::execute)
                .isInstanceOfSatisfying(
                        PipelineException.class,
                        e -> assertThat(e.reason()).isEqualTo(PipelineException.Reason.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatTheNetworkTellsOfItsRemainderChangesNothing() throws Exception {
        server.thenAnswer(200, "{}", "X-RateLimit-Limit: 1", "X-RateLimit-Remaining: 0", "X-RateLimit-Reset: 50")
                .thenAnswer(200, "{}");
        Pipeline pipeline = pipeline();
        call(pipeline, "read").execute().close();
        call(pipeline, "read").execute().close();

        assertThat(time.sleeps()).containsExactly(SECOND);
    }

    @Test
    void aTokenThatWasWaitedForWhileTheGateClosedIsVoid() throws Exception {
        server.thenAnswer(200, "{}");
        bucket.tryConsume(1);
        boolean[] refused = new boolean[1];
        Pipeline waiting = refusedDuringItsFirstWait(refused);

        call(waiting, "read").execute().close();

        assertThat(time.sleeps())
                .as("for the token, for the pause, and for no token: there is one again")
                .containsExactly(SECOND, Duration.ofSeconds(4));
        assertThat(refused[0]).isTrue();
        assertThat(bucket.getAvailableTokens()).as("the second token was taken").isZero();
    }

    /** Another thread's call is refused while the first one waits for its token. */
    private Pipeline refusedDuringItsFirstWait(boolean[] refused) {
        Pipeline[] made = new Pipeline[1];
        settings.sleeper(duration -> {
            if (!refused[0]) {
                refused[0] = true;
                made[0].quota.refused(Duration.ofSeconds(5));
            }
            time.sleep(duration);
        });
        made[0] = pipeline();
        return made[0];
    }

    @Test
    void aBucketMadeFromALimitTakesTheLimitsPlaceAndALimitTheBuckets() {
        assertThat(settings.rateLimit()).isNull();
        settings.quota(RateLimit.WHOP);
        assertThat(settings.rateLimit()).isEqualTo(RateLimit.WHOP);
        assertThat(settings.bucket()).isNull();
        settings.quota(bucket, QuotaOutage.REFUSE);
        assertThat(settings.rateLimit()).isNull();
        assertThat(settings.bucket()).isSameAs(bucket);
    }
}
