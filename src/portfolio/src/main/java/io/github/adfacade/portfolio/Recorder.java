package io.github.adfacade.portfolio;

import io.github.adfacade.Applied;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkListener;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.BulkProgress;
import io.github.adfacade.portfolio.JournalEntry.Action;
import io.github.adfacade.portfolio.JournalEntry.Came;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the journal of one mass operation on one service: the intention before a request leaves, what came of it when the
 * answer is there. When the journal cannot be written, the exception lets nothing more be sent.
 */
final class Recorder implements BulkListener {

    private final Journal journal;
    private final String operation;
    private final Action action;
    private final String service;
    private final List<Intent> intents;
    private final BulkListener next;
    private final Map<Integer, JournalEntry> announced = new HashMap<>();

    /**
     * @param intents one an item, in their order
     * @param next who hears of it, too, after the journal
     */
    Recorder(
            Journal journal, String operation, Action action, String service, List<Intent> intents, BulkListener next) {
        this.journal = journal;
        this.operation = operation;
        this.action = action;
        this.service = service;
        this.intents = intents;
        this.next = next;
    }

    /** The caller's options with this listener; campaigns are read back, since only what is seen can be told from others' doing. */
    BulkOptions listenedTo(BulkOptions options) {
        BulkOptions.Builder heard = BulkOptions.builder()
                .requestsAtOnce(options.requestsAtOnce())
                .stopWhen(options.stopWhen())
                .readBack(true)
                .listener(this);
        options.stopAfterFailures().ifPresent(heard::stopAfterFailures);
        options.deadline().ifPresent(heard::deadline);
        return heard.build();
    }

    @Override
    public void sending(List<Integer> items) {
        List<JournalEntry> entries = new ArrayList<>();
        for (int item : items) {
            JournalEntry entry = JournalEntry.sending(journal.now(), operation, action, service, intents.get(item));
            entries.add(entry);
            announced.put(item, entry);
        }
        journal.append(entries);
        next.sending(items);
    }

    @Override
    public void done(int item, Outcome outcome) {
        JournalEntry sent = announced.get(item);
        if (sent != null && !outcome.isNotSent()) {
            journal.append(List.of(result(sent, outcome)));
        }
        next.done(item, outcome);
    }

    @Override
    public void progress(BulkProgress progress) {
        next.progress(progress);
    }

    private JournalEntry result(JournalEntry sent, Outcome outcome) {
        Seen shown = outcome.campaign().map(Seen::of).orElse(null);
        String error = outcome.error().map(Throwable::getMessage).orElse(null);
        Came came = switch (outcome.applied()) {
            case NO -> Came.FAILED;
            case YES -> isSeen(shown) ? Came.DONE : Came.UNKNOWN;
            case UNKNOWN -> Came.UNKNOWN;
        };
        if (!outcome.notTaken().isEmpty()) {
            error = "accepted, and not shown as asked: " + outcome.notTaken();
        }
        return sent.result(journal.now(), came, outcome.applied(), error, shown);
    }

    /** What was accepted counts when it is seen; before that the campaign has to be looked at again. */
    private boolean isSeen(@Nullable Seen shown) {
        return shown != null
                && switch (action) {
                    case PAUSE -> shown.paused();
                    case RESUME -> !shown.paused();
                    case CHANGE, UNDO -> true;
                };
    }

    /** True when the outcome says for certain that nothing was done, and that trying again would not help. */
    static boolean isRefusal(Outcome outcome) {
        return outcome.applied() == Applied.NO
                && !outcome.isNotSent()
                && outcome.error().filter(error -> !error.retryable()).isPresent();
    }
}
