package io.github.adfacade.portfolio.desired;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.portfolio.desired.Known.Pending;
import io.github.adfacade.portfolio.desired.Known.Taken;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of each key of each service. Read from a store, changed, and written when it changed. */
final class State {

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private final StateStore store;
    private final Map<String, Map<String, Known>> services = new TreeMap<>();
    private boolean changed;

    private State(StateStore store) {
        this.store = store;
    }

    /**
     * @throws IllegalStateException when the store holds something else
     */
    static State read(StateStore store) {
        State state = new State(store);
        store.read().ifPresent(state::parse);
        return state;
    }

    Map<String, Known> of(String service) {
        return services.getOrDefault(service, Map.of());
    }

    /** What is known of a key; {@link Known#NOTHING} when it was never seen. */
    Known get(String service, String key) {
        return of(service).getOrDefault(key, Known.NOTHING);
    }

    Set<String> services() {
        return services.keySet();
    }

    /** The campaigns of a service that stand for a key. */
    Set<String> ids(String service) {
        Set<String> ids = new HashSet<>();
        for (Known known : of(service).values()) {
            if (known.id() != null) {
                ids.add(known.id());
            }
        }
        return ids;
    }

    void put(String service, String key, Known known) {
        changed |= !known.equals(
                services.computeIfAbsent(service, any -> new TreeMap<>()).put(key, known));
    }

    void remove(String service, String key) {
        changed |= services.getOrDefault(service, new TreeMap<>()).remove(key) != null;
    }

    /** Writes what changed since it was read or written. */
    void save() {
        if (changed) {
            store.write(text());
            changed = false;
        }
    }

    private String text() {
        JsonObject root = new JsonObject();
        root.addProperty("version", 1);
        JsonObject all = new JsonObject();
        services.forEach((name, keys) -> {
            JsonObject service = new JsonObject();
            keys.forEach((key, known) -> service.add(key, json(known)));
            all.add(name, service);
        });
        root.add("services", all);
        return GSON.toJson(root) + "\n";
    }

    static JsonObject json(Known known) {
        JsonObject json = new JsonObject();
        if (known.id() != null) {
            json.addProperty("id", known.id());
        }
        JsonObject fields = new JsonObject();
        known.fields().forEach((field, taken) -> {
            JsonObject one = new JsonObject();
            one.add("wanted", text(taken.wanted()));
            one.add("shown", text(taken.shown()));
            fields.add(field, one);
        });
        json.add("fields", fields);
        Pending pending = known.pending();
        if (pending != null) {
            JsonObject begun = new JsonObject();
            begun.addProperty("marker", pending.marker());
            begun.addProperty("at", pending.at().toString());
            begun.addProperty("name", pending.name());
            begun.addProperty("draft", pending.draft());
            json.add("pending", begun);
        }
        return json;
    }

    private static JsonElement text(@Nullable String text) {
        return text == null ? JsonNull.INSTANCE : new JsonPrimitive(text);
    }

    private void parse(String text) {
        try {
            JsonObject root = JsonParser.parseString(text).getAsJsonObject();
            if (root.get("version").getAsInt() != 1) {
                throw new IllegalStateException("the state is of a newer version");
            }
            root.getAsJsonObject("services").entrySet().forEach(service -> {
                Map<String, Known> keys = services.computeIfAbsent(service.getKey(), any -> new TreeMap<>());
                service.getValue()
                        .getAsJsonObject()
                        .entrySet()
                        .forEach(known ->
                                keys.put(known.getKey(), known(known.getValue().getAsJsonObject())));
            });
        } catch (JsonParseException | NullPointerException | ClassCastException | DateTimeException e) {
            throw new IllegalStateException("the state cannot be understood: " + e.getMessage(), e);
        }
    }

    private static Known known(JsonObject json) {
        Map<String, Taken> fields = new LinkedHashMap<>();
        json.getAsJsonObject("fields").entrySet().forEach(field -> {
            JsonObject one = field.getValue().getAsJsonObject();
            fields.put(field.getKey(), new Taken(text(one, "wanted"), text(one, "shown")));
        });
        JsonObject begun = json.getAsJsonObject("pending");
        Pending pending = begun == null
                ? null
                : new Pending(
                        begun.get("marker").getAsString(),
                        Instant.parse(begun.get("at").getAsString()),
                        begun.get("name").getAsString(),
                        begun.get("draft").getAsString());
        return new Known(text(json, "id"), fields, pending);
    }

    private static @Nullable String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }
}
