package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one JSON scalar as text. */
final class Scalars {

    /** Reads and writes any JSON as it came. */
    static final TypeAdapter<JsonElement> TREE = new Gson().getAdapter(JsonElement.class);

    private Scalars() {}

    /** What was read, as a tree; Gson's own writer of trees refuses numbers such as 1e400. */
    static <V> JsonElement tree(TypeAdapter<V> adapter, @Nullable V value) {
        return JsonParser.parseString(adapter.toJson(value));
    }

    /** Text; null for null. A number, true and false can be read as text. */
    static @Nullable String text(JsonReader in, String expected) throws IOException {
        return switch (in.peek()) {
            case NULL -> {
                in.nextNull();
                yield null;
            }
            case STRING -> in.nextString();
            case NUMBER, BOOLEAN -> {
                JsonElement raw = TREE.read(in);
                throw UnreadableJsonException.spelt(
                        expected, new Spelling(raw, new JsonPrimitive(raw.getAsString()), false), in);
            }
            default -> throw UnreadableJsonException.ofToken(expected, in);
        };
    }

    /** The digits of a number, or text that may hold some; null for null. */
    static @Nullable String numberText(JsonReader in, String expected) throws IOException {
        return switch (in.peek()) {
            case NULL -> {
                in.nextNull();
                yield null;
            }
            case STRING, NUMBER -> in.nextString();
            default -> throw UnreadableJsonException.ofToken(expected, in);
        };
    }

    /**
     * The number that {@link #numberText} gave the text of, which came as this token.
     *
     * @param exact makes it the property's own type, or throws an ArithmeticException
     */
    static <N> N number(String text, JsonToken token, String expected, Function<BigDecimal, N> exact, JsonReader in) {
        BigDecimal decimal = Decimals.parse(text);
        if (decimal == null) {
            throw UnreadableJsonException.of(expected, text, token, in);
        }
        N number;
        try {
            number = exact.apply(decimal);
        } catch (ArithmeticException e) {
            throw UnreadableJsonException.of(expected, text, token, in);
        }
        if (token == JsonToken.STRING) {
            throw UnreadableJsonException.spelt(
                    expected, new Spelling(new JsonPrimitive(text), new JsonPrimitive(decimal), false), in);
        }
        return number;
    }
}
