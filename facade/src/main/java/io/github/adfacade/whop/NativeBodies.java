package io.github.adfacade.whop;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.whop.model.BidType;
import io.github.adfacade.clients.whop.model.BudgetOptimization;
import io.github.adfacade.clients.whop.model.BudgetType;
import io.github.adfacade.clients.whop.model.CreatablePlatform;
import io.github.adfacade.clients.whop.model.CreateAdCampaign;
import io.github.adfacade.clients.whop.model.Objective;
import io.github.adfacade.clients.whop.model.SpecialAdCategory;
import io.github.adfacade.clients.whop.model.UpdateAdCampaign;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Native request bodies. Only what was set is in them: null is allowed nowhere, and a read does not return everything. */
final class NativeBodies {

    private final WhopSetup setup;

    NativeBodies(WhopSetup setup) {
        this.setup = setup;
    }

    CreateAdCampaign create(CampaignDraft draft) {
        WhopOptions options = WhopOptions.of(draft.options());
        CreateAdCampaign body = new CreateAdCampaign().setTitle(draft.name()).setPlatform(CreatablePlatform.META);
        options.accountId().or(setup::account).ifPresent(body::setAccountId);
        draft.objective().ifPresent(o -> body.setObjective(Objective.of(WhopSetting.word(o))));
        draft.budget().ifPresent(budget -> {
            body.setBudgetOptimization(BudgetOptimization.AD_CAMPAIGN).setBudgetType(type(budget));
            setAmount(budget, body::setBudgetAmount, body::setBudgetAmountLocal);
        });
        options.text(WhopSetting.BID_TYPE).ifPresent(type -> body.setBidType(BidType.of(type)));
        options.desiredCostPerResult().ifPresent(body::setDesiredCostPerResult);
        draft.start().ifPresent(start -> body.setStartsAt(start.atOffset(ZoneOffset.UTC)));
        draft.end().flatMap(FlightEnd::instant).ifPresent(end -> body.setEndsAt(end.atOffset(ZoneOffset.UTC)));
        categories(options, body::setSpecialAdCategories);
        return body;
    }

    /**
     * The keys to change.
     *
     * @param current the campaign as it stands, needed for a budget only
     */
    UpdateAdCampaign update(@Nullable Campaign current, CampaignChange change) {
        WhopOptions options = WhopOptions.of(change.options());
        UpdateAdCampaign body = new UpdateAdCampaign();
        change.name().value().ifPresent(body::setTitle);
        change.budget().value().ifPresent(budget -> {
            if (current != null && !NativeRules.ownsBudget(current)) {
                body.setBudgetOptimization(BudgetOptimization.AD_CAMPAIGN);
            }
            if (current != null && !type(budget).value().equals(Readings.text(current.raw(), "budget_type"))) {
                body.setBudgetType(type(budget));
            }
            setAmount(budget, body::setBudgetAmount, body::setBudgetAmountLocal);
        });
        if (change.budget().isCleared()) {
            body.setBudgetOptimization(BudgetOptimization.AD_GROUP);
        }
        options.text(WhopSetting.BID_TYPE).ifPresent(type -> body.setBidType(BidType.of(type)));
        change.start().value().ifPresent(start -> body.setStartsAt(start.atOffset(ZoneOffset.UTC)));
        change.end().value().flatMap(FlightEnd::instant).ifPresent(end -> body.setEndsAt(end.atOffset(ZoneOffset.UTC)));
        categories(options, body::setSpecialAdCategories);
        return body;
    }

    private void setAmount(Budget budget, Consumer<BigDecimal> dollars, Consumer<BigDecimal> local) {
        boolean inDollars = setup.currency().getCurrencyCode().equals("USD");
        (inDollars ? dollars : local).accept(budget.amount().amount());
    }

    private static void categories(WhopOptions options, Consumer<List<SpecialAdCategory>> target) {
        options.list(WhopSetting.CATEGORIES)
                .ifPresent(words ->
                        target.accept(words.stream().map(SpecialAdCategory::of).toList()));
    }

    private static BudgetType type(Budget budget) {
        return budget.period() == BudgetPeriod.TOTAL ? BudgetType.LIFETIME : BudgetType.DAILY;
    }
}
