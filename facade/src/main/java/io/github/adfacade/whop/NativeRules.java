package io.github.adfacade.whop;

import io.github.adfacade.clients.whop.model.AdCampaign;
import io.github.adfacade.clients.whop.model.AdCampaignStatus;
import io.github.adfacade.clients.whop.model.BidType;
import io.github.adfacade.clients.whop.model.BudgetOptimization;
import io.github.adfacade.clients.whop.model.CreateAdCampaign;
import io.github.adfacade.clients.whop.model.UpdateAdCampaign;
import io.github.adfacade.internal.Flight;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the native generation documents across fields and by the campaign as it stands. */
final class NativeRules {

    private static final String OWNER = "needs a campaign that owns its budget";

    private NativeRules() {}

    static void check(CreateAdCampaign body, Violations violations) {
        boolean owns = body.getBudgetAmount() != null
                || body.getBudgetAmountLocal() != null
                || BudgetOptimization.AD_CAMPAIGN.equals(body.getBudgetOptimization());
        Flight.checkOrder(Values.instant(body.getStartsAt()), Values.instant(body.getEndsAt()), violations);
        ownerOnly(owns, "start", body.getStartsAt(), violations);
        ownerOnly(owns, "end", body.getEndsAt(), violations);
        ownerOnly(owns, "bid_type", body.getBidType(), violations);
        if (body.hasDesiredCostPerResult()) {
            Object cost = body.getDesiredCostPerResult();
            violations.require(owns, "desired_cost_per_result", OWNER, cost);
            boolean target = body.getBidType() != null && !BidType.MINIMUM_COST.equals(body.getBidType());
            violations.require(
                    target, "desired_cost_per_result", "needs the bid type average_target or maximum_target", cost);
        }
    }

    /** True when it depends on the campaign whether, and how, the change can be made. */
    static boolean dependsOnCampaign(UpdateAdCampaign body) {
        return saysBudget(body) || body.hasBudgetType() || body.hasStartsAt() || body.hasEndsAt() || body.hasBidType();
    }

    private static boolean saysBudget(UpdateAdCampaign body) {
        return body.hasBudgetAmount() || body.hasBudgetAmountLocal() || body.hasBudgetOptimization();
    }

    static void check(AdCampaign current, UpdateAdCampaign body, Violations violations) {
        boolean draft = AdCampaignStatus.DRAFT.equals(current.getStatus());
        boolean owned = ownsBudget(current);
        boolean owns = saysBudget(body) ? !BudgetOptimization.AD_GROUP.equals(body.getBudgetOptimization()) : owned;
        if (saysBudget(body) && !draft) {
            violations.require(
                    owns == owned, "budget", "can move between campaign and ad groups on a draft only", null);
            boolean same = !owned
                    || body.getBudgetType() == null
                    || current.getBudgetType() == null
                    || current.getBudgetType().equals(body.getBudgetType());
            violations.require(
                    same,
                    "budget",
                    "can change its period on a draft only, which is " + Values.word(current.getBudgetType()) + " here",
                    body.getBudgetType());
        }
        ownerOnly(owns, "start", body.getStartsAt(), violations);
        ownerOnly(owns, "end", body.getEndsAt(), violations);
        ownerOnly(owns, "bid_type", body.getBidType(), violations);
    }

    /** The change without what the campaign has already: a budget's owner and period are only said where they change. */
    static UpdateAdCampaign pruned(AdCampaign current, UpdateAdCampaign body) {
        UpdateAdCampaign pruned = body.copy();
        if (ownsBudget(current) && BudgetOptimization.AD_CAMPAIGN.equals(body.getBudgetOptimization())) {
            pruned.unsetBudgetOptimization();
        }
        if (Objects.equals(current.getBudgetType(), body.getBudgetType())) {
            pruned.unsetBudgetType();
        }
        return pruned;
    }

    private static boolean ownsBudget(AdCampaign campaign) {
        BudgetOptimization owner = campaign.getBudgetOptimization();
        return owner == null
                ? campaign.getBudgetAmount() != null || campaign.getBudgetAmountLocal() != null
                : owner.equals(BudgetOptimization.AD_CAMPAIGN);
    }

    private static void ownerOnly(boolean owns, String field, @Nullable Object value, Violations violations) {
        violations.require(owns || value == null, field, OWNER, value);
    }
}
