package io.github.adfacade.reliability;

import io.github.adfacade.Applied;
import io.github.adfacade.sandbox.Ledger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what happened, and collects what must not happen. */
final class SoakTally {

    private static final int MOST_COMPLAINTS = 20;

    private final Map<Applied, Long> failures = new EnumMap<>(Applied.class);
    private final Map<String, Long> faults = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private long calls;
    private long requests;

    synchronized void call() {
        calls++;
    }

    synchronized void failure(Applied applied) {
        failures.merge(applied, 1L, Long::sum);
    }

    synchronized void complain(String complaint) {
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(complaint);
        }
    }

    synchronized void faults(Ledger ledger) {
        requests += ledger.requests();
        ledger.faults().forEach((fault, count) -> faults.merge(fault, count, Long::sum));
    }

    synchronized long calls() {
        return calls;
    }

    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public synchronized String toString() {
        long met = faults.values().stream().mapToLong(Long::longValue).sum();
        return calls + " calls, " + requests + " requests, " + met + " faults " + faults + ", failed calls " + failures;
    }
}
