package io.github.adfacade;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one field in a {@link CampaignChange}: it is kept, set to a value, or cleared.
 *
 * @param <T> the field's type
 */
public final class FieldChange<T> {

    private enum Kind {
        KEEP,
        SET,
        CLEAR
    }

    private static final FieldChange<?> KEPT = new FieldChange<>(Kind.KEEP, null);
    private static final FieldChange<?> CLEARED = new FieldChange<>(Kind.CLEAR, null);

    private final Kind kind;
    private final @Nullable T value;

    private FieldChange(Kind kind, @Nullable T value) {
        this.kind = kind;
        this.value = value;
    }

    /** The field stays as it is and is not sent. */
    @SuppressWarnings("unchecked") // holds no value
    public static <T> FieldChange<T> keep() {
        return (FieldChange<T>) KEPT;
    }

    /** The field gets this value. */
    public static <T> FieldChange<T> set(T value) {
        return new FieldChange<>(Kind.SET, Objects.requireNonNull(value, "value"));
    }

    /** The field is emptied. */
    @SuppressWarnings("unchecked") // holds no value
    public static <T> FieldChange<T> clear() {
        return (FieldChange<T>) CLEARED;
    }

    /** True when the field stays as it is. */
    public boolean isKept() {
        return kind == Kind.KEEP;
    }

    /** True when the field is emptied. */
    public boolean isCleared() {
        return kind == Kind.CLEAR;
    }

    /** The new value; empty when the field is kept or cleared. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Calls the matching consumer: with the value when set, with null when cleared, not at all when kept. */
    public void apply(Consumer<@Nullable T> target) {
        if (!isKept()) {
            target.accept(value);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldChange<?> that && kind == that.kind && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, value);
    }

    @Override
    public String toString() {
        return kind == Kind.SET ? "set to " + value : kind == Kind.CLEAR ? "cleared" : "kept";
    }
}
