package io.github.adfacade.whop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The time that metrics cover, both ends included. Settings and status are always those of now.
 *
 * @param fromOrNull the start, or null for the beginning of all time
 * @param toOrNull the end, or null for now
 */
public record StatsWindow(
        @Nullable Instant fromOrNull, @Nullable Instant toOrNull) {

    /** Everything up to now. */
    public static final StatsWindow ALL_TIME = new StatsWindow(null, null);

    /** @throws IllegalArgumentException when the end is before the start */
    public StatsWindow {
        if (fromOrNull != null && toOrNull != null && toOrNull.isBefore(fromOrNull)) {
            throw new IllegalArgumentException("the window ends before it starts: " + fromOrNull + " to " + toOrNull);
        }
    }

    /** From one moment to another. */
    public static StatsWindow between(Instant from, Instant to) {
        return new StatsWindow(from, to);
    }

    /** From a moment up to now. */
    public static StatsWindow since(Instant from) {
        return new StatsWindow(from, null);
    }

    /** Whole days of a time zone, the last one included. */
    public static StatsWindow days(LocalDate first, LocalDate last, ZoneId zone) {
        return new StatsWindow(
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
    }

    /** Puts both ends on a request, in the form that it has for them; an end that is left open becomes null. */
    <T> void say(Function<Instant, T> form, Consumer<@Nullable T> start, Consumer<@Nullable T> end) {
        start.accept(from().map(form).orElse(null));
        end.accept(to().map(form).orElse(null));
    }

    /** The start, if there is one. */
    public Optional<Instant> from() {
        return Optional.ofNullable(fromOrNull);
    }

    /** The end, if there is one. */
    public Optional<Instant> to() {
        return Optional.ofNullable(toOrNull);
    }
}
