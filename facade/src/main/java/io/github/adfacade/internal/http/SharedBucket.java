package io.github.adfacade.internal.http;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * A bucket of the caller's. A token is reserved and then waited for: those who race for one would wake together, and all but
 * one of them in vain. What the network tells of its remainder is not heeded, since others may draw from the bucket too.
 */
final class SharedBucket implements Limit {

    private final Bucket bucket;
    private final Gate gate;

    SharedBucket(Bucket bucket, Gate gate) {
        this.bucket = bucket;
        this.gate = gate;
    }

    @Override
    public Turn turn(Deadline deadline, Ending ending) {
        return new Reservation(deadline);
    }

    private final class Reservation implements Turn {

        private final Deadline deadline;
        private boolean reserved;

        Reservation(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public long depart() throws PipelineException {
            long closed = gate.closed();
            if (closed > 0) {
                // A token that was waited for while the gate closed is void: used together, they would be a burst.
                reserved = false;
                return closed;
            }
            if (reserved) {
                return 0;
            }
            long wait = reserve();
            reserved = true;
            return wait;
        }

        private long reserve() throws PipelineException {
            long longest = Waiting.nanos(deadline.remaining()) - 1;
            long[] wait = new long[1];
            try {
                if (longest > 0 && bucket.asBlocking().tryConsume(1, longest, nanos -> wait[0] = nanos)) {
                    return wait[0];
                }
            } catch (InterruptedException e) {
                throw Ending.interrupted(e);
            }
            long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
            throw Waiting.beyondDeadline(Duration.ofNanos(nanos), USED_UP);
        }

        @Override
        public String why() {
            return gate.isClosed() ? Gate.WHY : USED_UP;
        }

        @Override
        public void leave() {}

        @Override
        public Place place() {
            return Place.UNCOUNTED;
        }
    }
}
