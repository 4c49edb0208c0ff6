package io.github.adfacade.whop;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Objective;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.whop.WhopSetting.Use;
import java.util.Optional;
import java.util.Set;

/** What the native generation documents about drafts, changes and queries. */
final class NativeRules {

    static final String OWNER = "needs a campaign that owns its budget";

    private static final Set<Objective> OBJECTIVES =
            Set.of(Objective.AWARENESS, Objective.TRAFFIC, Objective.ENGAGEMENT, Objective.LEADS, Objective.SALES);

    private final WhopSetup setup;

    NativeRules(WhopSetup setup) {
        this.setup = setup;
    }

    void check(CampaignQuery query, Violations violations) {
        WhopOptions.of(query.options()).check(Use.NATIVE_QUERY, violations);
        query.status()
                .ifPresent(status -> violations.require(
                        WhopStatus.NATIVE_FILTERS.containsKey(status),
                        "status",
                        "can be filtered by DRAFT, ACTIVE, PAUSED and ATTENTION only",
                        status));
    }

    void check(CampaignDraft draft, Violations violations) {
        WhopOptions options = WhopOptions.of(draft.options());
        options.check(Use.NATIVE_DRAFT, violations);
        violations.require(draft.objective().isPresent(), "objective", "is required", null);
        draft.objective()
                .ifPresent(objective -> violations.require(
                        OBJECTIVES.contains(objective) || objective == Objective.UNKNOWN,
                        "objective",
                        "must be one of AWARENESS, TRAFFIC, ENGAGEMENT, LEADS, SALES",
                        objective));
        currency(draft.budget(), violations);
        boolean owns = draft.budget().isPresent();
        ownerOnly(owns, violations, draft.start(), draft.end(), options);
        options.desiredCostPerResult().ifPresent(cost -> {
            violations.require(owns, WhopSetting.DESIRED_COST.field(), OWNER, cost);
            violations.require(
                    options.text(WhopSetting.BID_TYPE)
                            .filter(type -> !type.equals("minimum_cost"))
                            .isPresent(),
                    WhopSetting.DESIRED_COST.field(),
                    "needs the bid type average_target or maximum_target",
                    cost);
        });
    }

    void check(CampaignChange change, Violations violations) {
        WhopOptions.of(change.options()).check(Use.NATIVE_CHANGE, violations);
        violations.require(
                change.objective().isKept(),
                "objective",
                "cannot be changed",
                change.objective().value().orElse(null));
        violations.require(!change.start().isCleared(), "start", "cannot be cleared", null);
        violations.require(!change.end().isCleared(), "end", "cannot be cleared", null);
        currency(change.budget().value(), violations);
    }

    /** True when it depends on the campaign whether, and how, the change can be made. */
    static boolean dependsOnCampaign(CampaignChange change) {
        return !change.budget().isKept()
                || !change.start().isKept()
                || !change.end().isKept()
                || WhopOptions.of(change.options()).bidType().isPresent();
    }

    void check(Campaign current, CampaignChange change, Violations violations) {
        boolean draft = current.nativeStatus().filter("draft"::equals).isPresent();
        boolean owned = ownsBudget(current);
        boolean owns =
                change.budget().isCleared() ? false : owned || !change.budget().isKept();
        if (!change.budget().isKept() && !draft) {
            violations.require(
                    owns == owned,
                    "budget",
                    "can move between campaign and ad groups on a draft only",
                    change.budget());
            change.budget()
                    .value()
                    .filter(wanted -> owned)
                    .ifPresent(wanted -> samePeriod(current.budget(), wanted, violations));
        }
        ownerOnly(owns, violations, change.start().value(), change.end().value(), WhopOptions.of(change.options()));
    }

    private static void samePeriod(Optional<Budget> current, Budget wanted, Violations violations) {
        current.ifPresent(budget -> violations.require(
                budget.period() == wanted.period(),
                "budget",
                "can change its period on a draft only, which is " + budget.period() + " here",
                wanted.period()));
    }

    static boolean ownsBudget(Campaign campaign) {
        String owner = Readings.text(campaign.raw(), "budget_optimization");
        return owner == null ? campaign.budget().isPresent() : owner.equals("ad_campaign");
    }

    private void currency(Optional<Budget> budget, Violations violations) {
        budget.ifPresent(b -> violations.require(
                b.amount().currency().equals(setup.currency()),
                "budget",
                "must be in " + setup.currency() + ", the currency of this service",
                b.amount()));
    }

    private static void ownerOnly(
            boolean owns, Violations violations, Optional<?> start, Optional<?> end, WhopOptions options) {
        if (!owns) {
            start.ifPresent(given -> violations.add("start", OWNER, given));
            end.ifPresent(given -> violations.add("end", OWNER, given));
            options.bidType().ifPresent(given -> violations.add(WhopSetting.BID_TYPE.field(), OWNER, given));
        }
    }
}
