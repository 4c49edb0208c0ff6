package io.github.adfacade.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Days in a row.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 */
public record DayRange(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException when the last day is before the first */
    public DayRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day is before the first: " + first + " to " + last);
        }
    }

    /** How many days these are. */
    public long count() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** Each of them, the first one first. */
    public Stream<LocalDate> each() {
        return first.datesUntil(last.plusDays(1));
    }

    /** {@code "2026-11-23 to 2026-11-29"}, or the one day. */
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
