package io.github.adfacade.topsort;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Money;
import io.github.adfacade.clients.topsort.model.BudgetChange;
import io.github.adfacade.clients.topsort.model.BudgetType;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Topsort counts in minor units and names no currency. Written amounts are whole; read ones may have a fraction, since one
 * rendering of Topsort's pages leaves their type open.
 */
record MinorUnits(Currency currency) {

    /** The word of 2022 for {@code total}. */
    private static final String FIXED = "fixed";

    boolean isOwn(Money amount) {
        return amount.currency().equals(currency);
    }

    String code() {
        return currency.getCurrencyCode();
    }

    boolean fits(Money amount) {
        return amount.amount()
                        .abs()
                        .compareTo(read(BigDecimal.valueOf(Long.MAX_VALUE)).amount())
                <= 0;
    }

    Money read(BigDecimal minorUnits) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        BigDecimal major = minorUnits.movePointLeft(digits);
        BigDecimal plain = major.stripTrailingZeros();
        return new Money(plain.scale() <= digits ? plain.setScale(digits) : plain, currency);
    }

    /** The common budget; null where amount or period say nothing to us. */
    @Nullable
    Budget read(io.github.adfacade.clients.topsort.model.@Nullable Budget budget) {
        if (budget == null || budget.getAmount() == null) {
            return null;
        }
        BudgetPeriod period = period(budget.getType());
        return period == null ? null : new Budget(read(budget.getAmount()), period);
    }

    BudgetChange write(Budget budget) {
        return new BudgetChange()
                .setAmount(budget.amount().toMinor())
                .setType(
                        switch (budget.period()) {
                            case DAILY -> BudgetType.DAILY;
                            case WEEKLY -> BudgetType.WEEKLY;
                            case MONTHLY -> BudgetType.MONTHLY;
                            case TOTAL -> BudgetType.TOTAL;
                        });
    }

    /** Daily is the default that Topsort names. */
    private static @Nullable BudgetPeriod period(@Nullable BudgetType type) {
        return switch (type == null ? BudgetType.DAILY.value() : type.value()) {
            case "daily" -> BudgetPeriod.DAILY;
            case "weekly" -> BudgetPeriod.WEEKLY;
            case "monthly" -> BudgetPeriod.MONTHLY;
            case "total", FIXED -> BudgetPeriod.TOTAL;
            default -> null;
        };
    }
}
