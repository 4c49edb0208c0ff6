package io.github.adfacade.internal.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/** Buckets for the limits that the networks publish, on the injected clock. */
public final class PublishedQuota {

    private PublishedQuota() {}

    /**
     * So many requests in any period, wherever the network lets its own begin: a third may come at once, the others are
     * spread evenly, and together they stay within the limit.
     */
    public static Function<Clock, Bucket> of(long requests, Duration period) {
        long atOnce = Math.max(1, requests / 3);
        long spread = Math.max(1, requests - atOnce);
        return clock -> Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(spread, period))
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }

    /** For a network that publishes no limit: a bound so high that only its own refusals hold calls back. */
    public static Function<Clock, Bucket> none() {
        return of(1_000_000, Duration.ofSeconds(1));
    }

    private static final class ClockMeter implements TimeMeter {

        private final Clock clock;

        ClockMeter(Clock clock) {
            this.clock = clock;
        }

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
