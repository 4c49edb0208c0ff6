package io.github.adfacade.sandbox.internal.books;

/** What one hour of delivery brings, in whole numbers whose meaning the network knows by their places. */
public interface HourlyBook {
    /** How many numbers there are. */
    int width();

    /** Adds those of one hour to the sums so far. */
    void add(long epochHour, long[] sums);
}
