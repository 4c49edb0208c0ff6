package io.github.adfacade.portfolio;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.Applied;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a journal. Members that are not known here are read over; a line of a later version is refused.
 *
 * @param operation which run of which operation; a restarted one keeps it
 * @param service the name of the service; null on a line about an operation over several
 * @param id the campaign; null on a line about an operation
 * @param name its display name
 * @param before what it looked like before the request
 * @param change what is asked for, see {@link FieldJson}; null where the action says it all
 * @param came what came of a request; null on other lines
 * @param applied whether the network made the change
 * @param error why it failed, or what is odd about it
 * @param shown what it looked like after the request
 */
record JournalEntry(
        Instant at,
        String operation,
        Action action,
        Kind kind,
        @Nullable String service,
        @Nullable String id,
        @Nullable String name,
        @Nullable Seen before,
        @Nullable JsonObject change,
        @Nullable Came came,
        @Nullable Applied applied,
        @Nullable String error,
        @Nullable Seen shown) {

    /** Lines of this version and those before it can be read. */
    private static final int VERSION = 1;

    /** What is done to campaigns. */
    enum Action {
        PAUSE,
        RESUME,
        CHANGE,
        UNDO
    }

    /** What a line tells. */
    enum Kind {
        /** An operation begins. */
        BEGIN,
        /** A request for a campaign is about to leave. */
        SENDING,
        /** What came of it. */
        RESULT,
        /** An operation has nothing left to do. */
        END
    }

    /** What came of a request. */
    enum Came {
        /** Done, and seen so. */
        DONE,
        /** Not done. */
        FAILED,
        /** Not known yet: the campaign has to be looked at. */
        UNKNOWN
    }

    static JournalEntry of(Instant at, String operation, Action action, Kind kind, @Nullable String service) {
        return new JournalEntry(at, operation, action, kind, service, null, null, null, null, null, null, null, null);
    }

    static JournalEntry sending(Instant at, String operation, Action action, String service, Intent intent) {
        return new JournalEntry(
                at,
                operation,
                action,
                Kind.SENDING,
                service,
                intent.id(),
                intent.name(),
                intent.before(),
                intent.change(),
                null,
                null,
                null,
                null);
    }

    /** What came of the request that this line announced. */
    JournalEntry result(Instant when, Came what, Applied made, @Nullable String why, @Nullable Seen seen) {
        return new JournalEntry(
                when, operation, action, Kind.RESULT, service, id, name, null, null, what, made, why, seen);
    }

    String serviceName() {
        return Objects.requireNonNull(service, "service");
    }

    String campaignId() {
        return Objects.requireNonNull(id, "id");
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject();
        json.addProperty("v", VERSION);
        json.addProperty("at", at.toString());
        json.addProperty("operation", operation);
        json.addProperty("action", word(action));
        json.addProperty("kind", word(kind));
        add(json, "service", service);
        add(json, "id", id);
        add(json, "name", name);
        add(json, "before", before);
        if (change != null) {
            json.add("change", change);
        }
        add(json, "came", came == null ? null : word(came));
        add(json, "applied", applied == null ? null : word(applied));
        add(json, "error", error);
        add(json, "shown", shown);
        return json;
    }

    /**
     * Reads a line.
     *
     * @throws RuntimeException of any kind, saying why this is no line of a journal
     */
    static JournalEntry of(JsonObject json) {
        int version = json.get("v").getAsInt();
        if (version > VERSION) {
            throw new IllegalArgumentException("was written by a later version of this library (" + version + ")");
        }
        JournalEntry entry = new JournalEntry(
                Instant.parse(json.get("at").getAsString()),
                json.get("operation").getAsString(),
                Action.valueOf(constant(json.get("action"))),
                Kind.valueOf(constant(json.get("kind"))),
                text(json, "service"),
                text(json, "id"),
                text(json, "name"),
                seen(json, "before"),
                json.getAsJsonObject("change"),
                json.has("came") ? Came.valueOf(constant(json.get("came"))) : null,
                json.has("applied") ? Applied.valueOf(constant(json.get("applied"))) : null,
                text(json, "error"),
                seen(json, "shown"));
        entry.check();
        return entry;
    }

    private void check() {
        boolean ofCampaign = kind == Kind.SENDING || kind == Kind.RESULT;
        require(!ofCampaign || (service != null && id != null), "names no campaign");
        require(kind != Kind.SENDING || before != null, "does not say how the campaign stood before");
        require(kind != Kind.RESULT || (came != null && applied != null), "does not say what came of the request");
        boolean withValues = action == Action.CHANGE || action == Action.UNDO;
        require(kind != Kind.SENDING || !withValues || change != null, "does not say what shall change");
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String constant(JsonElement word) {
        return word.getAsString().toUpperCase(Locale.ROOT);
    }

    private static void add(JsonObject json, String member, @Nullable String value) {
        if (value != null) {
            json.addProperty(member, value);
        }
    }

    private static void add(JsonObject json, String member, @Nullable Seen value) {
        if (value != null) {
            json.add(member, value.toJson());
        }
    }

    private static @Nullable String text(JsonObject json, String member) {
        return json.has(member) ? json.get(member).getAsString() : null;
    }

    private static @Nullable Seen seen(JsonObject json, String member) {
        return json.has(member) ? Seen.of(json.getAsJsonObject(member)) : null;
    }
}
