package io.github.adfacade.cli;

import io.github.adfacade.FlightEnd;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Points in time as they are typed: with {@code Z} or an offset, or a plain date, which is a day of the network's zone. */
final class Moments {

    private static final int PLAIN_DATE = "2027-03-01".length();
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Moments() {}

    /** What was typed: an instant, or a day. */
    record Moment(@Nullable Instant instantOrNull, @Nullable LocalDate dayOrNull) {

        void to(Consumer<Instant> instant, Consumer<LocalDate> day) {
            if (dayOrNull != null) {
                day.accept(dayOrNull);
            } else if (instantOrNull != null) {
                instant.accept(instantOrNull);
            }
        }

        private FlightEnd asEnd() {
            return dayOrNull != null
                    ? FlightEnd.with(dayOrNull)
                    : instantOrNull != null ? FlightEnd.at(instantOrNull) : FlightEnd.NEVER;
        }
    }

    private static Moment read(String text, String alsoAllowed) {
        String typed = text.strip();
        try {
            return typed.length() == PLAIN_DATE
                    ? new Moment(null, LocalDate.parse(typed))
                    : new Moment(OffsetDateTime.parse(typed).toInstant(), null);
        } catch (DateTimeException unreadable) {
            throw new TypeConversionException("'" + text
                    + "' is not a time such as 2027-03-01T08:00:00Z, 2027-03-01T08:00:00-05:00 or 2027-03-01"
                    + alsoAllowed);
        }
    }

    /** {@code "2027-03-01T05:00:00Z (2027-03-01 00:00 America/New_York)"}. */
    static String shown(Instant moment, ZoneId zone) {
        return moment + " (" + MINUTE.format(moment.atZone(zone)) + " " + zone + ")";
    }

    /** The same for an end, which at midnight is told as that of the day before; or {@code never}. */
    static String shown(FlightEnd end, ZoneId zone) {
        return end.instant()
                .map(moment -> {
                    ZonedDateTime there = moment.atZone(zone);
                    return there.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? moment + " (end of " + there.toLocalDate().minusDays(1) + " " + zone + ")"
                            : shown(moment, zone);
                })
                .orElse(end.toString());
    }

    /** A time. */
    static final class Converter implements ITypeConverter<Moment> {
        @Override
        public Moment convert(String text) {
            return read(text, "");
        }
    }

    /** A time, or {@code never}. */
    static final class EndConverter implements ITypeConverter<FlightEnd> {
        @Override
        public FlightEnd convert(String text) {
            return text.strip().equalsIgnoreCase("never")
                    ? FlightEnd.NEVER
                    : read(text, " or never").asEnd();
        }
    }
}
