package io.github.adfacade.portfolio;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A change of budgets that starts from what each campaign has: so many percent more or less, within limits. The amount is
 * rounded to the currency's minor unit, halves up (10 % more than 0.05 USD is 0.06 USD, and of 15 JPY 17 JPY), and the period
 * stays. A campaign that has no budget of its own is left as it is, and so is one whose amount does not change.
 *
 * <p>Immutable; every method answers a new one.
 */
public final class BudgetChange implements Function<Campaign, Optional<CampaignChange>> {

    private final BigDecimal factor;
    private final Map<Currency, Money> caps;
    private final Map<Currency, Money> floors;

    private BudgetChange(BigDecimal factor, Map<Currency, Money> caps, Map<Currency, Money> floors) {
        this.factor = factor;
        this.caps = caps;
        this.floors = floors;
    }

    /**
     * So many percent more: {@code raise("10")}, {@code raise("2.5")}.
     *
     * @throws IllegalArgumentException when it is not above zero
     */
    public static BudgetChange raise(String percent) {
        return new BudgetChange(BigDecimal.ONE.add(share(percent)), Map.of(), Map.of());
    }

    /**
     * So many percent less.
     *
     * @throws IllegalArgumentException when it is not above zero, or takes all
     */
    public static BudgetChange lower(String percent) {
        BigDecimal factor = BigDecimal.ONE.subtract(share(percent));
        if (factor.signum() <= 0) {
            throw new IllegalArgumentException("nothing would be left: " + percent + " percent");
        }
        return new BudgetChange(factor, Map.of(), Map.of());
    }

    private static BigDecimal share(String percent) {
        BigDecimal share = new BigDecimal(percent).movePointLeft(2);
        if (share.signum() <= 0) {
            throw new IllegalArgumentException("the percentage must be above zero: " + percent);
        }
        return share;
    }

    /**
     * No budget of this currency is raised beyond this amount, whatever its period; one that is beyond it already stays as it
     * is. Say one for each currency: once a cap is said, a campaign in a currency without one is refused and not raised.
     */
    public BudgetChange cap(Money most) {
        return new BudgetChange(factor, with(caps, most), floors);
    }

    /** No budget of this currency is lowered below this amount; the counterpart of {@link #cap}. */
    public BudgetChange floor(Money least) {
        return new BudgetChange(factor, caps, with(floors, least));
    }

    private static Map<Currency, Money> with(Map<Currency, Money> some, Money one) {
        Map<Currency, Money> all = new LinkedHashMap<>(some);
        all.put(one.currency(), one);
        return Map.copyOf(all);
    }

    /**
     * The change of one campaign; empty when there is nothing to change.
     *
     * @throws InvalidCampaignException when there are caps or floors, and none in its currency
     */
    @Override
    public Optional<CampaignChange> apply(Campaign campaign) {
        return campaign.budget()
                .map(before -> new Budget(changed(campaign, before.amount()), before.period()))
                .filter(after -> !campaign.budget().orElseThrow().equals(after))
                .map(after -> CampaignChange.builder().budget(after).build());
    }

    private Money changed(Campaign campaign, Money before) {
        int digits = Math.max(0, before.currency().getDefaultFractionDigits());
        Money exact =
                new Money(before.amount().multiply(factor).setScale(digits, RoundingMode.HALF_UP), before.currency());
        if (exact.compareTo(before) >= 0) {
            Money cap = limit(campaign, "cap", caps, exact);
            return exact.compareTo(cap) <= 0 ? exact : max(cap, before);
        }
        Money floor = limit(campaign, "floor", floors, exact);
        return exact.compareTo(floor) >= 0 ? exact : min(floor, before);
    }

    private static Money limit(Campaign campaign, String word, Map<Currency, Money> limits, Money exact) {
        Money limit = limits.isEmpty() ? exact : limits.get(exact.currency());
        if (limit == null) {
            String rule = "has no " + word + " in " + exact.currency().getCurrencyCode() + " to be held to";
            throw new InvalidCampaignException(
                    campaign.provider(), "plan", List.of(new Violation("budget", rule, exact.toString())));
        }
        return limit;
    }

    private static Money max(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Money min(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** {@code "budgets times 1.10"}. */
    @Override
    public String toString() {
        return "budgets times " + factor.toPlainString();
    }
}
