package io.github.adfacade.contract.additive;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.contract.additive.Addition.Kind;
import io.github.adfacade.contract.spec.SchemaView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Every additive change to a body, one at a time: a field that no spec knows in every object, and for every property, present
 * or not, a word that its enumeration lacks, null where that is allowed, nothing where it is not required, and its number or
 * time spelled in another way.
 */
final class Additions {

    static final String NEW_WORD = "NOT_IN_ANY_SPEC";
    static final String NEW_FIELD = "notInAnySpec";

    private static final JsonElement NEW_VALUE =
            JsonParser.parseString("{\"list\":[1.0,null,{\"deep\":\"text\"}],\"large\":12345678901234567890.5}");

    private final List<Addition> found = new ArrayList<>();

    private Additions() {}

    static List<Addition> to(JsonElement body, SchemaView schema) {
        Additions additions = new Additions();
        additions.visit(body, schema, "", UnaryOperator.identity());
        return additions.found;
    }

    /**
     * @param rebuild the whole body with another value in this place
     */
    private void visit(JsonElement value, SchemaView schema, String place, UnaryOperator<JsonElement> rebuild) {
        if (value instanceof JsonObject object) {
            visitObject(object, schema, place, rebuild);
        } else if (value instanceof JsonArray array && schema.items().isPresent()) {
            SchemaView items = schema.items().orElseThrow();
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                visit(array.get(i), items, place + "/" + i, changed -> rebuild.apply(with(array, index, changed)));
                alter(array.get(i), items, place + "/" + i, changed -> rebuild.apply(with(array, index, changed)));
            }
        }
    }

    private void visitObject(JsonObject object, SchemaView schema, String place, UnaryOperator<JsonElement> rebuild) {
        JsonElement fresh = schema.values().map(Filled::of).orElse(NEW_VALUE);
        add(Kind.NEW_FIELD, place, rebuild.apply(with(object, NEW_FIELD, fresh)));
        schema.properties().forEach((name, property) -> {
            String at = place + "/" + name;
            UnaryOperator<JsonElement> here = changed -> rebuild.apply(with(object, name, changed));
            JsonElement value = object.has(name) ? object.get(name) : Filled.of(property);
            if (object.has(name) && !schema.requires(name)) {
                JsonObject without = object.deepCopy();
                without.remove(name);
                add(Kind.LEFT_OUT, at, rebuild.apply(without));
            }
            alter(value, property, at, here);
            visit(value, property, at, here);
        });
        schema.values()
                .ifPresent(values -> object.entrySet()
                        .forEach(entry -> alter(
                                entry.getValue(),
                                values,
                                place + "/" + entry.getKey(),
                                changed -> rebuild.apply(with(object, entry.getKey(), changed)))));
    }

    /** Other values and spellings of one value. */
    private void alter(JsonElement value, SchemaView schema, String place, UnaryOperator<JsonElement> here) {
        if (!schema.words().isEmpty()) {
            add(Kind.NEW_WORD, place, here.apply(new JsonPrimitive(NEW_WORD)));
        }
        if (schema.isNullable()) {
            add(Kind.NULL, place, here.apply(JsonNull.INSTANCE));
        }
        if (schema.type().matches("integer|number") && value.isJsonPrimitive()) {
            spellings(value.getAsBigDecimal())
                    .forEach(number -> add(Kind.NUMBER, place, here.apply(JsonParser.parseString(number))));
        }
        if (schema.type().equals("string") && value.isJsonPrimitive()) {
            Times.read(value.getAsString())
                    .ifPresent(moment -> Times.otherwise(moment)
                            .forEach(text -> add(Kind.TIME, place, here.apply(new JsonPrimitive(text)))));
        }
    }

    /** 12 as 12.0 and as 1.2e1. */
    private static List<String> spellings(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        int exponent = digits.length() - 1 - number.scale();
        String sign = number.signum() < 0 ? "-" : "";
        return List.of(
                number.setScale(Math.max(0, number.scale()) + 1).toPlainString(),
                sign + digits.charAt(0) + fraction + "e" + exponent);
    }

    private void add(Kind kind, String place, JsonElement body) {
        found.add(new Addition(kind, place, body));
    }

    private static JsonObject with(JsonObject object, String name, JsonElement value) {
        JsonObject copy = object.deepCopy();
        copy.add(name, value);
        return copy;
    }

    private static JsonArray with(JsonArray array, int index, JsonElement value) {
        JsonArray copy = array.deepCopy();
        copy.set(index, value);
        return copy;
    }
}
