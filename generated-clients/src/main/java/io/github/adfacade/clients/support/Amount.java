package io.github.adfacade.clients.support;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money, always in major units: {@code Amount.of("12.50")} is twelve and a half dollars, euros or whatever the
 * service is configured with. What the network counts in, major or minor units, is the spec's affair ({@code x-unit}): the
 * conversion happens where JSON is read and written, exactly.
 *
 * <p>An amount may name its currency. One that names another than the service's is refused before anything is sent.
 */
public final class Amount {

    /** Compiled when a person's text is first read. */
    private static final class Typed {
        static final Pattern TEXT = Pattern.compile("([+-]?\\d{1,30}(?:\\.\\d{1,30})?)(?: ?([A-Za-z]{3}))?");
    }

    private final BigDecimal value;
    private final @Nullable Currency currency;

    private Amount(BigDecimal value, @Nullable Currency currency) {
        if (!Decimals.isBounded(value)) {
            throw new IllegalArgumentException("no amount of money has so many digits");
        }
        this.value = value;
        this.currency = currency;
    }

    /**
     * So many major units of the service's own currency.
     *
     * @throws IllegalArgumentException for a number whose digits alone would fill the memory, such as 1e999999999
     */
    public static Amount of(BigDecimal majorUnits) {
        return new Amount(majorUnits, null);
    }

    /** So many major units of the service's own currency: {@code of("12.50")}. */
    public static Amount of(String majorUnits) {
        return of(new BigDecimal(majorUnits));
    }

    /** So many major units of this currency. */
    public static Amount of(BigDecimal majorUnits, Currency currency) {
        return new Amount(majorUnits, Objects.requireNonNull(currency, "currency"));
    }

    /** So many major units of this currency: {@code of("12.50", "USD")}. */
    public static Amount of(String majorUnits, String currencyCode) {
        return of(new BigDecimal(majorUnits), Currency.getInstance(currencyCode));
    }

    /**
     * Reads {@code "12.50"} and {@code "12.50 USD"}.
     *
     * @throws IllegalArgumentException when the text is neither, or names no ISO 4217 currency
     */
    public static Amount parse(String text) {
        Matcher matcher = Typed.TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an amount such as 12.50 or 12.50 USD: " + text);
        }
        BigDecimal value = new BigDecimal(matcher.group(1));
        String code = matcher.group(2);
        return code == null ? of(value) : of(value, Currency.getInstance(code.toUpperCase(Locale.ROOT)));
    }

    /** The amount in major units. */
    public BigDecimal value() {
        return value;
    }

    /** The currency; empty when it is the service's own. */
    public Optional<Currency> currency() {
        return Optional.ofNullable(currency);
    }

    /** The amount in the network's minor units of a currency, with a fraction where it has one. */
    BigDecimal minor(Currency counted) {
        return value.movePointRight(digits(counted));
    }

    /** An amount out of so many minor units, at least as many digits shown as the currency has. */
    static Amount ofMinor(BigDecimal minorUnits, Currency counted) {
        int digits = digits(counted);
        BigDecimal plain = minorUnits.movePointLeft(digits).stripTrailingZeros();
        return of(plain.scale() <= digits ? plain.setScale(digits) : plain, counted);
    }

    /** Some codes, such as XAU, have no minor unit; they count in whole units. */
    private static int digits(Currency counted) {
        return Math.max(0, counted.getDefaultFractionDigits());
    }

    /** Equal are amounts of the same worth in the same currency: {@code 5 USD} and {@code 5.00 USD}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amount that
                && value.compareTo(that.value) == 0
                && Objects.equals(currency, that.currency);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value.stripTrailingZeros(), currency);
    }

    /** {@code "12.50 USD"}, or {@code "12.50"} where it is the service's currency. */
    @Override
    public String toString() {
        return value.toPlainString() + (currency == null ? "" : " " + currency.getCurrencyCode());
    }
}
