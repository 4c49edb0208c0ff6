package io.github.adfacade.clients.support;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A word out of an open set: the spec names some, and the vendor may send others, which are kept as they came. */
public abstract class OpenEnum {

    private final String value;

    /** For generated enums. */
    protected OpenEnum(String value) {
        this.value = Objects.requireNonNull(value, "value");
    }

    /** The word as it stands in JSON. */
    public final String value() {
        return value;
    }

    /** Every word that the spec names, in its order. */
    protected abstract List<? extends OpenEnum> words();

    /** Whether the spec names this word. */
    public final boolean isKnown() {
        return words().contains(this);
    }

    /** The known one of this word, or a new one. */
    protected static <E extends OpenEnum> E find(List<E> known, String value, Function<String, E> unknown) {
        for (int at = 0; at < known.size(); at++) {
            E one = known.get(at);
            if (one.value().equals(value)) {
                return one;
            }
        }
        return unknown.apply(value);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof OpenEnum that && getClass() == that.getClass() && value.equals(that.value));
    }

    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** The word as it stands in JSON. */
    @Override
    public final String toString() {
        return value;
    }
}
