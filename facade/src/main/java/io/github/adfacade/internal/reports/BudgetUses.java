package io.github.adfacade.internal.reports;

import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.walmart.model.BudgetState;
import io.github.adfacade.clients.walmart.model.CampaignDelivery;
import io.github.adfacade.clients.walmart.model.Pacing;
import io.github.adfacade.clients.walmart.model.PacingStatus;
import io.github.adfacade.clients.walmart.model.SourceLevel;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Words;
import io.github.adfacade.reports.BudgetUse;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walmart's budgets and their pacing in common words. */
record BudgetUses(Currency currency) {

    private static final Words<BudgetUse.Pacing, PacingStatus> PACING = new Words<BudgetUse.Pacing, PacingStatus>(
                    BudgetUse.Pacing.UNKNOWN)
            .put(BudgetUse.Pacing.AHEAD, PacingStatus.AHEAD)
            .put(BudgetUse.Pacing.BEHIND, PacingStatus.BEHIND)
            .put(BudgetUse.Pacing.ON_TRACK, PacingStatus.ON_TRACK);

    /** One for each budget of an entry: a day's, the whole flight's, or both. */
    Stream<BudgetUse> of(CampaignDelivery sent, Instant asOf) {
        var budget = sent.getBudget();
        if (budget == null) {
            return Stream.empty();
        }
        boolean ofAdGroups = SourceLevel.AD_GROUP.equals(budget.getSourceLevel());
        return Stream.of(
                        use(sent, ofAdGroups, BudgetPeriod.DAILY, budget.getDaily(), asOf),
                        use(sent, ofAdGroups, BudgetPeriod.TOTAL, budget.getTotal(), asOf))
                .flatMap(Optional::stream);
    }

    private Optional<BudgetUse> use(
            CampaignDelivery sent, boolean ofAdGroups, BudgetPeriod period, @Nullable BudgetState state, Instant asOf) {
        if (state == null) {
            return Optional.empty();
        }
        Pacing pacing = sent.getPacing();
        return Optional.of(new BudgetUse(
                Provider.WALMART,
                Values.id(sent, "campaignId"),
                ofAdGroups,
                period,
                Values.money(state.getLimit(), currency),
                Values.money(state.getRemaining(), currency),
                Values.instant(state.getOutOfBudgetAt()),
                pacing == null ? null : PACING.read(pacing.getStatus()),
                pacing == null ? null : pacing.getPacingPercent(),
                asOf));
    }
}
