package io.github.adfacade.internal.http;

/** How long the last answers took, in nanoseconds. Guarded by its owner's lock. */
final class RoundTrips {

    private static final int KEPT = 100;
    private static final int ENOUGH = 20;

    private final long[] last = new long[KEPT];
    private long answers;
    private long sum;

    void add(long nanos) {
        int at = (int) (answers++ % KEPT);
        sum += nanos - last[at];
        last[at] = nanos;
    }

    /**
     * The part of a round trip that every request spends on its way: the shortest, less what the usual one takes beyond it.
     * Zero while too few answers are known.
     */
    long certain() {
        if (answers < ENOUGH) {
            return 0;
        }
        int known = (int) Math.min(answers, KEPT);
        long shortest = last[0];
        for (int i = 1; i < known; i++) {
            shortest = Math.min(shortest, last[i]);
        }
        return Math.max(0, 2 * shortest - sum / known);
    }
}
