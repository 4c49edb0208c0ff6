package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one JSON scalar as text. */
final class Scalars {

    /** Reads and writes any JSON as it came. */
    static final TypeAdapter<JsonElement> TREE = new Gson().getAdapter(JsonElement.class);

    private Scalars() {}

    /** What was read, as a tree; Gson's own writer of trees refuses numbers such as 1e400. */
    static <V> JsonElement tree(TypeAdapter<V> adapter, V value) {
        return JsonParser.parseString(adapter.toJson(value));
    }

    /** Text, or the digits of a number, or true or false; null for null. */
    static @Nullable String text(JsonReader in, String expected) throws IOException {
        return switch (in.peek()) {
            case NULL -> {
                in.nextNull();
                yield null;
            }
            case STRING, NUMBER -> in.nextString();
            case BOOLEAN -> Boolean.toString(in.nextBoolean());
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
}
