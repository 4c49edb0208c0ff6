package io.github.adfacade.portfolio.desired;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a state holds of one key.
 *
 * @param id the network's id; null while it is not known whether the campaign was made
 * @param fields what was applied, by field
 * @param pending the creation that was begun and of which nothing was heard; null when there is none
 */
record Known(
        @Nullable String id,
        Map<String, Taken> fields,
        @Nullable Pending pending) {

    /**
     * A value that was applied, and what the network made of it. Where a network rounds, or does not return a field, the two
     * differ, and that is no difference.
     *
     * @param wanted as the file had it; null when the field was emptied
     * @param shown as the network showed it then; null when it did not
     */
    record Taken(@Nullable String wanted, @Nullable String shown) {}

    /**
     * The intention to make a campaign, written before it is made.
     *
     * @param marker what tells this campaign from others: its external id, its name or its idempotency key
     * @param at when the creation began
     * @param name the campaign's
     * @param draft the fingerprint of what was to be made
     */
    record Pending(String marker, Instant at, String name, String draft) {}

    static final Known NOTHING = new Known(null, Map.of(), null);

    Known {
        // A state is written in one order. Values can be null, so it is no Map.copyOf.
        fields = new TreeMap<>(fields);
    }

    static Known of(String id) {
        return new Known(id, Map.of(), null);
    }

    Known pending(@Nullable Pending begun) {
        return new Known(id, fields, begun);
    }

    Known with(Map<String, Taken> more) {
        Map<String, Taken> all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return new Known(id, all, pending);
    }

    boolean isTaken(String field, @Nullable String wanted, @Nullable String shown) {
        return new Taken(wanted, shown).equals(fields.get(field));
    }
}
