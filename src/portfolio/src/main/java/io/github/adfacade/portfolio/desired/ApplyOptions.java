package io.github.adfacade.portfolio.desired;

import java.util.function.BooleanSupplier;

/**
 * How a file is applied.
 *
 * @param isPruning whether campaigns are removed that the state knows and the file no longer mentions
 * @param requestsAtOnce how many requests may be under way at the same time
 * @param stopWhen asked before each request: true lets none follow
 */
public record ApplyOptions(boolean isPruning, int requestsAtOnce, BooleanSupplier stopWhen) {

    /** Removes nothing, four requests at once, never stopped. */
    public static final ApplyOptions DEFAULT = new ApplyOptions(false, 4, () -> false);

    /** Whether campaigns are removed that the state knows and the file no longer mentions. */
    public ApplyOptions prune(boolean wanted) {
        return new ApplyOptions(wanted, requestsAtOnce, stopWhen);
    }

    /** How many requests may be under way at the same time, at least one. */
    public ApplyOptions requestsAtOnce(int requests) {
        return new ApplyOptions(isPruning, requests, stopWhen);
    }

    /** Asked before each request: true lets none follow. */
    public ApplyOptions stopWhen(BooleanSupplier stop) {
        return new ApplyOptions(isPruning, requestsAtOnce, stop);
    }
}
