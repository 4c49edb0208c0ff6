package io.github.adfacade.portfolio;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.portfolio.JournalEntry.Action;
import io.github.adfacade.portfolio.JournalEntry.Came;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the lines of a journal come to. Not thread-safe: {@link Journal} guards it. */
final class History {

    /** What an operation left behind. */
    record Held(String operation, Seen shown) {}

    /** A change that was made. */
    static final class Made {

        final String operation;
        final Seen before;
        final JsonObject change;
        final Seen shown;
        private final Set<String> undone = new HashSet<>();

        Made(String operation, Seen before, JsonObject change, Seen shown) {
            this.operation = operation;
            this.before = before;
            this.change = change;
            this.shown = shown;
        }

        /** The common fields that it set and nobody has taken back. */
        List<String> left() {
            return FieldJson.names(change).stream()
                    .filter(name -> !undone.contains(name))
                    .toList();
        }

        /** True when the value is one that this change may have left behind: the one asked for, or the one shown for it. */
        boolean left(String field, @Nullable JsonElement value) {
            JsonElement asked = change.get(field);
            return Objects.equals(value, shown.fields().get(field))
                    || Objects.equals(value, asked == null || asked.isJsonNull() ? null : asked);
        }
    }

    /** What a journal says of one campaign. */
    static final class Track {

        final String service;
        final String id;
        String name = "";
        /** The request of which nobody knows yet what came. */
        @Nullable
        JournalEntry open;

        /** Stands while it is paused by this journal's doing. */
        @Nullable
        Held held;
        /** How it was last resumed. */
        @Nullable
        Held resumed;
        /** How a change to it was last taken back. */
        @Nullable
        Held undone;

        /** The fields that the network shows with another value than the one that they should get back. */
        List<String> undoneOtherwise = List.of();

        final List<Made> made = new ArrayList<>();

        Track(String service, String id) {
            this.service = service;
            this.id = id;
        }
    }

    private final Map<List<String>, Track> tracks = new LinkedHashMap<>();
    private final Map<String, String> unfinished = new HashMap<>();

    /**
     * Takes the next line.
     *
     * @throws IllegalArgumentException when it cannot follow those before it
     */
    void add(JournalEntry entry) {
        switch (entry.kind()) {
            case BEGIN -> {
                if (entry.action() == Action.UNDO) {
                    // What is being taken back is not gone on with.
                    unfinished.keySet().removeIf(key -> key.startsWith(Action.CHANGE.name()));
                }
                unfinished.put(key(entry.action(), entry.service()), entry.operation());
            }
            case END -> unfinished.remove(key(entry.action(), entry.service()), entry.operation());
            case SENDING -> {
                Track track = track(entry);
                track.open = entry;
                track.name = Objects.requireNonNullElse(entry.name(), track.name);
            }
            case RESULT -> result(track(entry), entry);
        }
    }

    private void result(Track track, JournalEntry result) {
        JournalEntry sent = track.open;
        if (sent == null || !sent.operation().equals(result.operation())) {
            throw new IllegalArgumentException("tells what came of a request that was not announced");
        }
        if (result.came() == Came.UNKNOWN) {
            return;
        }
        track.open = null;
        if (result.came() == Came.DONE) {
            done(track, sent, Objects.requireNonNullElse(result.shown(), Objects.requireNonNull(sent.before())));
        }
    }

    private static void done(Track track, JournalEntry sent, Seen shown) {
        JsonObject change = Objects.requireNonNullElseGet(sent.change(), JsonObject::new);
        switch (sent.action()) {
            case PAUSE -> track.held = new Held(sent.operation(), shown);
            case RESUME -> {
                track.held = null;
                track.resumed = new Held(sent.operation(), shown);
            }
            case CHANGE ->
                track.made.add(new Made(sent.operation(), Objects.requireNonNull(sent.before()), change, shown));
            case UNDO -> {
                track.made.forEach(made -> made.undone.addAll(FieldJson.names(change)));
                track.undone = new Held(sent.operation(), shown);
                track.undoneOtherwise = FieldJson.names(change).stream()
                        .filter(name -> shown.fields().has(name))
                        .filter(name -> !change.get(name).equals(shown.fields().get(name)))
                        .toList();
            }
        }
    }

    private Track track(JournalEntry entry) {
        return tracks.computeIfAbsent(
                List.of(entry.serviceName(), entry.campaignId()),
                key -> new Track(entry.serviceName(), entry.campaignId()));
    }

    private static String key(Action action, @Nullable String service) {
        return action + " " + service;
    }

    /** The run of an operation that has begun and not ended. */
    Optional<String> unfinished(Action action, @Nullable String service) {
        return Optional.ofNullable(unfinished.get(key(action, service)));
    }

    /** The campaigns of one service, in the order in which they were first named. */
    List<Track> tracks(String service) {
        return tracks.values().stream()
                .filter(track -> track.service.equals(service))
                .toList();
    }

    /** The services that are named. */
    Set<String> services() {
        Set<String> names = new LinkedHashSet<>();
        tracks.keySet().forEach(key -> names.add(key.get(0)));
        return names;
    }

    /** The track of a campaign; null when nothing was done to it. */
    @Nullable
    Track find(String service, String id) {
        return tracks.get(List.of(service, id));
    }
}
