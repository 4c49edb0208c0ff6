package io.github.adfacade.portfolio.desired;

import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.NotSentException;
import io.github.adfacade.Provider;
import io.github.adfacade.portfolio.desired.Known.Pending;
import io.github.adfacade.portfolio.desired.Known.Taken;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes campaigns so that a crash at any moment makes none twice: the intention, with what the campaign will be known by, is
 * in the state before the request leaves, and the id after it came back.
 */
record Creator(
        String name,
        CampaignService service,
        State state,
        ApplyOptions options,
        Clock clock,
        Supplier<BulkOptions> bulk) {

    /** How many are begun before their ids are written. */
    private static final int AT_ONCE = 100;

    /** No network takes fewer ids in one list. */
    private static final int IDS_AT_ONCE = 25;

    /**
     * @param failed takes what was not made
     * @param missed takes what was made and is shown otherwise
     * @param running takes what was made and must be paused
     */
    void create(
            List<Step> steps,
            BiConsumer<Step, CampaignException> failed,
            BiConsumer<Step, List<Difference>> missed,
            Consumer<Step> running) {
        for (int from = 0; from < steps.size(); from += AT_ONCE) {
            List<Step> some = steps.subList(from, Math.min(steps.size(), from + AT_ONCE));
            List<Pending> begun = new ArrayList<>();
            for (Step step : some) {
                Pending before = state.get(name, step.key()).pending();
                Pending pending = Creation.begin(service, desired(step), before, clock.instant());
                begun.add(pending);
                state.put(name, step.key(), Known.NOTHING.pending(pending));
            }
            state.save();
            List<Outcome> outcomes = send(some, begun);
            Map<String, Campaign> made = new HashMap<>();
            for (int i = 0; i < some.size(); i++) {
                Step step = some.get(i);
                Outcome outcome = outcomes.get(i);
                outcome.error().ifPresent(error -> failed.accept(step, error));
                outcome.campaign().ifPresent(campaign -> made.put(campaign.id(), campaign));
                settle(step, outcome);
            }
            state.save();
            look(some, made, missed, running);
            state.save();
        }
    }

    private void settle(Step step, Outcome outcome) {
        if (outcome.isSuccess()) {
            state.put(name, step.key(), Known.of(Objects.requireNonNull(outcome.id())));
        } else if (outcome.applied() == Applied.NO) {
            state.remove(name, step.key());
        }
    }

    private List<Outcome> send(List<Step> steps, List<Pending> begun) {
        List<CampaignDraft> drafts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            DesiredCampaign desired = desired(steps.get(i));
            drafts.add(Bodies.draft(
                    service,
                    desired,
                    Creation.besides(service, desired, begun.get(i).marker())));
        }
        if (!Creation.isKeyed(service)) {
            return service.createAll(drafts, bulk.get()).outcomes();
        }
        List<Outcome> outcomes = new ArrayList<>();
        String stopped = null;
        for (int i = 0; i < drafts.size(); i++) {
            if (stopped == null
                    && (options.stopWhen().getAsBoolean()
                            || Thread.currentThread().isInterrupted())) {
                stopped = "stopped by the caller";
            }
            Outcome outcome =
                    stopped == null ? keyed(drafts.get(i), begun.get(i).marker()) : notSent(stopped);
            outcomes.add(outcome);
            if (outcome.errorOrNull() instanceof AuthenticationException) {
                stopped = "the credentials were refused";
            }
        }
        return outcomes;
    }

    private Outcome keyed(CampaignDraft draft, String key) {
        try {
            CallOptions once = CallOptions.builder().idempotencyKey(key).build();
            return Outcome.success(service.with(once).create(draft));
        } catch (CampaignException e) {
            return Outcome.failure(null, e);
        }
    }

    private Outcome notSent(String why) {
        return Outcome.failure(
                null, new NotSentException(Failure.of(service.provider(), "create", "not sent: " + why)));
    }

    /** Compares what was made with what was wanted: a network's answer to a creation need not show either. */
    private void look(
            List<Step> steps,
            Map<String, Campaign> made,
            BiConsumer<Step, List<Difference>> missed,
            Consumer<Step> running) {
        List<String> unseen = steps.stream()
                .map(step -> state.get(name, step.key()).id())
                .filter(Objects::nonNull)
                .filter(id -> !made.containsKey(id))
                .toList();
        try {
            read(unseen, made);
            for (Step step : steps) {
                String id = state.get(name, step.key()).id();
                Campaign shown = id == null ? null : made.get(id);
                if (shown != null) {
                    look(step, new Live(shown), missed, running);
                }
            }
        } catch (CampaignException unread) {
            return; // they are made; the next run compares them
        }
    }

    private void look(Step step, Live shown, BiConsumer<Step, List<Difference>> missed, Consumer<Step> running) {
        DesiredCampaign desired = desired(step);
        Known known = state.get(name, step.key()).with(premises(desired, shown));
        Comparison found = new Comparison(service, desired, shown, known, new ArrayList<>()).run();
        state.put(name, step.key(), known.with(found.taken));
        if (found.pause) {
            running.accept(new Step(
                    step.item(), name, step.key(), desired, shown.campaign().id(), List.of(), true, false, Map.of()));
        }
        missed.accept(
                step,
                found.differences.stream()
                        .filter(difference -> !difference.field().equals(FieldTexts.STATUS))
                        .toList());
    }

    /** What is taken without being shown: unread fields, a start that has passed, a switch behind a review. */
    private Map<String, Taken> premises(DesiredCampaign desired, Live shown) {
        Map<String, Taken> taken = new LinkedHashMap<>();
        desired.fields().forEach((field, wanted) -> {
            String text = wanted.textOrNull();
            String now = shown.shown(field);
            boolean unread = now == null && !Live.isReadable(service, field);
            boolean past = field.equals("start") && text != null && start(text).isBefore(clock.instant());
            boolean switched = field.equals(FieldTexts.STATUS)
                    && FieldTexts.PAUSED.equals(text)
                    && service.provider() == Provider.TOPSORT;
            if (unread || (past && now != null) || switched) {
                taken.put(field, new Taken(text, now));
            }
        });
        return taken;
    }

    private Instant start(String text) {
        return FieldTexts.value(CampaignField.START, text, service.zone());
    }

    private void read(List<String> ids, Map<String, Campaign> into) {
        if (!service.supports(Capability.FILTER_IDS)) {
            ids.forEach(id -> into.put(id, service.get(id)));
            return;
        }
        for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE));
            service.list(CampaignQuery.builder().ids(some).build())
                    .forEach(campaign -> into.put(campaign.id(), campaign));
        }
    }

    private static DesiredCampaign desired(Step step) {
        return Objects.requireNonNull(step.desired());
    }
}
