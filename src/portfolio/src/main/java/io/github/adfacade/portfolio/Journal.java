package io.github.adfacade.portfolio;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.portfolio.JournalEntry.Action;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be done to campaigns and what came of it, in a file: one JSON object a line, on the disk before a request
 * leaves and again when its answer is there. Whoever is stopped at any moment, by a crash or a loss of power, can go on with the
 * same file: what was announced and has no result is looked at on the network and judged.
 *
 * <p>The file is locked while it is open. It only grows. A last line that was cut off while it was written is removed when the
 * file is opened; members that are not known are read over; anything else that cannot be understood is a {@link
 * JournalDamagedException}. It names campaigns with their names, budgets and flights; it holds no credentials.
 *
 * <p>{@link KillSwitch} and {@link Undo} work with it. Thread-safe.
 */
public final class Journal implements AutoCloseable {

    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private final Path path;
    private final JournalDisk disk;
    private final Clock clock;
    private final History history = new History();
    private @Nullable IOException broken;

    private Journal(Path path, JournalDisk disk, Clock clock) {
        this.path = path;
        this.disk = disk;
        this.clock = clock;
    }

    /**
     * Opens a journal, and makes it where there is none.
     *
     * @throws JournalLockedException when somebody has it open
     * @throws JournalDamagedException when it cannot be understood
     * @throws JournalException when the file cannot be read or written
     */
    public static Journal open(Path path) {
        return open(path, Clock.systemUTC(), disk -> disk);
    }

    /** For tests, which stop the time and break the disk. */
    static Journal open(Path path, Clock clock, UnaryOperator<JournalDisk> wrapped) {
        JournalFile file = JournalFile.open(path);
        Journal journal = new Journal(path, wrapped.apply(file), clock);
        try {
            file.read(journal::read);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
        return journal;
    }

    private void read(String line, int number) {
        try {
            JsonObject json = GSON.fromJson(line, JsonObject.class);
            if (json == null) {
                throw new JournalDamagedException(path, number, "is empty", null);
            }
            history.add(JournalEntry.of(json));
        } catch (JsonParseException e) {
            throw new JournalDamagedException(path, number, "is not a JSON object", e);
        } catch (IllegalArgumentException e) {
            throw new JournalDamagedException(path, number, String.valueOf(e.getMessage()), e);
        } catch (JournalDamagedException e) {
            throw e;
        } catch (RuntimeException e) {
            // A member that is missing or of another type: which one is in the cause.
            throw new JournalDamagedException(path, number, "is no line of a journal", e);
        }
    }

    /** The file. */
    public Path path() {
        return path;
    }

    /**
     * Changes many campaigns as {@link CampaignService#updateAll(Collection, BulkOptions)} does, and takes down what each looked
     * like before and after, for {@link Undo}. Before that, the campaigns are read: one by one up to twenty, else from one walk
     * through the list, and where an answer does not show a campaign it is read back.
     *
     * <p>When an earlier run with this journal was stopped, the same call goes on with it: what was done is not done again.
     * A change that differs from what that run has made of a campaign already is refused, since a raise by ten percent would
     * be a raise by twenty-one. A run has ended when all its items were sent and answered; {@link Undo} ends it, too. Also later, a
     * campaign that still stands where the same change has brought it is not changed again; {@link #changed} names those for
     * which relative changes must not be worked out anew.
     *
     * @param service the name of the service, in this journal and in the portfolio that undoes
     * @return one outcome an item, in the order given; items that an earlier run has done are successes without a campaign
     * @throws IllegalArgumentException when an earlier run that was stopped has changed one of the campaigns otherwise
     * @throws JournalException when the journal cannot be written; the requests under way have ended then
     */
    public BatchResult updateAll(
            String service, CampaignService on, Collection<CampaignUpdate> updates, BulkOptions options) {
        return new RecordedChange(this, service, on, options).run(List.copyOf(updates));
    }

    /** The ids of the campaigns that {@link #updateAll} has changed and {@link Undo} has not taken back. */
    public Set<String> changed(String service) {
        return ask(history -> history.tracks(service).stream()
                .filter(track ->
                        track.made.stream().anyMatch(made -> !made.left().isEmpty()))
                .map(track -> track.id)
                .collect(Collectors.toSet()));
    }

    /** Begins a run of an operation, or goes on with the one that was stopped. */
    synchronized String begin(Action action, @Nullable String service) {
        return history.unfinished(action, service).orElseGet(() -> {
            String operation = UUID.randomUUID().toString();
            append(List.of(JournalEntry.of(now(), operation, action, JournalEntry.Kind.BEGIN, service)));
            return operation;
        });
    }

    void end(String operation, Action action, @Nullable String service) {
        append(List.of(JournalEntry.of(now(), operation, action, JournalEntry.Kind.END, service)));
    }

    Instant now() {
        return clock.instant();
    }

    /** Answers from what all lines so far come to. */
    synchronized <T> T ask(Function<History, T> question) {
        return question.apply(history);
    }

    /** Writes lines, and returns when they are on the disk. After a failure nothing more is written: the file may end anywhere. */
    synchronized void append(List<JournalEntry> entries) {
        if (broken != null) {
            throw new JournalException(path, "could not be written before: " + broken.getMessage(), broken);
        }
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.toJson()).append('\n'));
        try {
            disk.append(lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            broken = e;
            throw new JournalException(path, "cannot be written: " + e.getMessage(), e);
        }
        entries.forEach(history::add);
    }

    /** Gives up the lock. */
    @Override
    public void close() {
        try {
            disk.close();
        } catch (IOException e) {
            throw new JournalException(path, "cannot be closed: " + e.getMessage(), e);
        }
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "journal " + path;
    }
}
