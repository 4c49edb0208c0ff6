package io.github.adfacade.clients.support;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times in the shapes that vendors write, read without fuss and written in one. */
final class Times {

    private static final int LONGEST_TEXT = 64;
    private static final int NANO_DIGITS = 9;
    private static final Pattern SHAPE = Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})"
            + "(?:[Tt ]\\s*(?<time>\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](?<fraction>\\d+))?"
            + "\\s*(?<offset>[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");

    private Times() {}

    /** The moment; where the text has no offset, that of the zone; a bare date is its first moment. Null when it is neither. */
    static @Nullable OffsetDateTime moment(String text, ZoneId zone) {
        Matcher matcher = match(text);
        if (matcher == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(matcher.group("date"));
            String time = matcher.group("time");
            if (time == null) {
                return date.atStartOfDay(zone).toOffsetDateTime();
            }
            LocalDateTime local = date.atTime(LocalTime.parse(time).withNano(nanos(matcher.group("fraction"))));
            String offset = matcher.group("offset");
            return offset == null ? local.atZone(zone).toOffsetDateTime() : local.atOffset(offset(offset));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The date, also of a date-time: the day that is written there. Null when it is neither. */
    static @Nullable LocalDate date(String text) {
        OffsetDateTime moment = moment(text, ZoneOffset.UTC);
        return moment == null ? null : moment.toLocalDate();
    }

    /** RFC 3339: the seconds always, a fraction only when there is one, {@code Z} for UTC. */
    static String text(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static @Nullable Matcher match(String text) {
        String trimmed = text.trim();
        if (trimmed.length() > LONGEST_TEXT) {
            return null;
        }
        Matcher matcher = SHAPE.matcher(trimmed);
        return matcher.matches() ? matcher : null;
    }

    private static int nanos(@Nullable String fraction) {
        if (fraction == null) {
            return 0;
        }
        String digits = fraction.length() > NANO_DIGITS ? fraction.substring(0, NANO_DIGITS) : fraction;
        return Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
    }

    private static ZoneOffset offset(String text) {
        return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}
