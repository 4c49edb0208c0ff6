package io.github.adfacade.reports;

import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a budget is used. What the network did not tell is empty.
 *
 * @param campaignId the campaign, by the id that {@link io.github.adfacade.CampaignService#get} takes
 * @param ofAdGroups whether the budget is not the campaign's own but that of its ad groups
 * @param period for which the limit holds
 * @param limitOrNull the most that may be spent in the period
 * @param remainingOrNull what is left of it
 * @param outOfBudgetSinceOrNull since when nothing is left
 * @param pacingOrNull whether delivery is ahead of the plan or behind
 * @param pacingPercentOrNull delivery in percent of the plan: 100 is as planned
 * @param asOf the moment at which it was so
 */
public record BudgetUse(
        Provider provider,
        String campaignId,
        boolean ofAdGroups,
        BudgetPeriod period,
        @Nullable Money limitOrNull,
        @Nullable Money remainingOrNull,
        @Nullable Instant outOfBudgetSinceOrNull,
        @Nullable Pacing pacingOrNull,
        @Nullable BigDecimal pacingPercentOrNull,
        Instant asOf) {

    /** Delivery against the plan. */
    public enum Pacing {
        AHEAD,
        BEHIND,
        ON_TRACK,
        /** A word of the network that nobody knows. */
        UNKNOWN
    }

    /** The most that may be spent in the period. */
    public Optional<Money> limit() {
        return Optional.ofNullable(limitOrNull);
    }

    /** What is left of the limit. */
    public Optional<Money> remaining() {
        return Optional.ofNullable(remainingOrNull);
    }

    /** Since when nothing is left. */
    public Optional<Instant> outOfBudgetSince() {
        return Optional.ofNullable(outOfBudgetSinceOrNull);
    }

    /** Whether delivery is ahead of the plan or behind. */
    public Optional<Pacing> pacing() {
        return Optional.ofNullable(pacingOrNull);
    }

    /** Delivery in percent of the plan: 100 is as planned. */
    public Optional<BigDecimal> pacingPercent() {
        return Optional.ofNullable(pacingPercentOrNull);
    }
}
