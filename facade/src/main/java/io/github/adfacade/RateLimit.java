package io.github.adfacade;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How many requests a network takes in any period of this length, wherever the period begins.
 *
 * @param requests at least one
 * @param period above zero, at most 366 days
 */
public record RateLimit(int requests, Duration period) {

    // Made before the limits, which are held to it.
    private static final Duration LONGEST = Duration.ofDays(366);

    /** What Topsort publishes for its campaign service: 45 requests in 2 seconds, counted by the caller's address. */
    public static final RateLimit TOPSORT = new RateLimit(45, Duration.ofSeconds(2));

    /** What Whop publishes: 600 requests a minute, counted by operation and credential. */
    public static final RateLimit WHOP = new RateLimit(600, Duration.ofMinutes(1));

    public RateLimit {
        if (requests < 1) {
            throw new IllegalArgumentException("at least one request must be allowed: " + requests);
        }
        if (period.isNegative() || period.isZero() || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the period must be above zero and at most 366 days: " + period);
        }
    }

    /** What the limit comes to in a minute, rounded down, at least one. */
    public int perMinute() {
        double minutes = period.toMillis() / 60_000.0;
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, requests / minutes));
    }

    /**
     * A bucket that keeps this limit, for a proxy manager of Bucket4j to share among processes: one request in a hundred may
     * come at once, the others are spread evenly over 1.04 periods. So any {@code requests + 1} grants take longer than a
     * period, with room for requests that take unequally long to arrive, and 96 % of the limit can be used. A bucket that
     * holds the whole limit and is refilled with the whole limit a period lets nearly twice as many through in one.
     */
    public BucketConfiguration bucketConfiguration() {
        Duration spread = period.multipliedBy(26).dividedBy(25);
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(1 + requests / 100).refillGreedy(requests, spread))
                .build();
    }
}
