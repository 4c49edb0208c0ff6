package io.github.adfacade;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a flight ends: at an instant, with a day, or never. "Never" is a word of its own because the networks spell it differently:
 * Walmart as 9999-12-30, Topsort as a date in the year 9999, and Whop has no word for it.
 */
public final class FlightEnd {

    /** The flight has no end. */
    public static final FlightEnd NEVER = new FlightEnd(null, null);

    private final @Nullable Instant instant;
    private final @Nullable LocalDate lastDay;

    private FlightEnd(@Nullable Instant instant, @Nullable LocalDate lastDay) {
        this.instant = instant;
        this.lastDay = lastDay;
    }

    /** The flight ends at this instant. */
    public static FlightEnd at(Instant instant) {
        return new FlightEnd(Objects.requireNonNull(instant, "instant"), null);
    }

    /** The flight ends with this day, which it includes; a day of the zone of the service that is told, {@link CampaignService#zone}. */
    public static FlightEnd with(LocalDate lastDay) {
        return new FlightEnd(null, Objects.requireNonNull(lastDay, "lastDay"));
    }

    /** The same with a day of this zone turned into the instant after it. What campaigns show is never a day. */
    public FlightEnd in(ZoneId zone) {
        return lastDay == null ? this : at(Days.after(lastDay, zone));
    }

    /** True for {@link #NEVER}. */
    public boolean isNever() {
        return instant == null && lastDay == null;
    }

    /** The last day of one made {@link #with} it. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /**
     * The instant of the end; empty for {@link #NEVER}.
     *
     * @throws IllegalStateException for a day: ask {@link #in} first
     */
    public Optional<Instant> instant() {
        if (lastDay != null) {
            throw Days.unresolved("the end", lastDay);
        }
        return Optional.ofNullable(instant);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FlightEnd that
                && Objects.equals(instant, that.instant)
                && Objects.equals(lastDay, that.lastDay);
    }

    @Override
    public int hashCode() {
        return Objects.hash(instant, lastDay);
    }

    /** {@code "never"}, or the instant or the last day in ISO 8601. */
    @Override
    public String toString() {
        return isNever() ? "never" : instant == null ? String.valueOf(lastDay) : instant.toString();
    }
}
