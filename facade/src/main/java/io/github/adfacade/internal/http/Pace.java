package io.github.adfacade.internal.http;

/**
 * Spreads the requests of a long period: a sixth of them may go at once, the others follow evenly. Otherwise a burst that
 * uses the whole limit would keep everybody waiting for nearly a whole period. Times are nanoseconds since 1970; guarded by its
 * owner's lock.
 */
final class Pace {

    private static final int SHARE_AT_ONCE = 6;

    private final long interval;
    private final long lead;
    private long due = Long.MIN_VALUE;

    Pace(int requests, long period) {
        this.interval = period / requests;
        this.lead = interval * (Math.max(1, requests / SHARE_AT_ONCE) - 1);
    }

    /** When the next request may go, after so many others. */
    long next(int ahead, long now) {
        return Math.max(now, Math.max(due, now) + ahead * interval - lead);
    }

    void departs(long now) {
        due = Math.max(due, now) + interval;
    }

    void didNotDepart() {
        due -= interval;
    }
}
