package io.github.adfacade.portfolio.desired;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.portfolio.desired.DesiredItem.Action;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A difference as JSON, to be reviewed and applied later. Each item carries a fingerprint of what it was made from: the file's
 * entry, the state's, and the compared fields of the campaign.
 */
public final class SavedPlan {

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private final List<DesiredItem> items;
    private final boolean prune;

    private SavedPlan(List<DesiredItem> items, boolean prune) {
        this.items = List.copyOf(items);
        this.prune = prune;
    }

    /**
     * The plan that this difference is.
     *
     * @throws InvalidDesiredStateException when the difference holds what cannot be
     */
    public static SavedPlan of(DesiredDiff diff) {
        InvalidDesiredStateException.throwIfAny(diff.mistakes());
        return new SavedPlan(diff.items(), diff.isPruning());
    }

    /** What is to be done. */
    public List<DesiredItem> items() {
        return items;
    }

    /** Whether it removes what the file no longer mentions. */
    public boolean isPruning() {
        return prune;
    }

    /** The plan as JSON. */
    public String toJson() {
        JsonObject root = new JsonObject();
        root.addProperty("version", 1);
        root.addProperty("prune", prune);
        JsonArray all = new JsonArray();
        items.forEach(item -> all.add(json(item)));
        root.add("items", all);
        return GSON.toJson(root) + "\n";
    }

    private static JsonObject json(DesiredItem item) {
        JsonObject json = new JsonObject();
        json.addProperty("action", item.action().name());
        json.addProperty("service", item.service());
        json.addProperty("key", item.key());
        json.add("id", text(item.idOrNull()));
        json.addProperty("name", item.name());
        JsonArray differences = new JsonArray();
        for (Difference difference : item.differences()) {
            JsonObject one = new JsonObject();
            one.addProperty("field", difference.field());
            one.add("before", text(difference.before()));
            one.add("after", text(difference.after()));
            differences.add(one);
        }
        json.add("differences", differences);
        JsonArray notes = new JsonArray();
        item.notes().forEach(notes::add);
        json.add("notes", notes);
        json.addProperty("fingerprint", item.fingerprint());
        return json;
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static SavedPlan fromJson(String text) {
        try {
            JsonObject root = JsonParser.parseString(text).getAsJsonObject();
            if (root.get("version").getAsInt() != 1) {
                throw new IllegalArgumentException("the plan is of another version");
            }
            List<DesiredItem> items = new ArrayList<>();
            root.getAsJsonArray("items").forEach(item -> items.add(item(item.getAsJsonObject())));
            return new SavedPlan(items, root.get("prune").getAsBoolean());
        } catch (JsonParseException | IllegalStateException | NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException("this is no saved plan: " + e.getMessage(), e);
        }
    }

    private static DesiredItem item(JsonObject json) {
        List<Difference> differences = new ArrayList<>();
        json.getAsJsonArray("differences").forEach(each -> {
            JsonObject one = each.getAsJsonObject();
            differences.add(new Difference(one.get("field").getAsString(), text(one, "before"), text(one, "after")));
        });
        List<String> notes = new ArrayList<>();
        json.getAsJsonArray("notes").forEach(note -> notes.add(note.getAsString()));
        return new DesiredItem(
                Action.valueOf(json.get("action").getAsString()),
                json.get("service").getAsString(),
                json.get("key").getAsString(),
                text(json, "id"),
                json.get("name").getAsString(),
                differences,
                notes,
                json.get("fingerprint").getAsString());
    }

    private static JsonElement text(@Nullable String text) {
        return text == null ? JsonNull.INSTANCE : new JsonPrimitive(text);
    }

    private static @Nullable String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    /**
     * @throws StalePlanException when this is not what would be done now
     */
    void requireHolds(DesiredDiff now) {
        Map<String, DesiredItem> then = byKey(items);
        List<String> reasons = new ArrayList<>();
        byKey(now.items()).forEach((key, item) -> {
            DesiredItem planned = then.remove(key);
            if (planned == null) {
                reasons.add(key + " was not to be touched, and would be now");
            } else if (!isSame(planned, item)) {
                reasons.add(key + " has changed in the file, in the state or on the network");
            }
        });
        then.keySet().forEach(key -> reasons.add(key + " was to be touched, and there is nothing to do about it now"));
        if (!reasons.isEmpty()) {
            throw new StalePlanException(reasons);
        }
    }

    /** Amounts that are worth the same may be spelt otherwise by the network; the fingerprint has them in one form. */
    private static boolean isSame(DesiredItem planned, DesiredItem now) {
        return planned.action() == now.action()
                && Objects.equals(planned.idOrNull(), now.idOrNull())
                && planned.fingerprint().equals(now.fingerprint())
                && fields(planned).equals(fields(now));
    }

    private static List<String> fields(DesiredItem item) {
        return item.differences().stream().map(Difference::field).toList();
    }

    private static Map<String, DesiredItem> byKey(List<DesiredItem> items) {
        Map<String, DesiredItem> byKey = new LinkedHashMap<>();
        items.forEach(item -> byKey.put(item.service() + "/" + item.key(), item));
        return byKey;
    }
}
