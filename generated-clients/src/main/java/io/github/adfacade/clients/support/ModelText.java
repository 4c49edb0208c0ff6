package io.github.adfacade.clients.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request model from texts, as a command line or a file has them: by the network's field names, a dot leading into an
 * object. Plain values are plain text; lists take commas or a JSON array; objects take JSON. Amounts are in major units, with
 * their currency or in the service's.
 */
public final class ModelText {

    private final List<Breach> broken = new ArrayList<>();

    private ModelText() {}

    /**
     * The model that the texts describe.
     *
     * @param empty makes a model without a property
     * @param broken takes every name that is no field, and every text that is not of its field's type
     */
    public static <M extends ClientModel> M read(Supplier<M> empty, Map<String, String> texts, List<Breach> broken) {
        ModelText reading = new ModelText();
        M model = empty.get();
        JsonObject json = new JsonObject();
        texts.forEach((name, text) -> reading.field(json, model.limits(), name, name, text));
        @SuppressWarnings("unchecked") // the class of a model is a class of models
        Class<M> type = (Class<M>) model.getClass();
        M read = Objects.requireNonNull(ClientJson.typed().fromJson(json, type));
        JsonObject asTyped = json.deepCopy();
        spellAsKnown(json, read);
        if (!json.equals(asTyped)) {
            read = Objects.requireNonNull(ClientJson.typed().fromJson(json, type));
        }
        read.forgetSpellings(); // a command line has texts only
        broken.addAll(reading.broken);
        check("", read, broken);
        return read;
    }

    private void field(JsonObject into, Limit[] limits, String whole, String name, String text) {
        int dot = name.indexOf('.');
        Limit limit = find(limits, dot < 0 ? name : name.substring(0, dot));
        if (limit == null) {
            broken.add(new Breach(whole, "is not a field here; there are " + names(limits), text));
        } else if (dot < 0) {
            JsonElement value = value(limit, whole, text);
            if (value != null) {
                into.add(name, value);
            }
        } else if (limit.model == null) {
            broken.add(new Breach(whole, "is not a field here: " + limit.name + " holds no fields", text));
        } else {
            if (!into.has(limit.name)) {
                into.add(limit.name, new JsonObject());
            }
            field(into.getAsJsonObject(limit.name), limits(limit.model), whole, name.substring(dot + 1), text);
        }
    }

    private @Nullable JsonElement value(Limit limit, String name, String text) {
        boolean isJson =
                limit.model != null || limit.freeForm || (limit.items != null && text.matches("(?s)\\s*[\\[{].*"));
        if (limit.items != null && !isJson) {
            JsonArray list = new JsonArray();
            if (!text.isBlank()) {
                for (String each : text.split(",", -1)) {
                    list.add(each.strip());
                }
            }
            return list;
        }
        if (!isJson) {
            return new JsonPrimitive(text);
        }
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            broken.add(new Breach(name, "must be the JSON that the network takes", text));
            return null;
        }
    }

    /** People write words in any case; where the spec knows the word in one, that one is meant. */
    private static void spellAsKnown(JsonObject json, ClientModel read) {
        Limit[] limits = read.limits();
        @Nullable Object[] values = read.values();
        for (int i = 0; i < limits.length; i++) {
            JsonElement written = json.get(limits[i].name);
            if (values[i] instanceof OpenEnum word) {
                json.addProperty(limits[i].name, known(word));
            } else if (values[i] instanceof List<?> list && written instanceof JsonArray array) {
                for (int at = 0; at < list.size(); at++) {
                    if (list.get(at) instanceof OpenEnum word) {
                        array.set(at, new JsonPrimitive(known(word)));
                    }
                }
            } else if (values[i] instanceof ClientModel inner && written instanceof JsonObject object) {
                spellAsKnown(object, inner);
            }
        }
    }

    private static String known(OpenEnum word) {
        return word.isKnown()
                ? word.value()
                : word.words().stream()
                        .map(OpenEnum::value)
                        .filter(word.value()::equalsIgnoreCase)
                        .findFirst()
                        .orElse(word.value());
    }

    /** What is not of its type, and misspelt fields inside JSON, which would travel as ones that the spec does not know. */
    private static void check(String path, @Nullable Object value, List<Breach> broken) {
        if (value instanceof ClientModel model) {
            Limit[] limits = model.limits();
            @Nullable Object[] values = model.values();
            refuse(path, model.unreadable(0), broken);
            for (int i = 0; i < limits.length; i++) {
                refuse(below(path, limits[i].name), model.unreadable(i + 1), broken);
                check(below(path, limits[i].name), values[i], broken);
            }
            if (model.hasAdditionalProperties()) {
                model.getAdditionalProperties()
                        .forEach((name, unknown) -> broken.add(new Breach(
                                below(path, name),
                                "is not a field here; there are " + names(limits),
                                unknown.toString())));
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(path + "[" + i + "]", list.get(i), broken);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> check(below(path, String.valueOf(key)), each, broken));
        }
    }

    private static void refuse(String path, @Nullable Unreadable value, List<Breach> broken) {
        if (value != null) {
            broken.add(new Breach(path, value.rule(), value.raw().toString()));
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static @Nullable Limit find(Limit[] limits, String name) {
        for (Limit limit : limits) {
            if (limit.name.equals(name)) {
                return limit;
            }
        }
        return null;
    }

    private static String names(Limit[] limits) {
        List<String> names = new ArrayList<>();
        for (Limit limit : limits) {
            names.add(limit.name);
        }
        return String.join(", ", names);
    }

    private static Limit[] limits(Class<? extends ClientModel> model) {
        return Objects.requireNonNull(ClientJson.typed().fromJson("{}", model)).limits();
    }
}
