package io.github.adfacade.clients.support;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Decimals of a size that amounts and metrics have.
 *
 * <p>A few characters such as {@code 1e999999999} are a number that takes gigabytes to write out, so length and exponent
 * have a bound in both directions.
 */
final class Decimals {

    private static final int LONGEST_TEXT = 100;
    private static final int WIDEST_SCALE = 100;

    /** Below 0.000001 a BigDecimal's own text takes an exponent. */
    private static final int SMALLEST_PLAIN = -6;

    /** So many digits fit into a long, whatever they are. */
    private static final int MOST_LONG_DIGITS = 18;

    private static final long[] POWERS_OF_TEN = new long[MOST_LONG_DIGITS];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int power = 1; power < MOST_LONG_DIGITS; power++) {
            POWERS_OF_TEN[power] = 10 * POWERS_OF_TEN[power - 1];
        }
    }

    private Decimals() {}

    /** The decimal that the text stands for; null when it is none, or out of bounds. */
    static @Nullable BigDecimal parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        BigDecimal usual = usual(text);
        if (usual != null) {
            return usual;
        }
        try {
            BigDecimal decimal = new BigDecimal(text);
            return isBounded(decimal) ? decimal : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * The same as {@code new BigDecimal(text)}, which takes the text apart in an array of its own, for what nearly every number
     * is: at most 18 digits, with a point or without, and no exponent. Null for all else.
     */
    private static @Nullable BigDecimal usual(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = text.length();
        int point = text.indexOf('.', start);
        long whole = digits(text, start, point < 0 ? end : point);
        if (whole < 0 || point < 0) {
            return whole < 0 ? null : BigDecimal.valueOf(start == 0 ? whole : -whole);
        }
        int scale = end - point - 1;
        long fraction = digits(text, point + 1, end);
        if (fraction < 0 || point - start + scale > MOST_LONG_DIGITS) {
            return null;
        }
        long unscaled = whole * POWERS_OF_TEN[scale] + fraction;
        return BigDecimal.valueOf(start == 0 ? unscaled : -unscaled, scale);
    }

    /** The whole number that the text stands for, when it is written as digits alone; {@link Long#MIN_VALUE} for all else. */
    static long plainWhole(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        long whole = digits(text, start, text.length());
        return whole < 0 ? Long.MIN_VALUE : start == 0 ? whole : -whole;
    }

    /** The number of these digits; negative when there are none, or too many, or others than digits. */
    static long digits(String text, int from, int to) {
        if (from >= to || to - from > MOST_LONG_DIGITS) {
            return -1;
        }
        long number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** The same decimal, whose text has no exponent. */
    static BigDecimal plain(BigDecimal decimal) {
        if (!isBounded(decimal)) {
            throw new IllegalArgumentException(
                    "A number beyond 10^" + WIDEST_SCALE + " or finer than 10^-" + WIDEST_SCALE + " is not sent");
        }
        BigDecimal whole = decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        return whole.precision() - whole.scale() > SMALLEST_PLAIN ? whole : new Plain(whole);
    }

    static boolean isBounded(BigDecimal decimal) {
        return decimal.scale() >= -WIDEST_SCALE
                && decimal.scale() <= WIDEST_SCALE
                && decimal.precision() <= 2 * WIDEST_SCALE;
    }

    private static final class Plain extends BigDecimal {

        private static final long serialVersionUID = 1L;

        Plain(BigDecimal decimal) {
            super(decimal.unscaledValue(), decimal.scale());
        }

        @Override
        public String toString() {
            return toPlainString();
        }
    }
}
