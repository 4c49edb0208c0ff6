package io.github.adfacade.internal.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads the wait that a server asks for: {@code retry-after-ms}, or {@code Retry-After} in seconds or as a date. */
public final class RetryAfter {

    /** A wait of over a year is a broken header, and would overflow the arithmetic of deadlines. */
    private static final BigDecimal MOST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(366).toSeconds());

    private RetryAfter() {}

    /** The wait by standard headers, null when there is none that can be read. */
    public static @Nullable Duration read(Headers headers, Instant now) {
        String millis = headers.get("retry-after-ms");
        Duration wait = millis == null ? null : seconds(millis, 3);
        String value = headers.get("Retry-After");
        if (wait != null || value == null) {
            return wait;
        }
        Duration seconds = seconds(value, 0);
        return seconds != null ? seconds : untilDate(value, now);
    }

    /** Seconds with a fraction, as {@code "0.1"}; null for what is no such number. */
    public static @Nullable Duration seconds(String text) {
        return seconds(text, 0);
    }

    private static @Nullable Duration seconds(String text, int scaleDown) {
        String trimmed = text.trim();
        if (!trimmed.matches("\\d{1,18}(\\.\\d{1,9})?")) {
            return null;
        }
        BigDecimal seconds = new BigDecimal(trimmed).movePointLeft(scaleDown).min(MOST_SECONDS);
        return Duration.ofMillis(seconds.movePointRight(3).longValue());
    }

    private static @Nullable Duration untilDate(String text, Instant now) {
        try {
            Instant date = ZonedDateTime.parse(text.trim(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, date);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
