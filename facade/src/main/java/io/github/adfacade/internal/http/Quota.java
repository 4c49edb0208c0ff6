package io.github.adfacade.internal.http;

import io.github.adfacade.Sleeper;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Draws one token an attempt from the caller's bucket and waits for it within the deadline. */
final class Quota {

    private final Bucket bucket;
    private final Sleeper sleeper;

    Quota(Bucket bucket, Sleeper sleeper) {
        this.bucket = bucket;
        this.sleeper = sleeper;
    }

    /** Returns with a token taken, or fails at once when the wait would pass the deadline. */
    void acquire(CallRecord record, Deadline deadline) throws PipelineException {
        while (true) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            if (probe.isConsumed()) {
                return;
            }
            Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
            if (!deadline.allows(wait)) {
                throw new PipelineException(
                        PipelineException.Reason.QUOTA, "the quota here is used up beyond the deadline", wait, null);
            }
            Waits.spend(sleeper, wait);
            record.waited(wait);
        }
    }
}
