package io.github.adfacade.internal;

import io.github.adfacade.clients.support.OpenEnum;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Our words and a network's for the same things, each way. The network's are compared without case.
 *
 * @param <O> our words
 * @param <N> the network's
 */
public final class Words<O extends Enum<O>, N extends OpenEnum> {

    private final Map<O, N> byOurs = new LinkedHashMap<>();
    private final Map<String, O> byTheirs = new LinkedHashMap<>();
    private final Map<String, O> asSpelt = new HashMap<>();
    private final @Nullable O unknown;

    /**
     * @param unknown what a word of the network's that is not in the list means; null: nothing that can be said in ours
     */
    public Words(@Nullable O unknown) {
        this.unknown = unknown;
    }

    /** These two are the same, each way. */
    public Words<O, N> put(O ours, N theirs) {
        byOurs.put(ours, theirs);
        byTheirs.put(theirs.value().toUpperCase(Locale.ROOT), ours);
        asSpelt.put(theirs.value(), ours);
        return this;
    }

    /** Ours for a word of theirs; null when there is none. */
    public @Nullable O read(@Nullable OpenEnum theirs) {
        if (theirs == null) {
            return null;
        }
        O spelt = asSpelt.get(theirs.value());
        O ours = spelt != null ? spelt : byTheirs.get(theirs.value().toUpperCase(Locale.ROOT));
        return ours == null ? unknown : ours;
    }

    /** Theirs for one of ours that is {@linkplain #has known}. */
    public N write(O ours) {
        N theirs = byOurs.get(ours);
        if (theirs == null) {
            throw new IllegalArgumentException("the network has no word for " + ours);
        }
        return theirs;
    }

    public boolean has(O ours) {
        return byOurs.containsKey(ours);
    }

    /** The rule for what {@link #has} refuses. */
    public String rule() {
        return "must be one of " + byOurs.keySet().stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
