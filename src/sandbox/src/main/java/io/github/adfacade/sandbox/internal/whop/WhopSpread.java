package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sum of all time, spread over the thirty days from its beginning: as much on each day, more by day than by night. What has come
 * until a moment is cut to whole units, and what came between two moments is the difference, so that all parts add up to the sum.
 */
final class WhopSpread {
    private static final int DAYS = 30;
    private static final int MINUTES = 60;
    private static final int HOURS = 24;
    /** How much each hour of UTC brings. */
    private static final int[] BUSY = {
        60, 45, 32, 24, 18, 16, 18, 24, 34, 46, 58, 68, 76, 82, 86, 90, 92, 96, 100, 98, 94, 88, 80, 70
    };

    private static final long DAY = weight(0, HOURS) * MINUTES;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(DAYS * DAY);

    private WhopSpread() {}

    static List<Map<String, BigDecimal>> between(JsonObject document, Instant start, List<Instant> moments) {
        List<BigDecimal> come =
                moments.stream().map(moment -> come(start, moment)).toList();
        List<Map<String, BigDecimal>> parts = new ArrayList<>();
        for (int i = 1; i < moments.size(); i++) {
            Map<String, BigDecimal> part = new LinkedHashMap<>();
            for (String name : WhopMetrics.ADDITIVE) {
                BigDecimal total = document.number(name);
                if (total != null) {
                    int digits = WhopMetrics.digits(name);
                    BigDecimal more = until(total, come.get(i), digits).subtract(until(total, come.get(i - 1), digits));
                    part.put(name, WhopMetrics.plain(more));
                }
            }
            parts.add(part);
        }
        return parts;
    }

    private static BigDecimal until(BigDecimal total, BigDecimal come, int digits) {
        return total.multiply(come).divide(WHOLE, digits, RoundingMode.DOWN);
    }

    /** How much of the whole has come by then, in minutes weighed by their hours. */
    private static BigDecimal come(Instant start, Instant moment) {
        long minutes = Duration.between(WhopMetrics.minute(start), moment).toMinutes();
        if (minutes <= 0) {
            return BigDecimal.ZERO;
        }
        long days = minutes / (HOURS * MINUTES);
        if (days >= DAYS) {
            return WHOLE;
        }
        int first = (int) Math.floorMod(start.getEpochSecond() / 3600, (long) HOURS);
        int ofDay = (int) (minutes % (HOURS * MINUTES));
        long weighed = weight(first, ofDay / MINUTES) * MINUTES
                + (long) BUSY[(first + ofDay / MINUTES) % HOURS] * (ofDay % MINUTES);
        return BigDecimal.valueOf(days * DAY + weighed);
    }

    private static long weight(int first, int hours) {
        long sum = 0;
        for (int i = 0; i < hours; i++) {
            sum += BUSY[(first + i) % HOURS];
        }
        return sum;
    }
}
