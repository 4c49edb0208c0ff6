package io.github.adfacade.portfolio;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Works out what a mass change would do to the campaigns of one service. */
final class MassPlanner {

    /** What each action is for: pausing what is paused would do nothing, and archived campaigns are out of reach. */
    private static final Map<MassAction, Set<CampaignStatus>> REACHES =
            Map.of(MassAction.PAUSE, Totals.RUNNING, MassAction.RESUME, Set.of(CampaignStatus.PAUSED));

    private static final Map<MassAction, CampaignStatus> LEADS_TO = Map.of(
            MassAction.PAUSE, CampaignStatus.PAUSED,
            MassAction.RESUME, CampaignStatus.ACTIVE,
            MassAction.ARCHIVE, CampaignStatus.ARCHIVED);

    private final String name;
    private final CampaignService service;
    private final MassAction action;
    private final Function<Campaign, Optional<CampaignChange>> change;
    private final List<MassItem> items = new ArrayList<>();
    private final List<Listed> untouched = new ArrayList<>();

    MassPlanner(
            String name,
            CampaignService service,
            MassAction action,
            Function<Campaign, Optional<CampaignChange>> change) {
        this.name = name;
        this.service = service;
        this.action = action;
        this.change = change;
    }

    MassPlanner plan(List<Campaign> campaigns) {
        List<MassItem> made = new ArrayList<>();
        for (Campaign campaign : campaigns) {
            item(campaign).ifPresentOrElse(made::add, () -> untouched.add(new Listed(name, campaign)));
        }
        List<String> ids = made.stream().map(item -> item.campaign().id()).toList();
        Judge judge = service instanceof Guarded guarded ? guarded.judge(ids) : Judge.NONE;
        for (MassItem item : made) {
            List<Violation> all = new ArrayList<>(item.violations());
            // What is refused anyway shall not count for those that follow.
            if (all.isEmpty()) {
                all.addAll(judge.judge(action, item.campaign(), item.changeOrNull()));
            }
            items.add(new MassItem(name, item.campaign(), action, item.changeOrNull(), item.differences(), all));
        }
        return this;
    }

    List<MassItem> items() {
        return items;
    }

    List<Listed> untouched() {
        return untouched;
    }

    private Optional<MassItem> item(Campaign campaign) {
        return action == MassAction.UPDATE ? update(campaign) : act(campaign);
    }

    private Optional<MassItem> act(Campaign campaign) {
        Set<CampaignStatus> reached =
                REACHES.getOrDefault(action, EnumSet.complementOf(EnumSet.of(CampaignStatus.ARCHIVED)));
        CampaignStatus then = LEADS_TO.getOrDefault(action, campaign.status());
        Difference difference = new Difference("status", campaign.status().name(), then.name());
        return reached.contains(campaign.status())
                ? Optional.of(new MassItem(name, campaign, action, null, List.of(difference), List.of()))
                : Optional.empty();
    }

    private Optional<MassItem> update(Campaign campaign) {
        Optional<CampaignChange> wanted;
        try {
            wanted = change.apply(campaign).filter(some -> !some.isEmpty()).map(some -> some.in(service.zone()));
        } catch (InvalidCampaignException e) {
            CampaignChange none = CampaignChange.builder().build();
            return Optional.of(new MassItem(name, campaign, action, none, List.of(), e.violations()));
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        CampaignChange some = wanted.orElseThrow();
        try {
            ChangePlan plan = unguarded().plan(campaign.id(), some);
            return plan.differences().isEmpty() && plan.isAllowed()
                    ? Optional.empty()
                    : Optional.of(new MassItem(name, campaign, action, some, plan.differences(), plan.violations()));
        } catch (InvalidCampaignException e) {
            return Optional.of(new MassItem(name, campaign, action, some, List.of(), e.violations()));
        } catch (CampaignException e) {
            Violation unplanned = new Violation("campaign", "could not be planned: " + e.getMessage(), campaign.id());
            return Optional.of(new MassItem(name, campaign, action, some, List.of(), List.of(unplanned)));
        }
    }

    /** Guardrails are asked once for all items, so that sums are read once. */
    private CampaignService unguarded() {
        return service instanceof Guarded guarded ? guarded.unguarded() : service;
    }

    /** The campaign as far as totals look at it, when the item is done. */
    static Campaign after(MassItem item) {
        Campaign now = item.campaign();
        CampaignStatus status = LEADS_TO.getOrDefault(item.action(), now.status());
        return Campaign.builder(now.provider(), now.id())
                .status(status, null)
                .budget(budget(item).orElse(null))
                .build();
    }

    private static Optional<Budget> budget(MassItem item) {
        Optional<Budget> now = item.campaign().budget();
        if (item.change().isEmpty()) {
            return now;
        }
        CampaignChange change = item.change().orElseThrow();
        if (!change.budget().isKept()) {
            return change.budget().value();
        }
        return change.network()
                .flatMap(own -> new OwnWords(item.campaign().provider(), own, now.orElse(null), null).budget())
                .or(() -> now);
    }
}
