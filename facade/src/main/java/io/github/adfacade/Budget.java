package io.github.adfacade;

import java.util.Locale;
import java.util.Objects;

/**
 * How much may be spent over which period.
 *
 * @param amount the amount, in major units
 * @param period the time over which it may be spent
 */
public record Budget(Money amount, BudgetPeriod period) {

    public Budget {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(period, "period");
    }

    /** So much a day. */
    public static Budget daily(Money amount) {
        return new Budget(amount, BudgetPeriod.DAILY);
    }

    /** So much for the whole flight. */
    public static Budget total(Money amount) {
        return new Budget(amount, BudgetPeriod.TOTAL);
    }

    /** {@code "12.50 USD daily"}. */
    @Override
    public String toString() {
        return amount + " " + period.name().toLowerCase(Locale.ROOT);
    }
}
