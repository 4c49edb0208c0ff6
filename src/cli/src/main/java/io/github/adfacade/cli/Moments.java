package io.github.adfacade.cli;

import io.github.adfacade.FlightEnd;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Points in time as they are typed: with {@code Z} or an offset, or a plain date, which is midnight UTC. */
final class Moments {

    private static final int PLAIN_DATE = "2027-03-01".length();

    private Moments() {}

    static Instant read(String text, String alsoAllowed) {
        String typed = text.strip();
        try {
            return typed.length() == PLAIN_DATE
                    ? LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(typed).toInstant();
        } catch (DateTimeException unreadable) {
            throw new TypeConversionException("'" + text
                    + "' is not a time such as 2027-03-01T08:00:00Z, 2027-03-01T08:00:00-05:00 or 2027-03-01"
                    + alsoAllowed);
        }
    }

    /** A time. */
    static final class Converter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            return read(text, "");
        }
    }

    /** A time, or {@code never}. */
    static final class EndConverter implements ITypeConverter<FlightEnd> {
        @Override
        public FlightEnd convert(String text) {
            return text.strip().equalsIgnoreCase("never") ? FlightEnd.NEVER : FlightEnd.at(read(text, " or never"));
        }
    }
}
