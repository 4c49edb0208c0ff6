package io.github.adfacade.reliability;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/** Places in a JSON text, and texts in which one place is changed. */
final class JsonPaths {

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();
    private static final String MARK = "\"@here@\"";

    private JsonPaths() {}

    /** Names of members and numbers of items, from the outermost in. */
    record Path(List<String> steps) {

        Path then(String step) {
            List<String> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Path(List.copyOf(longer));
        }

        @Override
        public String toString() {
            return "/" + String.join("/", steps);
        }
    }

    /** Every place in the text, the whole included; of an array, the first item. */
    static List<Path> all(String json) {
        List<Path> found = new ArrayList<>();
        collect(JsonParser.parseString(json), new Path(List.of()), found);
        return found;
    }

    private static void collect(JsonElement element, Path path, List<Path> found) {
        found.add(path);
        if (element instanceof JsonObject object) {
            object.entrySet().forEach(member -> collect(member.getValue(), path.then(member.getKey()), found));
        } else if (element instanceof JsonArray array) {
            // Items are alike: the first stands for all.
            if (!array.isEmpty()) {
                collect(array.get(0), path.then("0"), found);
            }
        }
    }

    /** The element at a place. */
    static JsonElement at(JsonElement root, Path path) {
        JsonElement element = root;
        for (String step : path.steps()) {
            element = element instanceof JsonArray array
                    ? array.get(Integer.parseInt(step))
                    : element.getAsJsonObject().get(step);
        }
        return element;
    }

    /** The text with this JSON in that place. */
    static String with(String json, Path path, String replacement) {
        if (path.steps().isEmpty()) {
            return replacement;
        }
        JsonElement root = JsonParser.parseString(json);
        String last = path.steps().get(path.steps().size() - 1);
        JsonElement parent =
                at(root, new Path(path.steps().subList(0, path.steps().size() - 1)));
        JsonElement mark = JsonParser.parseString(MARK);
        if (parent instanceof JsonArray array) {
            array.set(Integer.parseInt(last), mark);
        } else {
            parent.getAsJsonObject().add(last, mark);
        }
        return GSON.toJson(root).replace(MARK, replacement);
    }

    /** The text without that place. */
    static String without(String json, Path path) {
        JsonElement root = JsonParser.parseString(json);
        String last = path.steps().get(path.steps().size() - 1);
        JsonElement parent =
                at(root, new Path(path.steps().subList(0, path.steps().size() - 1)));
        if (parent instanceof JsonArray array) {
            array.remove(Integer.parseInt(last));
        } else {
            parent.getAsJsonObject().remove(last);
        }
        return GSON.toJson(root);
    }

    /** The text with a member that no spec knows in the object at that place, or in place of what is none. */
    static String withHugeMember(String json, Path path) {
        boolean object = at(JsonParser.parseString(json), path).isJsonObject();
        return object ? with(json, path.then("x-new"), "1e400") : with(json, path, "{\"x-new\":-1e999999999}");
    }
}
