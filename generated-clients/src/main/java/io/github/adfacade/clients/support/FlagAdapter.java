package io.github.adfacade.clients.support;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a boolean, also from its text; any other text is refused rather than taken for false. */
final class FlagAdapter extends TypeAdapter<Boolean> {

    @Override
    public @Nullable Boolean read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        String text = Scalars.text(in, "True or false");
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw UnreadableJsonException.of("True or false", text, token, in);
        };
    }

    @Override
    public void write(JsonWriter out, @Nullable Boolean flag) throws IOException {
        out.value(flag);
    }
}
