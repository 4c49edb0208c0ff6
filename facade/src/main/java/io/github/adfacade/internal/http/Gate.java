package io.github.adfacade.internal.http;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Closed while the network has asked for a pause, so that the other threads do not each fetch a refusal of their own. Times
 * are nanoseconds since 1970.
 */
final class Gate implements Limit {

    static final String WHY = "the network asked for a pause";

    private final Waiting waiting;
    private final AtomicLong opens = new AtomicLong(Long.MIN_VALUE);

    Gate(Waiting waiting) {
        this.waiting = waiting;
    }

    void closeUntil(long time) {
        opens.accumulateAndGet(time, Math::max);
    }

    /** When it opens, or has opened. */
    long opens() {
        return opens.get();
    }

    boolean isClosed() {
        return opens() > waiting.now();
    }

    /** How long it is closed; zero when it is open. */
    long closed() {
        return opens.get() == Long.MIN_VALUE ? 0 : Math.max(0, opens() - waiting.now());
    }

    /** The only limit where nobody knows another. */
    @Override
    public Turn turn(Deadline deadline, Ending ending) {
        return new Turn() {
            @Override
            public long depart() {
                return closed();
            }

            @Override
            public String why() {
                return WHY;
            }

            @Override
            public void leave() {}

            @Override
            public Place place() {
                return Place.UNCOUNTED;
            }
        };
    }
}
