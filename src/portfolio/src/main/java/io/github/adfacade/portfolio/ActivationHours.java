package io.github.adfacade.portfolio;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of every day within which campaigns may be brought to run; over midnight where the first is the later one.
 *
 * @param from the first moment
 * @param to the first moment after
 * @param zone where these hours are told
 */
record ActivationHours(LocalTime from, LocalTime to, ZoneId zone) {

    ActivationHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("no hour lies between " + from + " and " + to);
        }
    }

    boolean include(ZonedDateTime moment) {
        LocalTime time = moment.withZoneSameInstant(zone).toLocalTime();
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    /** {@code "from 08:00 to 20:00 Europe/Berlin"}. */
    @Override
    public String toString() {
        return "from " + from + " to " + to + " " + zone;
    }
}
