package io.github.adfacade.internal.http;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * A bucket of the caller's. A token is reserved and then waited for: those who race for one would wake together, and all but
 * one of them in vain. What the network tells of its remainder is not heeded, since others may draw from the bucket too.
 */
final class SharedBucket implements Limit {

    private final Bucket bucket;
    private final Waiting waiting;
    private final Gate gate;

    SharedBucket(Bucket bucket, Waiting waiting, Gate gate) {
        this.bucket = bucket;
        this.waiting = waiting;
        this.gate = gate;
    }

    @Override
    public Place take(CallRecord record, Deadline deadline) throws PipelineException {
        // Tokens that were waited for while the gate closed are void: used together, they would be a burst.
        do {
            gate.pass(waiting, record, deadline);
            reserve(record, deadline);
        } while (gate.opens() > waiting.now());
        return Place.UNCOUNTED;
    }

    private void reserve(CallRecord record, Deadline deadline) throws PipelineException {
        long longest = Waiting.nanos(deadline.remaining()) - 1;
        try {
            if (longest > 0 && bucket.asBlocking().tryConsume(1, longest, nanos -> park(nanos, record))) {
                return;
            }
        } catch (InterruptedException e) {
            throw Waits.interrupted(e);
        }
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        throw Waiting.beyondDeadline(Duration.ofNanos(nanos), USED_UP);
    }

    private void park(long nanos, CallRecord record) throws InterruptedException {
        Duration wait = Duration.ofNanos(nanos);
        waiting.sleeper().sleep(wait);
        record.waited(wait);
    }
}
