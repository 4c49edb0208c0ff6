package io.github.adfacade.cli;

import io.github.adfacade.Drift;
import io.github.adfacade.DriftListener;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds up what was heard of many answers, the same difference at the same place as one. */
final class DriftTally implements DriftListener {

    private final Map<Drift, Integer> counts = new LinkedHashMap<>();

    @Override
    public synchronized void onDrift(Drift drift) {
        counts.merge(counted(drift, 1), drift.count(), Integer::sum);
    }

    /** What was heard, by operation and place. */
    synchronized List<Drift> all() {
        return counts.entrySet().stream()
                .map(found -> counted(found.getKey(), found.getValue()))
                .sorted(Comparator.comparing(Drift::operation)
                        .thenComparing(Drift::path)
                        .thenComparing(Drift::kind))
                .toList();
    }

    private static Drift counted(Drift drift, int count) {
        return new Drift(
                drift.provider(),
                drift.operation(),
                drift.kind(),
                drift.schema(),
                drift.path(),
                drift.type(),
                drift.word(),
                count);
    }
}
