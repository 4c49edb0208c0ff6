package io.github.adfacade.clients;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.support.DriftVisitor;
import io.github.adfacade.clients.support.DriftWalk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the tests of this module do with JSON. */
final class Json {

    static final Gson GSON = ClientJson.gson(ZoneOffset.UTC, Currency.getInstance("USD"));

    private Json() {}

    static <T> T read(String json, Class<T> type) {
        return GSON.fromJson(json, type);
    }

    static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Json.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a model holds what is not of its property's type; {@code []} stands for every element of a list. */
    static List<String> unreadablePaths(Object model) {
        List<String> paths = new ArrayList<>();
        DriftWalk.through(model, new DriftVisitor() {
            @Override
            public void unknownField(String schema, String path, String name, JsonElement value) {}

            @Override
            public void unknownWord(String schema, String path, String word) {}

            @Override
            public void missingField(String schema, String path) {}

            @Override
            public void unexpectedNull(String schema, String path) {}

            @Override
            public void unreadableValue(String schema, String path, JsonElement value) {
                paths.add(path);
            }
        });
        return paths;
    }

    /** The tree of this text as JDK values, in which 1, 1.0 and 1e0 are equal and the order of fields does not count. */
    static Object tree(String json) {
        return tree(JsonParser.parseString(json));
    }

    private static Object tree(JsonElement element) {
        if (element.isJsonObject()) {
            Map<String, Object> fields = new TreeMap<>();
            element.getAsJsonObject().entrySet().forEach(field -> fields.put(field.getKey(), tree(field.getValue())));
            return fields;
        }
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream().map(Json::tree).toList();
        }
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            return number(primitive.getAsString());
        }
        return element.isJsonNull() ? "the JSON null" : element;
    }

    /** Text where the exponent is beyond what a decimal holds. */
    private static Object number(String text) {
        try {
            return new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException beyondAll) {
            return text;
        }
    }
}
