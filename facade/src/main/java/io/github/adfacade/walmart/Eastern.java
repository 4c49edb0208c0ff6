package io.github.adfacade.walmart;

import io.github.adfacade.FlightEnd;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * How Walmart keeps time: every date-time is turned into Eastern Time and cut down to the start of its hour, and a flight
 * without an end is written as one of the year 9999.
 */
final class Eastern {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    private static final OffsetDateTime FOREVER = OffsetDateTime.of(9999, 12, 30, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private Eastern() {}

    /** As it is sent, in UTC. A fraction of a second would be cut off there, so it is not sent. */
    static OffsetDateTime text(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    /** As it is sent; the endless end is exactly the documented literal. */
    static OffsetDateTime text(FlightEnd end) {
        return end.instant().map(Eastern::text).orElse(FOREVER);
    }

    /** Any instant of the year 9999, or beyond, is no end: how it is read back is not documented. */
    static FlightEnd end(OffsetDateTime read) {
        Instant end = read.toInstant();
        return end.isBefore(LAST) ? FlightEnd.at(end) : FlightEnd.NEVER;
    }

    /** The documented literal, which alone is written for no end. */
    static boolean isForever(OffsetDateTime end) {
        return end.isEqual(FOREVER);
    }

    /** The hour that Walmart would store. What cannot be written may be too far off to have one. */
    static Instant hour(Instant instant) {
        return isWritable(instant)
                ? instant.atZone(ZONE).truncatedTo(ChronoUnit.HOURS).toInstant()
                : instant;
    }

    /** The hour that an end falls into; midnight counts as the end of the day before, whichever way it is read back. */
    static FlightEnd endHour(FlightEnd end) {
        return end.instant()
                .map(instant -> FlightEnd.at(hour(isMidnight(instant) ? instant.minusSeconds(1) : instant)))
                .orElse(FlightEnd.NEVER);
    }

    /** An end must lie after noon, or exactly at midnight. */
    static boolean mayEnd(Instant end) {
        return isMidnight(end) || local(end).isAfter(LocalTime.NOON);
    }

    /** Dates that can be written and are not taken for "never". */
    static boolean isWritable(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(LAST);
    }

    static boolean isWritable(FlightEnd end) {
        return end.instant().map(Eastern::isWritable).orElse(true);
    }

    private static boolean isMidnight(Instant instant) {
        return isWritable(instant) && local(instant).equals(LocalTime.MIDNIGHT);
    }

    private static LocalTime local(Instant instant) {
        return instant.atZone(ZONE).toLocalTime();
    }
}
