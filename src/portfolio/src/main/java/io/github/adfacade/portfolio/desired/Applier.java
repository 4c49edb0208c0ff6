package io.github.adfacade.portfolio.desired;

import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.portfolio.desired.Known.Taken;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Does the steps of one service: what lowers spend comes first, what raises it last, and a campaign whose change failed is not
 * set running. The state is written after each of these.
 */
final class Applier {

    private final String name;
    private final CampaignService service;
    private final State state;
    private final ApplyOptions options;
    private final Clock clock;
    private final Map<Step, CampaignException> errors = new HashMap<>();
    private final Map<Step, List<Difference>> notTaken = new HashMap<>();

    Applier(String name, CampaignService service, State state, ApplyOptions options, Clock clock) {
        this.name = name;
        this.service = service;
        this.state = state;
        this.options = options;
        this.clock = clock;
    }

    List<ApplyResult.Item> run(List<Step> steps) {
        bind(steps);
        pause(steps.stream().filter(Step::pause).toList());
        remove(steps.stream()
                .filter(step -> step.desired() == null && step.item() != null)
                .toList());
        change(steps.stream().filter(step -> !step.changed().isEmpty()).toList());
        create(steps.stream().filter(step -> step.id() == null).toList());
        resume(steps.stream()
                .filter(step -> step.resume() && !errors.containsKey(step))
                .toList());
        List<ApplyResult.Item> results = new ArrayList<>();
        for (Step step : steps) {
            if (step.item() != null) {
                String id = step.id() != null
                        ? step.id()
                        : state.get(name, step.key()).id();
                results.add(new ApplyResult.Item(
                        step.item(), id, errors.get(step), notTaken.getOrDefault(step, List.of())));
            }
        }
        return results;
    }

    /** Keys get their campaigns, and what was seen to be no difference is kept, before anything is sent. */
    private void bind(List<Step> steps) {
        for (Step step : steps) {
            String id = step.id();
            if (step.desired() == null && step.item() == null) {
                state.remove(name, step.key());
            } else if (step.desired() != null && id != null) {
                for (String other : List.copyOf(state.of(name).keySet())) {
                    boolean renamed = !other.equals(step.key())
                            && id.equals(state.get(name, other).id());
                    if (renamed) {
                        state.remove(name, other);
                    }
                }
                state.put(name, step.key(), new Known(id, step.taken(), null));
            }
        }
        state.save();
    }

    private void pause(List<Step> steps) {
        act(steps, service::pauseAll, (step, outcome) -> stands(step, FieldTexts.PAUSED, outcome));
    }

    private void resume(List<Step> steps) {
        act(steps, service::resumeAll, (step, outcome) -> stands(step, FieldTexts.ACTIVE, outcome));
    }

    private void stands(Step step, String wanted, Outcome outcome) {
        boolean asAsked = outcome.notTaken().isEmpty();
        outcome.campaign()
                .filter(shown -> asAsked)
                .ifPresent(shown -> take(
                        step.key(),
                        Map.of(
                                FieldTexts.STATUS,
                                new Taken(wanted, shown.status().name()))));
    }

    private void remove(List<Step> steps) {
        act(steps, service::archiveAll, (step, outcome) -> state.remove(name, step.key()));
        for (Step step : steps) {
            if (errors.get(step) instanceof NotFoundException) {
                errors.remove(step);
                state.remove(name, step.key());
            }
        }
        state.save();
    }

    private interface Action {
        BatchResult run(Collection<String> ids, BulkOptions options);
    }

    private void act(List<Step> steps, Action action, BiConsumer<Step, Outcome> done) {
        if (!steps.isEmpty()) {
            List<String> ids = steps.stream()
                    .map(step -> Objects.requireNonNull(step.id()))
                    .toList();
            settle(steps, action.run(ids, bulk()), done);
        }
    }

    private void change(List<Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        List<CampaignUpdate> updates = steps.stream()
                .map(step -> new CampaignUpdate(
                        Objects.requireNonNull(step.id()),
                        Bodies.change(service, Objects.requireNonNull(step.desired()), step.changed())))
                .toList();
        settle(steps, service.updateAll(updates, bulk()), (step, outcome) -> {
            DesiredCampaign desired = Objects.requireNonNull(step.desired());
            Live shown = outcome.campaign().map(Live::new).orElse(null);
            Predicate<String> missed = field ->
                    outcome.notTaken().stream().anyMatch(difference -> Checks.isOf(service, field, difference.field()));
            take(step.key(), taken(desired, step.changed(), shown, missed));
        });
    }

    private Map<String, Taken> taken(
            DesiredCampaign desired, List<String> fields, @Nullable Live shown, Predicate<String> missed) {
        Map<String, Taken> taken = new LinkedHashMap<>();
        for (String field : fields) {
            String wanted = desired.text(field);
            if (!missed.test(field)) {
                boolean hidden = shown == null && Live.isReadable(service, field);
                taken.put(field, new Taken(wanted, hidden ? wanted : shown == null ? null : shown.shown(field)));
            }
        }
        return taken;
    }

    private void settle(List<Step> steps, BatchResult result, BiConsumer<Step, Outcome> done) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Outcome outcome = result.outcomes().get(i);
            outcome.error().ifPresent(error -> errors.putIfAbsent(step, error));
            if (outcome.isSuccess()) {
                missed(step, outcome.notTaken());
                done.accept(step, outcome);
            }
        }
        state.save();
    }

    private void create(List<Step> steps) {
        List<Step> running = new ArrayList<>();
        new Creator(name, service, state, options, clock, this::bulk)
                .create(steps, errors::put, this::missed, running::add);
        act(running, service::pauseAll, (step, outcome) -> stands(step, FieldTexts.PAUSED, outcome));
    }

    private void missed(Step step, List<Difference> differences) {
        if (!differences.isEmpty()) {
            notTaken.computeIfAbsent(step, any -> new ArrayList<>()).addAll(differences);
        }
    }

    private void take(String key, Map<String, Taken> taken) {
        state.put(name, key, state.get(name, key).with(taken));
    }

    private BulkOptions bulk() {
        return BulkOptions.builder()
                .requestsAtOnce(options.requestsAtOnce())
                .stopWhen(options.stopWhen())
                .readBack(true)
                .build();
    }
}
