package io.github.adfacade.portfolio;

import com.google.gson.JsonObject;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkListener;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.BulkProgress;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Capability;
import io.github.adfacade.portfolio.History.Made;
import io.github.adfacade.portfolio.History.Track;
import io.github.adfacade.portfolio.JournalEntry.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mass change of one service that a journal takes down. */
final class RecordedChange {

    private final Journal journal;
    private final String name;
    private final CampaignService service;
    private final BulkOptions options;

    RecordedChange(Journal journal, String name, CampaignService service, BulkOptions options) {
        this.journal = journal;
        this.name = name;
        this.service = service;
        this.options = options;
    }

    BatchResult run(List<CampaignUpdate> asked) {
        // A journal is read again on another day, and perhaps with another zone: it holds moments.
        List<CampaignUpdate> updates =
                asked.stream().map(update -> update.in(service.zone())).toList();
        Map<String, CampaignChange> wanted = byId(updates);
        String operation = journal.begin(Action.CHANGE, name);
        Map<String, CampaignException> open = new Settlement(journal, name, service, wanted).run();
        checkEarlier(operation, wanted);

        @Nullable Outcome[] outcomes = new Outcome[updates.size()];
        List<Integer> places = new ArrayList<>();
        List<Intent> intents = new ArrayList<>();
        Look look = new Look(service, wanted.keySet());
        for (int place = 0; place < outcomes.length; place++) {
            CampaignUpdate update = updates.get(place);
            CampaignException unjudged = open.get(update.id());
            if (made(operation, update.id()).isPresent()) {
                outcomes[place] = Outcome.success(update.id());
            } else if (unjudged != null) {
                // Sending it again could do twice what the earlier run has done.
                outcomes[place] = Outcome.failure(update.id(), unjudged);
            } else if (track(update.id()).filter(track -> track.open != null).isPresent()) {
                outcomes[place] = Outcome.success(update.id());
            } else {
                Look.Sight sight = look(look, update);
                outcomes[place] = sight.campaign()
                        .map(before -> stands(before, update.change()) ? Outcome.success(before) : null)
                        .or(() -> sight.error().map(error -> Outcome.failure(update.id(), error)))
                        .orElse(null);
                if (outcomes[place] == null) {
                    places.add(place);
                    intents.add(intent(sight.campaign().orElseThrow(), update.change()));
                }
            }
            tellAtOnce(place, outcomes[place]);
        }
        send(operation, updates, intents, places, outcomes);
        Map<String, CampaignException> stillOpen = new Settlement(journal, name, service, wanted).run();
        for (int place : places) {
            Outcome sent = Objects.requireNonNull(outcomes[place]);
            outcomes[place] = made(operation, updates.get(place).id()).isPresent() && !sent.isSuccess()
                    ? Outcome.success(updates.get(place).id())
                    : sent;
        }
        BatchResult result = new BatchResult(List.of(all(outcomes)));
        if (stillOpen.isEmpty() && result.notSent().isEmpty()) {
            journal.end(operation, Action.CHANGE, name);
        }
        return result;
    }

    private static Outcome[] all(@Nullable Outcome[] outcomes) {
        Outcome[] all = new Outcome[outcomes.length];
        for (int place = 0; place < all.length; place++) {
            all[place] = Objects.requireNonNull(outcomes[place]);
        }
        return all;
    }

    private static Map<String, CampaignChange> byId(List<CampaignUpdate> updates) {
        Map<String, CampaignChange> wanted = new LinkedHashMap<>();
        for (CampaignUpdate update : updates) {
            if (wanted.put(update.id(), update.change()) != null) {
                throw new IllegalArgumentException("campaign " + update.id() + " stands twice: say its change in one");
            }
        }
        return wanted;
    }

    private void checkEarlier(String operation, Map<String, CampaignChange> wanted) {
        List<String> otherwise = wanted.entrySet().stream()
                .filter(entry -> made(operation, entry.getKey())
                        .filter(made -> !made.change.equals(FieldJson.of(entry.getValue())))
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
        if (!otherwise.isEmpty()) {
            throw new UnfinishedChangeException(journal.path(), name, otherwise);
        }
    }

    private Optional<Track> track(String id) {
        return journal.ask(history -> Optional.ofNullable(history.find(name, id)));
    }

    private Optional<Made> made(String operation, String id) {
        return track(id).stream()
                .flatMap(track -> track.made.stream())
                .filter(made -> made.operation.equals(operation))
                .findFirst();
    }

    /** A row of a list may leave out a value that is to be changed. */
    private Look.Sight look(Look look, CampaignUpdate update) {
        Look.Sight sight = look.at(update.id());
        boolean lacks = look.isRow(update.id())
                && sight.campaign().filter(row -> lacks(row, update.change())).isPresent();
        return lacks ? look.closely(update.id()) : sight;
    }

    private boolean lacks(Campaign row, CampaignChange change) {
        return CampaignField.all().stream()
                .filter(field -> !change.get(field).isKept())
                .filter(field -> service.supports(Capability.READ_SCHEDULE)
                        || (field != CampaignField.START && field != CampaignField.END))
                .anyMatch(field -> row.get(field).isEmpty());
    }

    /** True when the last change that was made is this one, and the campaign still shows what it left behind. */
    private boolean stands(Campaign now, CampaignChange change) {
        JsonObject asked = FieldJson.of(change);
        Seen seen = Seen.of(now);
        return track(now.id())
                .filter(track -> !track.made.isEmpty())
                .map(track -> track.made.get(track.made.size() - 1))
                .filter(made -> made.change.equals(asked) && made.left().equals(FieldJson.names(asked)))
                .filter(made -> made.left().stream()
                        .allMatch(field -> made.left(field, seen.fields().get(field))))
                .filter(made -> !seen.changedSince(made.shown))
                .isPresent();
    }

    private static Intent intent(Campaign before, CampaignChange change) {
        JsonObject asked = FieldJson.of(change);
        return new Intent(before.id(), before.name(), Seen.of(before), asked);
    }

    private void tellAtOnce(int place, @Nullable Outcome outcome) {
        if (outcome != null) {
            options.listener().done(place, outcome);
        }
    }

    private void send(
            String operation,
            List<CampaignUpdate> updates,
            List<Intent> intents,
            List<Integer> places,
            @Nullable Outcome[] outcomes) {
        if (places.isEmpty()) {
            return;
        }
        Recorder recorder =
                new Recorder(journal, operation, Action.CHANGE, name, intents, new Placed(options.listener(), places));
        List<Outcome> sent = service.updateAll(places.stream().map(updates::get).toList(), recorder.listenedTo(options))
                .outcomes();
        for (int item = 0; item < sent.size(); item++) {
            outcomes[places.get(item)] = sent.get(item);
        }
    }

    /** The caller's listener, which knows items by their places among those that it gave. */
    private record Placed(BulkListener next, List<Integer> places) implements BulkListener {

        @Override
        public void sending(List<Integer> items) {
            next.sending(items.stream().map(places::get).toList());
        }

        @Override
        public void done(int item, Outcome outcome) {
            next.done(places.get(item), outcome);
        }

        @Override
        public void progress(BulkProgress progress) {
            next.progress(progress);
        }
    }
}
