package io.github.adfacade.internal.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Closed while the network has asked for a pause, so that the other threads do not each fetch a refusal of their own. Times
 * are nanoseconds since 1970.
 */
final class Gate {

    static final String WHY = "the network asked for a pause";

    private final AtomicLong opens = new AtomicLong(Long.MIN_VALUE);

    void closeUntil(long time) {
        opens.accumulateAndGet(time, Math::max);
    }

    /** When it opens, or has opened. */
    long opens() {
        return opens.get();
    }

    /** Waits until it is open. */
    void pass(Waiting waiting, CallRecord record, Deadline deadline) throws PipelineException {
        for (long now = waiting.now(); opens() > now; now = waiting.now()) {
            waiting.spend(opens() - now, WHY, record, deadline);
        }
    }
}
