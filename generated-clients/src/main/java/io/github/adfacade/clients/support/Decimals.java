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

    private Decimals() {}

    /** The decimal that the text stands for; null when it is none, or out of bounds. */
    static @Nullable BigDecimal parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        try {
            BigDecimal decimal = new BigDecimal(text);
            return isBounded(decimal) ? decimal : null;
        } catch (NumberFormatException e) {
            return null;
        }
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
