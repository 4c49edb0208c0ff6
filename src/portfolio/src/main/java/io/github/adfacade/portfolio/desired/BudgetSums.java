package io.github.adfacade.portfolio.desired;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the daily budgets of all campaigns of the services that a file names, before and after, by currency. Campaigns
 * that are over or removed do not count; those that stand still count in {@code all} alone.
 *
 * @param all of every campaign
 * @param running of the campaigns that run, or will by themselves
 */
public record BudgetSums(Map<String, Sum> all, Map<String, Sum> running) {

    /** A sum before and after, in major units. */
    public record Sum(BigDecimal before, BigDecimal after) {

        private static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

        private Sum plus(Sum other) {
            return new Sum(before.add(other.before), after.add(other.after));
        }

        /** {@code "120.00 -> 145.00 (+25.00)"}. */
        @Override
        public String toString() {
            BigDecimal more = after.subtract(before);
            return before.toPlainString() + " -> " + after.toPlainString() + " (" + (more.signum() < 0 ? "" : "+")
                    + more.toPlainString() + ")";
        }
    }

    /** Adds up. */
    static final class Adder {

        private final Map<String, Sum> all = new TreeMap<>();
        private final Map<String, Sum> running = new TreeMap<>();

        /** How a campaign counts at one time. */
        enum Counts {
            NOT,
            STANDING,
            RUNNING
        }

        void before(@Nullable Budget budget, Counts counts) {
            add(budget, counts, amount -> new Sum(amount, BigDecimal.ZERO));
        }

        void after(@Nullable Budget budget, Counts counts) {
            add(budget, counts, amount -> new Sum(BigDecimal.ZERO, amount));
        }

        private void add(@Nullable Budget budget, Counts counts, Function<BigDecimal, Sum> side) {
            if (budget == null || budget.period() != BudgetPeriod.DAILY || counts == Counts.NOT) {
                return;
            }
            String currency = budget.amount().currency().getCurrencyCode();
            Sum sum = side.apply(budget.amount().amount());
            all.merge(currency, Sum.NONE.plus(sum), Sum::plus);
            if (counts == Counts.RUNNING) {
                running.merge(currency, Sum.NONE.plus(sum), Sum::plus);
            }
        }

        BudgetSums sums() {
            return new BudgetSums(Map.copyOf(all), Map.copyOf(running));
        }
    }
}
