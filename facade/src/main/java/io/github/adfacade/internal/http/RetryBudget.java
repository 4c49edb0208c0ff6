package io.github.adfacade.internal.http;

/**
 * Keeps an outage from being multiplied: every repeat costs, every success gives a little back. With the budget empty,
 * calls fail after their first attempt until the network answers well again.
 */
final class RetryBudget {

    private static final int FULL = 500;
    private static final int COST = 5;

    private int tokens = FULL;

    synchronized boolean take() {
        if (tokens < COST) {
            return false;
        }
        tokens -= COST;
        return true;
    }

    synchronized void giveBack() {
        tokens = Math.min(FULL, tokens + 1);
    }
}
