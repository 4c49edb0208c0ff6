package io.github.adfacade.portfolio;

import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkListener;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.BulkProgress;
import io.github.adfacade.CallInterruptedException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.CampaignService;
import io.github.adfacade.portfolio.History.Track;
import io.github.adfacade.portfolio.JournalEntry.Action;
import io.github.adfacade.portfolio.OperationReport.Item;
import io.github.adfacade.portfolio.OperationReport.Result;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the operations over a whole journal have in common on one service. One result stands for each campaign, the last one said. */
final class ServiceRun {

    final Journal journal;
    final String operation;
    final Action action;
    final String name;
    final CampaignService service;
    private final BulkOptions options;
    private final Map<String, Item> items = new LinkedHashMap<>();
    /** Why items were refused for good. */
    private final Map<String, String> refused = new HashMap<>();

    private @Nullable CampaignException failure;

    ServiceRun(
            Journal journal,
            String operation,
            Action action,
            String name,
            CampaignService service,
            BulkOptions options) {
        this.journal = journal;
        this.operation = operation;
        this.action = action;
        this.name = name;
        this.service = service;
        this.options = options;
    }

    /** What one service came to. */
    record Part(List<Item> items, @Nullable CampaignException failure) {}

    Part part() {
        return new Part(List.copyOf(items.values()), failure);
    }

    void say(String id, String campaign, Result result, String detail) {
        items.remove(id);
        items.put(id, new Item(name, id, campaign, result, detail));
    }

    void failedBy(@Nullable CampaignException why) {
        failure = why;
    }

    Optional<CampaignException> failure() {
        return Optional.ofNullable(failure);
    }

    /** True when the caller was interrupted; the service counts as not gone through then. */
    boolean isInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            String word = action.name().toLowerCase(Locale.ROOT);
            failedBy(new CallInterruptedException(Failure.of(service.provider(), word, "interrupted")));
            return true;
        }
        return false;
    }

    boolean hasFailed(String id) {
        Item item = items.get(id);
        return item != null && item.result() == Result.FAILED;
    }

    /** Forgets the failures of campaigns that are not among these: what they were about is over. */
    void forgetFailures(Set<String> still) {
        items.values().removeIf(item -> item.result() == Result.FAILED && !still.contains(item.id()));
    }

    /** Why the network will not do it however often it is asked. */
    Optional<String> refusal(String id) {
        return Optional.ofNullable(refused.get(id));
    }

    List<Track> tracks(Predicate<Track> which) {
        return journal.ask(
                history -> history.tracks(name).stream().filter(which).toList());
    }

    /** Sends requests for these campaigns, with the journal before and after each. */
    List<Outcome> send(List<Intent> intents, Sender sender) {
        if (intents.isEmpty()) {
            return List.of();
        }
        Recorder recorder =
                new Recorder(journal, operation, action, name, intents, new ProgressOnly(options.listener()));
        List<Outcome> outcomes = sender.send(recorder.listenedTo(options));
        for (int place = 0; place < outcomes.size(); place++) {
            Outcome outcome = outcomes.get(place);
            Intent intent = intents.get(place);
            if (!outcome.isSuccess()) {
                String why = outcome.error().map(Throwable::getMessage).orElse("");
                say(intent.id(), intent.name(), Result.FAILED, why);
                if (Recorder.isRefusal(outcome)) {
                    refused.put(intent.id(), why);
                }
            }
        }
        return outcomes;
    }

    /** Judges what is open; what stays so is said to be unknown. */
    void settle() {
        new Settlement(journal, name, service, Map.of()).run();
        for (Track track : tracks(track -> track.open != null)) {
            say(track.id, track.name, Result.UNKNOWN, "sent, and what came of it cannot be seen");
        }
    }

    /** Sends a mass operation with these options. */
    interface Sender {
        List<Outcome> send(BulkOptions recorded);
    }

    /** Items are known by their places in one pass on one service, so a caller's listener hears only how far it is. */
    private record ProgressOnly(BulkListener next) implements BulkListener {

        @Override
        public void progress(BulkProgress progress) {
            synchronized (next) {
                next.progress(progress);
            }
        }
    }
}
