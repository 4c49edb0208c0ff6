package io.github.adfacade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;

/**
 * A decimal amount in major units of a currency: {@code 12.50 USD} is twelve and a half dollars. The networks' own
 * units (minor units at Topsort, cents for legacy bids at Whop) end at the adapter.
 *
 * <p>Two amounts are equal when they are worth the same: {@code 5 USD} equals {@code 5.00 USD}.
 *
 * @param amount the amount in major units, its trailing zeros kept as given
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /** An amount such as {@code Money.of("12.50", "USD")}. */
    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), currency(currencyCode));
    }

    /** An amount from a decimal that is already at hand. */
    public static Money of(BigDecimal amount, String currencyCode) {
        return new Money(amount, currency(currencyCode));
    }

    /** An amount in the currency's smallest unit: {@code ofMinor(1250, USD)} is 12.50 USD, of JPY it is 1250 yen. */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(BigDecimal.valueOf(minorUnits, minorDigits(currency)), currency);
    }

    /** Dollars of the United States. */
    public static Money usd(String amount) {
        return of(amount, "USD");
    }

    /**
     * The amount in the currency's smallest unit.
     *
     * @throws ArithmeticException when the amount has a fraction of that unit, or does not fit a long
     */
    public long toMinor() {
        return amount.movePointRight(minorDigits(currency))
                .setScale(0, RoundingMode.UNNECESSARY)
                .longValueExact();
    }

    /** True when the amount has no fraction of the currency's smallest unit. */
    public boolean isWholeMinor() {
        return amount.stripTrailingZeros().scale() <= minorDigits(currency);
    }

    /** True when the amount is above zero. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** Compares amounts of one currency; by currency code first where they differ. */
    @Override
    public int compareTo(Money other) {
        int byCurrency = currency.getCurrencyCode().compareTo(other.currency.getCurrencyCode());
        return byCurrency != 0 ? byCurrency : amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), currency);
    }

    /** {@code "12.50 USD"}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private static Currency currency(String code) {
        return Currency.getInstance(code.toUpperCase(Locale.ROOT));
    }

    /** Some codes, such as XAU, have no minor unit; they count in whole units. */
    private static int minorDigits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
