package io.github.adfacade;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one field in a {@link CampaignChange}: it is kept, set to a value, or cleared.
 *
 * @param isKept true when the field stays as it is
 * @param valueOrNull the new value, or null when the field is kept or cleared
 * @param <T> the field's type
 */
public record FieldChange<T>(boolean isKept, @Nullable T valueOrNull) {

    public FieldChange {
        if (isKept && valueOrNull != null) {
            throw new IllegalArgumentException("a field that is kept gets no value");
        }
    }

    /** The field stays as it is and is not sent. */
    public static <T> FieldChange<T> keep() {
        return new FieldChange<>(true, null);
    }

    /** The field gets this value. */
    public static <T> FieldChange<T> set(T value) {
        return new FieldChange<>(false, Objects.requireNonNull(value, "value"));
    }

    /** The field is emptied. */
    public static <T> FieldChange<T> clear() {
        return new FieldChange<>(false, null);
    }

    /** True when the field is emptied. */
    public boolean isCleared() {
        return !isKept && valueOrNull == null;
    }

    /** The new value; empty when the field is kept or cleared. */
    public Optional<T> value() {
        return Optional.ofNullable(valueOrNull);
    }

    /** Calls the consumer with the value when set, with null when cleared, not at all when kept. */
    public void apply(Consumer<@Nullable T> target) {
        if (!isKept) {
            target.accept(valueOrNull);
        }
    }

    @Override
    public String toString() {
        return isKept ? "kept" : valueOrNull == null ? "cleared" : "set to " + valueOrNull;
    }
}
