package io.github.adfacade.sandbox.internal.walmart;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times as the network keeps them: Eastern, flights cut to the hour. */
final class Eastern {
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private Eastern() {}

    static String format(Instant instant) {
        return FORMAT.format(instant.atZone(ZONE));
    }

    /** A flight date of a request as it is stored. */
    static String flight(@Nullable Object sent) {
        return FORMAT.format(parse(sent).truncatedTo(ChronoUnit.HOURS));
    }

    static ZonedDateTime parse(@Nullable Object sent) {
        try {
            if (sent instanceof String text) {
                return OffsetDateTime.parse(text).atZoneSameInstant(ZONE);
            }
        } catch (DateTimeParseException e) {
            throw WalmartProblem.item("INVALID_FIELD_START_OR_END_DATE");
        }
        throw WalmartProblem.item("INVALID_FIELD_START_OR_END_DATE");
    }

    /** An end lies after noon; midnight is taken for the end of the day before. */
    static boolean allowedEnd(ZonedDateTime end) {
        LocalTime time = end.toLocalTime();
        return time.isAfter(NOON) || time.equals(LocalTime.MIDNIGHT);
    }

    static boolean endless(ZonedDateTime end) {
        return end.getYear() == 9999;
    }
}
