package io.github.adfacade.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time that figures cover.
 *
 * @param startOrNull its first moment; null for the beginning of a campaign, whenever that was
 * @param end the first moment after it
 * @param zone where its days begin and end
 */
public record ReportPeriod(@Nullable Instant startOrNull, Instant end, ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** @throws IllegalArgumentException when it ends before it starts */
    public ReportPeriod {
        if (startOrNull != null && end.isBefore(startOrNull)) {
            throw new IllegalArgumentException("a period ends before it starts: " + startOrNull + " to " + end);
        }
    }

    /** Whole days of a zone: 23 or 25 hours long where its clocks are changed. */
    public static ReportPeriod of(DayRange days, ZoneId zone) {
        Instant start = days.first().atStartOfDay(zone).toInstant();
        return new ReportPeriod(
                start, days.last().plusDays(1).atStartOfDay(zone).toInstant(), zone);
    }

    /** One day of a zone. */
    public static ReportPeriod of(LocalDate day, ZoneId zone) {
        return of(new DayRange(day, day), zone);
    }

    /** The hour that begins at a moment. */
    public static ReportPeriod hour(Instant start, ZoneId zone) {
        return new ReportPeriod(start, start.plus(Duration.ofHours(1)), zone);
    }

    /** Everything up to a moment. */
    public static ReportPeriod until(Instant end, ZoneId zone) {
        return new ReportPeriod(null, end, zone);
    }

    /** Its first moment; empty when it begins with the campaign. */
    public Optional<Instant> start() {
        return Optional.ofNullable(startOrNull);
    }

    /** The days, when it is made of whole ones. */
    public Optional<DayRange> days() {
        if (startOrNull == null) {
            return Optional.empty();
        }
        LocalDate first = startOrNull.atZone(zone).toLocalDate();
        LocalDate after = end.atZone(zone).toLocalDate();
        boolean whole = after.isAfter(first)
                && first.atStartOfDay(zone).toInstant().equals(startOrNull)
                && after.atStartOfDay(zone).toInstant().equals(end);
        return whole ? Optional.of(new DayRange(first, after.minusDays(1))) : Optional.empty();
    }

    /** {@code "2026-11-23 to 2026-11-29 America/New_York"}. */
    @Override
    public String toString() {
        if (startOrNull == null) {
            return "until " + MINUTE.format(end.atZone(zone)) + " " + zone;
        }
        ZonedDateTime start = startOrNull.atZone(zone);
        return days().map(DayRange::toString)
                        .orElseGet(() -> MINUTE.format(start) + " to " + MINUTE.format(end.atZone(zone)))
                + " " + zone;
    }
}
