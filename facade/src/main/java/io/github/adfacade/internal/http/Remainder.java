package io.github.adfacade.internal.http;

import com.google.common.primitives.Ints;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What a network tells of its limit in {@code X-RateLimit-*}: how many requests it takes, how many of them are left, and when
 * it begins to count anew.
 *
 * @param limit null when it is not told
 * @param left zero or more
 * @param reset from now on, zero or more; null when it is not told, and while something is left
 */
record Remainder(
        @Nullable Integer limit, int left, @Nullable Duration reset) {

    private static final Pattern TIME = Pattern.compile("\\d{1,16}(\\.\\d{1,9})?");

    /** Whether the reset is a moment or a delay is not published; no delay lasts thirty years. */
    private static final BigDecimal EPOCH_SECONDS = BigDecimal.valueOf(1_000_000_000L);

    private static final BigDecimal EPOCH_MILLIS = BigDecimal.valueOf(1_000_000_000_000L);

    /** Null when the remainder is not told or cannot be read. */
    static @Nullable Remainder read(Headers headers, Instant now) {
        Integer left = count(headers.get("X-RateLimit-Remaining"));
        if (left == null) {
            return null;
        }
        Integer limit = count(headers.get("X-RateLimit-Limit"));
        return new Remainder(
                limit == null || limit < 1 ? null : limit, Math.max(0, left), left > 0 ? null : reset(headers, now));
    }

    /** The number in front of what some add, as in {@code 45;w=2}. */
    private static @Nullable Integer count(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int end = 0;
        while (end < text.length() && text.charAt(end) != ',' && text.charAt(end) != ';') {
            end++;
        }
        return Ints.tryParse(text.substring(0, end).strip());
    }

    private static @Nullable Duration reset(Headers headers, Instant now) {
        String value = headers.get("X-RateLimit-Reset");
        String text = value == null ? "" : value.strip();
        if (!TIME.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.compareTo(EPOCH_SECONDS) < 0) {
            return RetryAfter.seconds(text);
        }
        // A moment is the network's own time: the answer says what time it is there.
        Instant told = headers.getInstant("Date");
        BigDecimal millis = number.compareTo(EPOCH_MILLIS) < 0 ? number.movePointRight(3) : number;
        Duration reset = Duration.between(told == null ? now : told, Instant.ofEpochMilli(millis.longValue()));
        return reset.isNegative() ? Duration.ZERO : reset;
    }
}
