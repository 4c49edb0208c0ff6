package io.github.adfacade.portfolio;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.portfolio.History.Made;
import io.github.adfacade.portfolio.History.Track;
import io.github.adfacade.portfolio.OperationReport.Result;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes back changes on one service. */
final class UndoRun {

    private final ServiceRun run;
    private final Set<String> left = new HashSet<>();

    /** Why fields of a campaign are not taken back. */
    private record Left(List<String> byOthers, List<String> impossible) {}

    UndoRun(ServiceRun run) {
        this.run = run;
    }

    ServiceRun.Part run() {
        run.settle();
        if (run.isInterrupted()) {
            return run.part();
        }
        List<Intent> intents = intents();
        run.send(
                intents,
                options -> run.service
                        .updateAll(
                                intents.stream()
                                        .map(intent -> new CampaignUpdate(
                                                intent.id(), FieldJson.change(Objects.requireNonNull(intent.change()))))
                                        .toList(),
                                options)
                        .outcomes());
        run.settle();
        for (Track track : run.tracks(track -> track.undone != null
                && track.undone.operation().equals(run.operation)
                && track.open == null
                && !left.contains(track.id))) {
            // A start that has passed becomes the present moment at Topsort.
            String otherwise = String.join(", ", track.undoneOtherwise);
            run.say(
                    track.id,
                    track.name,
                    otherwise.isEmpty() ? Result.DONE : Result.IMPOSSIBLE,
                    otherwise.isEmpty() ? "" : "accepted, and the network shows another value: " + otherwise);
        }
        return run.part();
    }

    private List<Intent> intents() {
        List<Track> changed = run.tracks(track -> track.open == null
                && track.made.stream().anyMatch(made -> !made.left().isEmpty() || FieldJson.hasOwn(made.change)));
        Look look =
                new Look(run.service, changed.stream().map(track -> track.id).toList());
        List<Intent> intents = new ArrayList<>();
        for (Track track : changed) {
            Look.Sight sight = look.at(track.id);
            sight.error()
                    .ifPresent(error -> run.say(
                            track.id,
                            track.name,
                            error instanceof NotFoundException ? Result.LEFT : Result.FAILED,
                            String.valueOf(error.getMessage())));
            sight.campaign().ifPresent(campaign -> {
                JsonObject back = back(track, campaign);
                if (back.size() > 0) {
                    intents.add(new Intent(track.id, track.name, Seen.of(campaign), back));
                }
            });
        }
        return intents;
    }

    /** The fields to be set, with their values; says what is left alone. */
    private JsonObject back(Track track, Campaign campaign) {
        JsonObject now = FieldJson.of(campaign);
        JsonObject back = new JsonObject();
        Left why = new Left(new ArrayList<>(), new ArrayList<>());
        Set<String> fields = new LinkedHashSet<>();
        track.made.forEach(made -> fields.addAll(made.left()));
        for (String field : fields) {
            List<Made> changes = track.made.stream()
                    .filter(made -> made.left().contains(field))
                    .toList();
            Made last = changes.get(changes.size() - 1);
            JsonElement target = first(changes, field);
            if (target == null) {
                why.impossible().add(field + " (no value is known from before)");
            } else if (last.left(field, now.get(field))) {
                if (!target.equals(now.get(field))) {
                    back.add(field, target);
                }
            } else if (!target.equals(now.get(field))) {
                why.byOthers().add(field);
            }
        }
        track.made.stream()
                .filter(made -> FieldJson.hasOwn(made.change))
                .forEach(made -> why.impossible().add("the network's own fields " + made.change.get("network")));
        say(track, why);
        return back;
    }

    /** The value from before the first of the changes that followed on each other up to the last; null when none is known. */
    private static @Nullable JsonElement first(List<Made> changes, String field) {
        Made last = changes.get(changes.size() - 1);
        JsonElement value = last.before.fields().get(field);
        for (int place = changes.size() - 2; place >= 0; place--) {
            Made earlier = changes.get(place);
            if (value == null || !earlier.left(field, value)) {
                break;
            }
            value = earlier.before.fields().get(field);
        }
        return value;
    }

    private void say(Track track, Left why) {
        List<String> words = new ArrayList<>();
        if (!why.byOthers().isEmpty()) {
            words.add("changed by others since: " + String.join(", ", why.byOthers()));
        }
        if (!why.impossible().isEmpty()) {
            words.add("cannot be taken back: " + String.join(", ", why.impossible()));
        }
        if (!words.isEmpty()) {
            left.add(track.id);
            run.say(
                    track.id,
                    track.name,
                    why.byOthers().isEmpty() ? Result.IMPOSSIBLE : Result.LEFT,
                    String.join("; ", words));
        }
    }
}
