package io.github.adfacade;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a flight ends: at an instant, or never. "Never" is a word of its own because the networks spell it differently:
 * Walmart as 9999-12-30, Topsort as a date in the year 9999, and Whop has no word for it.
 */
public final class FlightEnd {

    /** The flight has no end. */
    public static final FlightEnd NEVER = new FlightEnd(null);

    private final @Nullable Instant instant;

    private FlightEnd(@Nullable Instant instant) {
        this.instant = instant;
    }

    /** The flight ends at this instant. */
    public static FlightEnd at(Instant instant) {
        return new FlightEnd(Objects.requireNonNull(instant, "instant"));
    }

    /** True for {@link #NEVER}. */
    public boolean isNever() {
        return instant == null;
    }

    /** The instant of the end; empty for {@link #NEVER}. */
    public Optional<Instant> instant() {
        return Optional.ofNullable(instant);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FlightEnd that && Objects.equals(instant, that.instant);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(instant);
    }

    /** {@code "never"}, or the instant in ISO 8601. */
    @Override
    public String toString() {
        return instant == null ? "never" : instant.toString();
    }
}
