package io.github.adfacade;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Plain dates in a zone: a day is 23 or 25 hours long where clocks are changed, and may begin later than midnight. */
final class Days {

    /** Beyond it no network can say a date, and Java has no instants much further on. */
    private static final int FURTHEST_YEAR = 99_999;

    private Days() {}

    /** The first moment of the day. */
    static Instant first(LocalDate day, ZoneId zone) {
        if (Math.abs(day.getYear()) > FURTHEST_YEAR) {
            return day.getYear() > 0 ? Instant.MAX : Instant.MIN;
        }
        return day.atStartOfDay(zone).toInstant();
    }

    /** The first moment after the day. */
    static Instant after(LocalDate day, ZoneId zone) {
        return day.equals(LocalDate.MAX) ? Instant.MAX : first(day.plusDays(1), zone);
    }

    /** For what is asked of a field that holds a day: which moment that is depends on the network. */
    static IllegalStateException unresolved(String field, Object day) {
        return new IllegalStateException(
                field + " is a plain date, " + day + ": which moment that is depends on the zone, see in(ZoneId)");
    }
}
