package io.github.adfacade.internal;

import io.github.adfacade.internal.OffsetSource.Item;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows that were read last, and what the network said of each. */
final class RecentRows {

    private static final int KEPT = 1_024;

    private final Map<Long, Long> textById = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > KEPT;
        }
    };

    void clear() {
        textById.clear();
    }

    /** @param withText false where only its having been read counts */
    void add(Item<?> row, boolean withText) {
        if (row.id() != null) {
            textById.put(Fingerprints.of(row.id()), withText ? print(row) : 0);
        }
    }

    boolean contains(Item<?> row) {
        return row.id() != null && textById.containsKey(Fingerprints.of(row.id()));
    }

    /** Whether the network says of it what it said when it was read. */
    boolean isUnchanged(Item<?> row) {
        Long text = row.id() == null ? null : textById.get(Fingerprints.of(row.id()));
        return text != null && text == print(row);
    }

    private static long print(Item<?> row) {
        return Fingerprints.of(row.text().get());
    }
}
