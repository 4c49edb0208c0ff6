package io.github.adfacade.portfolio;

import io.github.adfacade.BulkOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One change for many campaigns of a portfolio: as a plan first, which sends no write and can be looked at, and then as mass
 * operations of the services, side by side.
 *
 * <pre>{@code
 * MassChange raise = MassChange.update(portfolio, selection, BudgetChange.raise("10").cap(Money.usd("500")));
 * MassPlan plan = raise.plan();
 * MassResult result = raise.apply(plan);
 * }</pre>
 */
public final class MassChange {

    private final Portfolio portfolio;
    private final Selection selection;
    private final MassAction action;
    private final Function<Campaign, Optional<CampaignChange>> change;

    private MassChange(
            Portfolio portfolio,
            Selection selection,
            MassAction action,
            Function<Campaign, Optional<CampaignChange>> change) {
        this.portfolio = portfolio;
        this.selection = selection;
        this.action = action;
        this.change = change;
    }

    /**
     * Changes fields of the selected campaigns.
     *
     * @param change what shall change about a campaign, such as a {@link BudgetChange}; empty when it is to be left as it is. An
     *     {@link io.github.adfacade.InvalidCampaignException} that it throws is that campaign's violations. Called by one
     *     thread a service
     */
    public static MassChange update(
            Portfolio portfolio, Selection selection, Function<Campaign, Optional<CampaignChange>> change) {
        return new MassChange(portfolio, selection, MassAction.UPDATE, change);
    }

    /** Pauses those of the selected campaigns that run or may run ({@link Totals#RUNNING}). */
    public static MassChange pause(Portfolio portfolio, Selection selection) {
        return of(portfolio, selection, MassAction.PAUSE);
    }

    /** Resumes those of the selected campaigns that are paused. */
    public static MassChange resume(Portfolio portfolio, Selection selection) {
        return of(portfolio, selection, MassAction.RESUME);
    }

    /** Archives those of the selected campaigns that are not archived. */
    public static MassChange archive(Portfolio portfolio, Selection selection) {
        return of(portfolio, selection, MassAction.ARCHIVE);
    }

    private static MassChange of(Portfolio portfolio, Selection selection, MassAction action) {
        return new MassChange(portfolio, selection, action, campaign -> Optional.empty());
    }

    /**
     * Works out what would be done. It lists the selected campaigns, and for an update reads each campaign that would change
     * once more, to know what its network would refuse; services side by side. Violations of guardrails are among an item's,
     * also of a service that is guarded. All selected campaigns are kept in memory.
     */
    public MassPlan plan() {
        Listing listing = portfolio.list(selection);
        Map<String, List<Campaign>> selected = new LinkedHashMap<>();
        Totals.Count before = new Totals.Count(Totals.RUNNING);
        for (Listed listed : listing) {
            selected.computeIfAbsent(listed.service(), name -> new ArrayList<>())
                    .add(listed.campaign());
            before.add(listed);
        }
        Map<String, CampaignService> services = new LinkedHashMap<>();
        selected.keySet().forEach(name -> services.put(name, portfolio.service(name)));
        Map<String, MassPlanner> planners = SideBySide.run(
                "plan",
                services,
                (name, service) ->
                        new MassPlanner(name, service, action, change).plan(selected.getOrDefault(name, List.of())));
        List<MassItem> items = new ArrayList<>();
        List<Listed> untouched = new ArrayList<>();
        planners.values().forEach(planner -> {
            items.addAll(planner.items());
            untouched.addAll(planner.untouched());
        });
        return new MassPlan(action, items, untouched, listing.failures(), before.totals(), after(selected, items));
    }

    private static Totals after(Map<String, List<Campaign>> selected, List<MassItem> items) {
        Map<Listed, Campaign> changed = new HashMap<>();
        items.stream()
                .filter(MassItem::isAllowed)
                .forEach(item -> changed.put(key(item.service(), item.campaign()), MassPlanner.after(item)));
        Totals.Count after = new Totals.Count(Totals.RUNNING);
        selected.forEach((name, campaigns) ->
                campaigns.forEach(campaign -> after.add(name, changed.getOrDefault(key(name, campaign), campaign))));
        return after.totals();
    }

    /** A campaign by its id alone: it may have been read twice. */
    private static Listed key(String service, Campaign campaign) {
        return new Listed(
                service, Campaign.builder(campaign.provider(), campaign.id()).build());
    }

    /** Carries a plan out as {@link MassOptions#DEFAULT} has it. */
    public MassResult apply(MassPlan plan) {
        return apply(plan, MassOptions.DEFAULT);
    }

    /** Carries a plan out, each service's part under these options. */
    public MassResult apply(MassPlan plan, BulkOptions options) {
        return apply(plan, MassOptions.builder().bulk(options).build());
    }

    /**
     * Carries a plan out: all services side by side, each by its own mass operation. Items that break a rule are not sent. An
     * interrupt ends the requests under way and lets none follow; the outcomes say what is done and what is not, and the
     * thread stays interrupted. No thread is left behind.
     *
     * @return one result an item of the plan, in its order
     * @throws IllegalArgumentException when the plan names a service that is not in this portfolio
     */
    public MassResult apply(MassPlan plan, MassOptions options) {
        return new MassRun(portfolio, plan, options).run();
    }
}
