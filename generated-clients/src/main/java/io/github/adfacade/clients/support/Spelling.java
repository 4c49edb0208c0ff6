package io.github.adfacade.clients.support;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * How a value came that could be read although it is not of its property's type, such as {@code "12"} for a number. It is
 * written back so for as long as the property holds that value.
 *
 * @param raw the value as it came
 * @param typed the same value as the property's type has it
 * @param named whether the spec names this form, too, so that it is no drift
 */
record Spelling(JsonElement raw, JsonElement typed, boolean named) {

    /** For reading as if the value had come as its type has it. */
    JsonReader reader() {
        return new JsonReader(new StringReader(typed.toString()));
    }

    /** Whether this is still what is to be written; a list that was changed in place is not. */
    <V> boolean isOf(V value, TypeAdapter<V> adapter) throws IOException {
        @Nullable V read = adapter.read(reader());
        return value.equals(read);
    }
}
