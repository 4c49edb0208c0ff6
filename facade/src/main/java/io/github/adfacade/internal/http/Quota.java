package io.github.adfacade.internal.http;

import io.github.adfacade.Sleeper;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Draws one token an attempt from the caller's bucket and waits for it within the deadline. A refusal by the network
 * closes the gate for the time it asked for, so that the other threads do not each fetch a refusal of their own.
 */
final class Quota {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Bucket bucket;
    private final Clock clock;
    private final Sleeper sleeper;
    private volatile Instant closedUntil = Instant.MIN;

    Quota(Bucket bucket, Clock clock, Sleeper sleeper) {
        this.bucket = bucket;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Returns with a token taken, or fails at once when the wait would pass the deadline. */
    void acquire(CallRecord record, Deadline deadline) throws PipelineException {
        Instant gate = closedUntil;
        if (gate.isAfter(clock.instant())) {
            waitFor(Duration.between(clock.instant(), gate), "the network asked for a pause", record, deadline);
        }
        while (true) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) {
                return;
            }
            // A bucket rounds its wait down, to nothing where a fraction of a nanosecond is missing.
            long millis = (probe.getNanosToWaitForRefill() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
            Duration wait = Duration.ofMillis(Math.max(1, millis));
            waitFor(wait, "the quota here is used up", record, deadline);
        }
    }

    /** Learns from an answer that there were too many requests. */
    void refused(@Nullable Duration waitAsked) {
        if (waitAsked != null) {
            Instant until = clock.instant().plus(waitAsked);
            closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
        }
    }

    private void waitFor(Duration wait, String why, CallRecord record, Deadline deadline) throws PipelineException {
        if (!deadline.allows(wait)) {
            throw new PipelineException(
                    PipelineException.Reason.QUOTA, why + " for longer than the deadline allows", wait, null);
        }
        Waits.spend(sleeper, wait);
        record.waited(wait);
    }
}
