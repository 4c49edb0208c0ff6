package io.github.adfacade.contract.additive;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.contract.spec.SchemaView;
import java.math.BigDecimal;
import java.util.List;

/** A value with every property that a schema names, so that no property is left out because no example shows it. */
final class Filled {

    private Filled() {}

    static JsonElement of(SchemaView schema) {
        List<String> words = schema.words();
        if (!words.isEmpty()) {
            return new JsonPrimitive(words.get(0));
        }
        return switch (schema.type()) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> new JsonPrimitive(12);
            case "number" -> new JsonPrimitive(new BigDecimal("12.5"));
            case "boolean" -> new JsonPrimitive(true);
            default -> new JsonPrimitive(schema.format().equals("date-time") ? Times.SOME : "some text");
        };
    }

    private static JsonObject object(SchemaView schema) {
        JsonObject object = new JsonObject();
        schema.properties().forEach((name, property) -> object.add(name, of(property)));
        schema.values().ifPresent(value -> object.add("some name", of(value)));
        return object;
    }

    private static JsonArray array(SchemaView schema) {
        JsonArray array = new JsonArray();
        schema.items().ifPresent(item -> array.add(of(item)));
        return array;
    }
}
