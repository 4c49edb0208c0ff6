package io.github.adfacade.portfolio.desired;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.portfolio.desired.BudgetSums.Adder;
import io.github.adfacade.portfolio.desired.BudgetSums.Adder.Counts;
import io.github.adfacade.portfolio.desired.DesiredItem.Action;
import io.github.adfacade.portfolio.desired.Known.Pending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The difference between file and network of one service: one walk through its list, and a plan where something differs. */
final class ServiceDiff {

    private static final CampaignQuery ALL =
            CampaignQuery.builder().pageSize(100).build();

    private final String name;
    private final CampaignService service;
    private final Map<String, DesiredCampaign> desired;
    private final State state;
    private final Instant now;
    private final boolean prune;
    private final List<Mistake> mistakes;
    private final Map<String, Campaign> live = new LinkedHashMap<>();
    private final Set<String> claimed;

    final List<Step> steps = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    ServiceDiff(
            String name,
            CampaignService service,
            Map<String, DesiredCampaign> desired,
            State state,
            Instant now,
            boolean prune,
            List<Mistake> mistakes) {
        this.name = name;
        this.service = service;
        this.desired = desired;
        this.state = state;
        this.now = now;
        this.prune = prune;
        this.mistakes = mistakes;
        this.claimed = new HashSet<>(state.ids(name));
    }

    ServiceDiff run(Adder budgets) {
        service.list(ALL).forEach(campaign -> live.put(campaign.id(), campaign));
        desired.values().forEach(campaign -> campaign.id().ifPresent(claimed::add));
        Map<String, Campaign> before = new LinkedHashMap<>(live);
        desired.values().forEach(this::compare);
        state.of(name).forEach((key, known) -> {
            if (!desired.containsKey(key)) {
                leftOver(key, known);
            }
        });
        before.values().forEach(campaign -> budgets.before(campaign.budget().orElse(null), counts(campaign.status())));
        sumAfter(before, budgets);
        return this;
    }

    private void compare(DesiredCampaign campaign) {
        Known known = state.get(name, campaign.key());
        String said = campaign.id().orElse(null);
        List<String> notes = new ArrayList<>();
        String id = known.id();
        if (said != null && !said.equals(id)) {
            if (!mayAdopt(campaign, said, id)) {
                return;
            }
            id = said;
            notes.add("takes the campaign " + said + " under this key");
        }
        Pending pending = known.pending();
        if (id == null && pending != null) {
            Creation.Search search =
                    Creation.find(service, campaign, pending, live.values(), claimed, namesakes(pending), now);
            if (search.problem() != null) {
                mistakes.add(new Mistake(campaign.place(), search.problem()));
                return;
            }
            if (search.found() != null) {
                id = search.found().id();
                claimed.add(id);
                notes.add("was made by a run that ended early");
            }
        }
        Campaign current = id == null ? null : find(id);
        if (id != null && current == null && said != null) {
            mistakes.add(new Mistake(
                    Objects.requireNonNull(campaign.idOrNull()).place(),
                    "there is no campaign " + said + " on the network"));
        } else if (current == null) {
            create(campaign, known, notes);
        } else if (current.status() == CampaignStatus.ARCHIVED) {
            mistakes.add(new Mistake(
                    campaign.place(), "the campaign " + id + " of this key is archived: take the key out of the file"));
        } else {
            compare(campaign, known, new Live(current), notes);
        }
    }

    private boolean mayAdopt(DesiredCampaign campaign, String said, @Nullable String id) {
        Place place = Objects.requireNonNull(campaign.idOrNull()).place();
        if (id != null && live.containsKey(id)) {
            mistakes.add(new Mistake(place, "this key stands for the campaign " + id + " already: use another key"));
            return false;
        }
        for (Map.Entry<String, Known> other : state.of(name).entrySet()) {
            boolean taken = said.equals(other.getValue().id())
                    && !other.getKey().equals(campaign.key())
                    && desired.containsKey(other.getKey());
            if (taken) {
                mistakes.add(new Mistake(place, "the campaign " + said + " is that of " + other.getKey() + " already"));
                return false;
            }
        }
        return true;
    }

    private long namesakes(Pending pending) {
        return state.of(name).values().stream()
                .filter(known -> known.id() == null)
                .filter(known ->
                        known.pending() != null && known.pending().name().equals(pending.name()))
                .count();
    }

    /** Lists may leave out what single reads still show. */
    private @Nullable Campaign find(String id) {
        Campaign listed = live.get(id);
        if (listed != null) {
            return listed;
        }
        try {
            return service.get(id);
        } catch (NotFoundException gone) {
            return null;
        }
    }

    private void create(DesiredCampaign campaign, Known known, List<String> notes) {
        if (known.id() != null) {
            notes.add("its campaign " + known.id() + " is gone: it is made anew");
            new Checks(mistakes).made(service, List.of(campaign));
        } else if (known.pending() != null) {
            notes.add("a run that ended early may have begun to make it: it is made under the same mark");
        }
        List<Difference> said = new ArrayList<>();
        campaign.fields().forEach((field, wanted) -> said.add(new Difference(field, null, wanted.textOrNull())));
        String mark = Fingerprint.of(campaign.fields() + " " + State.json(known));
        DesiredItem item = new DesiredItem(
                Action.CREATE,
                name,
                campaign.key(),
                null,
                Objects.requireNonNullElse(campaign.text("name"), ""),
                said,
                notes,
                mark);
        steps.add(new Step(item, name, campaign.key(), campaign, null, List.of(), false, false, Map.of()));
    }

    private void compare(DesiredCampaign campaign, Known known, Live current, List<String> notes) {
        String id = current.campaign().id();
        boolean adopted = !id.equals(known.id());
        Comparison found = new Comparison(service, campaign, current, adopted ? adopted(id) : known, mistakes).run();
        notes.addAll(found.notes);
        DesiredItem item = null;
        if (adopted || !found.differences.isEmpty()) {
            Action action = found.differences.isEmpty() ? Action.ADOPT : Action.CHANGE;
            String mark = Fingerprint.of(campaign.fields() + " " + State.json(known) + " " + shown(campaign, current));
            item = new DesiredItem(
                    action, name, campaign.key(), id, current.campaign().name(), found.differences, notes, mark);
        } else {
            notes.forEach(note -> this.notes.add(name + "/" + campaign.key() + ": " + note));
        }
        if (item != null || !found.taken.equals(known.fields())) {
            steps.add(new Step(
                    item, name, campaign.key(), campaign, id, found.changed, found.pause, found.resume, found.taken));
        }
    }

    /** A key that was renamed in the file keeps what was applied under the old one. */
    private Known adopted(String id) {
        return state.of(name).values().stream()
                .filter(known -> id.equals(known.id()))
                .findFirst()
                .orElse(Known.of(id));
    }

    private static String shown(DesiredCampaign campaign, Live current) {
        List<String> shown = new ArrayList<>();
        shown.add(current.campaign().status().name());
        campaign.fields().keySet().forEach(field -> shown.add(field + "=" + current.shown(field)));
        return shown.toString();
    }

    /** A key that the file no longer mentions. */
    private void leftOver(String key, Known known) {
        String id = known.id();
        boolean renamed = desired.values().stream()
                .anyMatch(campaign ->
                        id != null && campaign.id().filter(id::equals).isPresent());
        if (renamed) {
            return; // the key that took the campaign over is told of
        }
        Campaign current = id == null ? null : find(id);
        if (current != null && current.status() != CampaignStatus.ARCHIVED && !prune) {
            notes.add(name + "/" + key + " is no longer in the file: its campaign " + id + " is left alone");
        } else if (current != null && current.status() != CampaignStatus.ARCHIVED) {
            List<Difference> lost = new ArrayList<>();
            current.budget().ifPresent(budget -> lost.add(new Difference("budget", budget.toString(), null)));
            Live shown = new Live(current);
            String mark = Fingerprint.of(State.json(known) + " " + current.status() + shown.shown("name") + lost);
            DesiredItem item = new DesiredItem(Action.REMOVE, name, key, id, current.name(), lost, List.of(), mark);
            steps.add(new Step(item, name, key, null, id, List.of(), false, false, Map.of()));
        } else if (id == null) {
            notes.add(name + "/" + key + " is no longer in the file, and a run that ended early may have made it: "
                    + "look for \"" + Objects.requireNonNull(known.pending()).name() + "\"");
        } else {
            steps.add(new Step(null, name, key, null, id, List.of(), false, false, Map.of()));
        }
    }

    private void sumAfter(Map<String, Campaign> before, Adder budgets) {
        Map<String, Step> byId = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step.id() != null) {
                byId.put(step.id(), step);
            } else if (step.desired() != null) {
                boolean stands = FieldTexts.PAUSED.equals(step.desired().text(FieldTexts.STATUS));
                budgets.after(budget(step.desired()), stands ? Counts.STANDING : Counts.RUNNING);
            }
        }
        before.forEach((id, campaign) -> {
            Step step = byId.get(id);
            Counts counts = counts(campaign.status());
            Budget budget = campaign.budget().orElse(null);
            if (step != null && step.desired() == null) {
                counts = Counts.NOT;
            } else if (step != null) {
                counts = step.pause() ? Counts.STANDING : step.resume() ? Counts.RUNNING : counts;
                budget = step.changed().contains("budget") ? budget(Objects.requireNonNull(step.desired())) : budget;
            }
            budgets.after(budget, counts);
        });
    }

    private static @Nullable Budget budget(DesiredCampaign campaign) {
        String text = campaign.text("budget");
        return text == null ? null : FieldTexts.budget(text);
    }

    private static Counts counts(CampaignStatus status) {
        if (status == CampaignStatus.ENDED || status == CampaignStatus.ARCHIVED) {
            return Counts.NOT;
        }
        return Comparison.isStanding(status) ? Counts.STANDING : Counts.RUNNING;
    }
}
