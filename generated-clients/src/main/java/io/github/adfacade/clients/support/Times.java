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
    private static final int SHORTEST_USUAL = "2026-09-20T09:30:00Z".length();
    private static final int OFFSET_LENGTH = "+02:00".length();

    private Times() {}

    /** Compiled when a time comes in another than the usual shape. */
    private static final class AnyShape {
        static final Pattern PATTERN = Pattern.compile("(?<date>\\d{4}-\\d{2}-\\d{2})"
                + "(?:[Tt ]\\s*(?<time>\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](?<fraction>\\d+))?"
                + "\\s*(?<offset>[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");
    }

    /** The moment; where the text has no offset, that of the zone; a bare date is its first moment. Null when it is neither. */
    static @Nullable OffsetDateTime moment(String text, ZoneId zone) {
        try {
            OffsetDateTime usual = usual(text);
            if (usual != null) {
                return usual;
            }
            Matcher matcher = match(text);
            if (matcher == null) {
                return null;
            }
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

    /**
     * The moment of a text in the shape that nearly all have, {@code 2026-09-20T09:30:00.125+02:00}; null for another shape.
     * Neither a pattern nor a formatter is asked for it: a page of a list holds hundreds.
     */
    private static @Nullable OffsetDateTime usual(String text) {
        int end = text.length();
        if (end < SHORTEST_USUAL
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int behind = 19;
        int nanos = 0;
        if (text.charAt(behind) == '.') {
            int first = ++behind;
            while (behind < end && isDigit(text.charAt(behind))) {
                behind++;
            }
            int digits = behind - first;
            if (digits == 0 || digits > NANO_DIGITS) {
                return null;
            }
            nanos = number(text, first, behind);
            for (int missing = digits; missing < NANO_DIGITS; missing++) {
                nanos *= 10;
            }
        }
        ZoneOffset offset = usualOffset(text, behind);
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        return offset == null || (year | month | day | hour | minute | second) < 0
                ? null
                : OffsetDateTime.of(year, month, day, hour, minute, second, nanos, offset);
    }

    /** What is behind the seconds: {@code Z}, or hours and minutes with a colon; null for anything else. */
    private static @Nullable ZoneOffset usualOffset(String text, int from) {
        int length = text.length() - from;
        if (length == 1) {
            return text.charAt(from) == 'Z' ? ZoneOffset.UTC : null;
        }
        if (length != OFFSET_LENGTH || text.charAt(from + 3) != ':') {
            return null;
        }
        int hours = number(text, from + 1, from + 3);
        int minutes = number(text, from + 4, from + 6);
        if (hours < 0 || minutes < 0) {
            return null;
        }
        return switch (text.charAt(from)) {
            case '+' -> ZoneOffset.ofHoursMinutes(hours, minutes);
            case '-' -> ZoneOffset.ofHoursMinutes(-hours, -minutes);
            default -> null;
        };
    }

    /** The number of at most nine digits; negative when there are others. */
    private static int number(String text, int from, int to) {
        return (int) Decimals.digits(text, from, to);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static @Nullable Matcher match(String text) {
        String trimmed = text.trim();
        if (trimmed.length() > LONGEST_TEXT) {
            return null;
        }
        Matcher matcher = AnyShape.PATTERN.matcher(trimmed);
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
