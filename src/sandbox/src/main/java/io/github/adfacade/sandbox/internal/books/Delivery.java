package io.github.adfacade.sandbox.internal.books;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** When a campaign was switched on and off, and what a test had it spend. An hour delivers when the campaign was on as it began. */
public final class Delivery {
    private static final long HOUR = Duration.ofHours(1).toMillis();

    private final NavigableMap<Long, Boolean> switches = new TreeMap<>();
    private final NavigableMap<Long, Long> charges = new TreeMap<>();

    /** What it is before anything was noted. */
    public Delivery(boolean on) {
        switches.put(Long.MIN_VALUE, on);
    }

    /** Notes what it is from now on. */
    public void note(Instant now, boolean on) {
        if (switches.lastEntry().getValue() != on) {
            switches.put(now.toEpochMilli(), on);
        }
    }

    boolean on(long epochHour) {
        return switches.floorEntry(epochHour * HOUR).getValue();
    }

    /** Charges an amount to the hour that runs, or that ends now. */
    public void charge(Instant now, long amount) {
        charges.merge(Math.floorDiv(now.toEpochMilli() - 1, HOUR), amount, Long::sum);
    }

    /** What was charged in the hours that began before the moment. */
    long charged(Instant moment) {
        long sum = 0;
        for (Map.Entry<Long, Long> charge :
                charges.headMap(ceiling(moment), false).entrySet()) {
            sum += charge.getValue();
        }
        return sum;
    }

    /** The first hour that begins at the moment or after it. */
    static long ceiling(Instant moment) {
        return -Math.floorDiv(-moment.toEpochMilli(), HOUR);
    }

    /** The last hour that has ended by the moment is the one before this. */
    static long floor(Instant moment) {
        return Math.floorDiv(moment.toEpochMilli(), HOUR);
    }
}
