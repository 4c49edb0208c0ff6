package io.github.adfacade.portfolio;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change means for spend.
 *
 * @param isNew true when the campaign is yet to be made
 * @param before the budget that the campaign has; null when none is known
 * @param after the budget that it would have; null when none is known
 * @param saysBudget true when the change is about the budget
 * @param countedBefore true when the campaign counts for the sums as it is
 * @param countedAfter true when it would count then
 * @param activates true when the change can bring a campaign to run that does not
 * @param unjudged what is said and cannot be judged
 */
record Effect(
        boolean isNew,
        @Nullable Budget before,
        @Nullable Budget after,
        boolean saysBudget,
        boolean countedBefore,
        boolean countedAfter,
        boolean activates,
        List<String> unjudged) {

    private static final Set<CampaignStatus> NOT_COUNTED =
            Set.of(CampaignStatus.PAUSED, CampaignStatus.ENDED, CampaignStatus.REJECTED, CampaignStatus.ARCHIVED);
    private static final Set<CampaignStatus> RUNS =
            Set.of(CampaignStatus.ACTIVE, CampaignStatus.SCHEDULED, CampaignStatus.PENDING_REVIEW);
    private static final Set<CampaignStatus> REVIVED_BY_DATES =
            Set.of(CampaignStatus.ENDED, CampaignStatus.REJECTED, CampaignStatus.SCHEDULED);

    static boolean isCounted(CampaignStatus status) {
        return !NOT_COUNTED.contains(status);
    }

    static Effect ofResume(Campaign campaign) {
        Budget budget = campaign.budget().orElse(null);
        return new Effect(
                false,
                budget,
                budget,
                false,
                isCounted(campaign.status()),
                true,
                !RUNS.contains(campaign.status()),
                List.of());
    }

    static Effect ofChange(Campaign campaign, CampaignChange change) {
        Budget before = campaign.budget().orElse(null);
        Optional<OwnWords> own = change.network().map(model -> new OwnWords(campaign.provider(), model, before, null));
        Optional<Budget> ownBudget = own.flatMap(OwnWords::budget);
        boolean common = !change.budget().isKept();
        Budget after = common ? change.budget().value().orElse(null) : ownBudget.orElse(before);
        boolean dates = !change.start().isKept() || !change.end().isKept() || own.isPresent();
        boolean runs = own.map(OwnWords::runs).orElse(false) && !RUNS.contains(campaign.status());
        boolean activates = runs || (dates && REVIVED_BY_DATES.contains(campaign.status()));
        boolean counted = isCounted(campaign.status());
        return new Effect(
                false,
                before,
                after,
                common || ownBudget.isPresent(),
                counted,
                counted || activates,
                activates,
                own.map(OwnWords::unjudged).orElse(List.of()));
    }

    /** Whop and Walmart make drafts, which something else brings to run; Topsort's run at once unless told not to. */
    static Effect ofDraft(Provider provider, CampaignDraft draft, Guardrails guardrails) {
        Optional<OwnWords> own =
                draft.network().map(model -> new OwnWords(provider, model, null, guardrails.onlyCurrency()));
        boolean not = own.map(OwnWords::saysNot).orElse(false);
        boolean runs = provider == Provider.TOPSORT || own.map(OwnWords::runs).orElse(false);
        return new Effect(
                true,
                null,
                draft.budget().or(() -> own.flatMap(OwnWords::budget)).orElse(null),
                true,
                false,
                !not,
                runs && !not,
                own.map(OwnWords::unjudged).orElse(List.of()));
    }

    /** True when the budget is of the same kind as it was, and no more. */
    boolean isNoRaise() {
        return before != null
                && after != null
                && Guardrails.Kind.of(before).equals(Guardrails.Kind.of(after))
                && Guardrails.worth(after).compareTo(Guardrails.worth(before)) <= 0;
    }
}
