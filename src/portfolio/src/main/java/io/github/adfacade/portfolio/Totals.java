package io.github.adfacade.portfolio;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sums of campaigns' own budgets, per currency and period. Amounts of different currencies or periods are never added: there
 * is no one figure for dollars and euros, nor for what is spent a day and what is spent in all.
 *
 * @param all over all services
 * @param services per service, in the order in which they first came
 */
public record Totals(Sums all, Map<String, Sums> services) {

    /** The statuses of campaigns that run or may run without anybody's doing: what is counted unless asked otherwise. */
    public static final Set<CampaignStatus> RUNNING = Collections.unmodifiableSet(EnumSet.of(
            CampaignStatus.ACTIVE,
            CampaignStatus.SCHEDULED,
            CampaignStatus.PENDING_REVIEW,
            CampaignStatus.ATTENTION,
            CampaignStatus.UNKNOWN));

    public Totals {
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    /** The totals of those that run or may run. */
    public static Totals of(Iterable<Listed> campaigns) {
        return of(campaigns, RUNNING);
    }

    /** The totals of those in these statuses. */
    public static Totals of(Iterable<Listed> campaigns, Set<CampaignStatus> statuses) {
        Count count = new Count(statuses);
        campaigns.forEach(count::add);
        return count.totals();
    }

    /**
     * What budgets are added under.
     *
     * @param currency the currency
     * @param period the time over which the amount may be spent
     */
    public record Kind(Currency currency, BudgetPeriod period) implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER = Comparator.<Kind, String>comparing(
                        kind -> kind.currency().getCurrencyCode())
                .thenComparing(Kind::period);

        /** By currency code, then by period from daily to total. */
        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Budgets of one kind.
     *
     * @param amount their sum, in major units
     * @param campaigns how many campaigns have them
     */
    public record Sum(Money amount, int campaigns) {}

    /**
     * The sums of some campaigns.
     *
     * @param budgets by currency and period
     * @param withoutBudget how many campaigns tell no budget of their own: their ad groups hold it, or the network does not
     *     say
     */
    public record Sums(Map<Kind, Sum> budgets, int withoutBudget) {

        public Sums {
            budgets = Collections.unmodifiableMap(new TreeMap<>(budgets));
        }

        /** The sum of one kind; zero of no campaign where there is none. */
        public Sum of(String currency, BudgetPeriod period) {
            Kind kind = new Kind(Currency.getInstance(currency), period);
            return budgets.getOrDefault(kind, new Sum(new Money(BigDecimal.ZERO, kind.currency()), 0));
        }

        /** How many campaigns were counted. */
        public int campaigns() {
            return withoutBudget
                    + budgets.values().stream().mapToInt(Sum::campaigns).sum();
        }

        /** {@code "1250.00 USD daily (17), 9000 USD total (2), 3 without a budget"}. */
        @Override
        public String toString() {
            List<String> parts = budgets.entrySet().stream()
                    .map(entry ->
                            new Budget(entry.getValue().amount(), entry.getKey().period()) + " ("
                                    + entry.getValue().campaigns() + ")")
                    .toList();
            String sums = String.join(", ", parts);
            String without = withoutBudget == 0 ? "" : withoutBudget + " without a budget";
            return sums.isEmpty() || without.isEmpty() ? sums + without : sums + ", " + without;
        }
    }

    /** Adds up campaigns one by one, of which none is kept. */
    static final class Count {

        private static final class Tally {

            private final Map<Kind, Sum> budgets = new TreeMap<>();
            private int without;

            private Sums sums() {
                return new Sums(budgets, without);
            }
        }

        private final Set<CampaignStatus> statuses;
        private final Tally all = new Tally();
        private final Map<String, Tally> services = new LinkedHashMap<>();

        Count(Set<CampaignStatus> statuses) {
            this.statuses = statuses;
        }

        void add(Listed listed) {
            add(listed.service(), listed.campaign());
        }

        void add(String service, Campaign campaign) {
            Tally own = services.computeIfAbsent(service, name -> new Tally());
            if (statuses.contains(campaign.status())) {
                count(own, campaign);
                count(all, campaign);
            }
        }

        private static void count(Tally tally, Campaign campaign) {
            campaign.budget()
                    .ifPresentOrElse(
                            budget -> tally.budgets.merge(
                                    new Kind(budget.amount().currency(), budget.period()),
                                    new Sum(budget.amount(), 1),
                                    Count::sum),
                            () -> tally.without++);
        }

        private static Sum sum(Sum one, Sum other) {
            BigDecimal amount = one.amount().amount().add(other.amount().amount());
            return new Sum(new Money(amount, one.amount().currency()), one.campaigns() + other.campaigns());
        }

        Totals totals() {
            Map<String, Sums> found = new LinkedHashMap<>();
            services.forEach((name, tally) -> found.put(name, tally.sums()));
            return new Totals(all.sums(), found);
        }
    }
}
