package io.github.adfacade.portfolio.desired;

import io.github.adfacade.CampaignService;
import io.github.adfacade.portfolio.Portfolio;
import io.github.adfacade.portfolio.desired.BudgetSums.Adder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings an account to what a file says of it.
 *
 * <pre>{@code
 * Desired desired = Desired.of(portfolio, new StateFile(Path.of("account.state.json")));
 * DesiredState file = desired.read(Files.readString(Path.of("account.yaml")));
 * System.out.println(desired.diff(file, ApplyOptions.DEFAULT));
 * ApplyResult result = desired.apply(file, ApplyOptions.DEFAULT);
 * }</pre>
 *
 * <p>Campaigns are known by the file's keys; the state keeps which campaign each stands for, and what was applied to it. Only
 * fields that the file mentions are compared. What a network does not return, such as Whop's schedule, is compared with what
 * was applied last: a change of it by others stays unseen. What a network rounds is no difference. Nothing is removed but what
 * the state knows, the file no longer mentions, and {@link ApplyOptions#prune} names.
 *
 * <p>One run at a time may use a state.
 */
public final class Desired {

    private final Map<String, CampaignService> services;
    private final StateStore store;
    private final Clock clock;

    private Desired(Map<String, CampaignService> services, StateStore store, Clock clock) {
        this.services = services;
        this.store = store;
        this.clock = clock;
    }

    /** Over these services, with the state kept there. */
    public static Desired of(Portfolio portfolio, StateStore store) {
        return new Desired(portfolio.services(), store, Clock.systemUTC());
    }

    /** The same by another clock: it dates creations that were begun. */
    public Desired with(Clock other) {
        return new Desired(services, store, other);
    }

    /**
     * What a file says. Nothing is sent.
     *
     * @throws InvalidDesiredStateException naming every mistake with line and column, those of the services' rules included
     */
    public DesiredState read(String text) {
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, Place> places = new LinkedHashMap<>();
        DesiredState desired = DesiredFile.read(text, mistakes, places);
        check(desired, State.read(store), places, mistakes);
        return desired;
    }

    /**
     * What {@link #apply} would do. Reads from the networks, and writes neither to them nor to the state.
     *
     * @throws InvalidDesiredStateException as {@link #read} does
     * @throws io.github.adfacade.CampaignException when a network cannot be read
     */
    public DesiredDiff diff(DesiredState desired, ApplyOptions options) {
        return diff(desired, State.read(store), options);
    }

    private DesiredDiff diff(DesiredState desired, State state, ApplyOptions options) {
        List<Mistake> mistakes = new ArrayList<>();
        check(desired, state, Map.of(), mistakes);
        List<Step> steps = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        Adder budgets = new Adder();
        services.forEach((name, service) -> {
            if (!desired.of(name).isEmpty() || !state.of(name).isEmpty()) {
                ServiceDiff found = new ServiceDiff(
                                name, service, desired.of(name), state, clock.instant(), options.isPruning(), mistakes)
                        .run(budgets);
                steps.addAll(found.steps);
                notes.addAll(found.notes);
            }
        });
        state.services().stream()
                .filter(name -> !services.containsKey(name) && !state.of(name).isEmpty())
                .forEach(name -> notes.add("the state knows a service " + name + ", which is not here"));
        return new DesiredDiff(steps, notes, mistakes, budgets.sums(), options.isPruning());
    }

    /**
     * Brings the networks to what the file says, and keeps in the state what was done. An item that fails does not stop the
     * others.
     *
     * @throws InvalidDesiredStateException when the file says what cannot be; nothing is written to a network then
     * @throws io.github.adfacade.CampaignException when a network cannot be read
     */
    public ApplyResult apply(DesiredState desired, ApplyOptions options) {
        State state = State.read(store);
        return apply(diff(desired, state, options), state, options);
    }

    /**
     * {@link #apply(DesiredState, ApplyOptions) Applies} what a plan holds, which was saved earlier. Whether it removes is said
     * by the plan.
     *
     * @throws StalePlanException when the file, the state or a campaign has changed since; nothing is written then
     */
    public ApplyResult apply(DesiredState desired, SavedPlan plan, ApplyOptions options) {
        State state = State.read(store);
        DesiredDiff diff = diff(desired, state, options.prune(plan.isPruning()));
        plan.requireHolds(diff);
        return apply(diff, state, options);
    }

    private ApplyResult apply(DesiredDiff diff, State state, ApplyOptions options) {
        InvalidDesiredStateException.throwIfAny(diff.mistakes());
        List<ApplyResult.Item> results = new ArrayList<>();
        services.forEach((name, service) -> {
            List<Step> steps = diff.steps().stream()
                    .filter(step -> step.service().equals(name))
                    .toList();
            results.addAll(new Applier(name, service, state, options, clock).run(steps));
        });
        return new ApplyResult(diff, results);
    }

    /**
     * The networks as a file says them: every campaign that is not archived, by its key. Campaigns that the state does not know
     * get a key made of their name, and are known by it from then on. Reads from the networks; writes the state alone.
     */
    public DesiredState export() {
        State state = State.read(store);
        Exporter exporter = new Exporter(state);
        Map<String, Map<String, DesiredCampaign>> all = new LinkedHashMap<>();
        services.forEach((name, service) -> all.put(name, exporter.export(name, service)));
        state.save();
        return new DesiredState(all);
    }

    private void check(DesiredState desired, State state, Map<String, Place> places, List<Mistake> mistakes) {
        Checks checks = new Checks(mistakes);
        desired.services().forEach((name, campaigns) -> {
            CampaignService service = services.get(name);
            if (service == null) {
                mistakes.add(new Mistake(
                        places.getOrDefault(name, Place.NOWHERE),
                        "there is no service " + name + " here, only " + String.join(", ", services.keySet())));
            } else {
                checks.check(service, campaigns, state, name);
            }
        });
        InvalidDesiredStateException.throwIfAny(mistakes);
    }
}
