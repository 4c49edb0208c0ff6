package io.github.adfacade.clients.support;

import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a boolean, also from its text; any other text is refused rather than taken for false. */
final class FlagAdapter extends TypeAdapter<Boolean> {

    private static final String EXPECTED = "True or false";

    @Override
    public @Nullable Boolean read(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case NULL -> {
                in.nextNull();
                yield null;
            }
            case BOOLEAN -> in.nextBoolean();
            case STRING -> throw text(in.nextString(), in);
            default -> throw UnreadableJsonException.ofToken(EXPECTED, in);
        };
    }

    private static UnreadableJsonException text(String text, JsonReader in) {
        String word = text.toLowerCase(Locale.ROOT);
        return word.equals("true") || word.equals("false")
                ? UnreadableJsonException.spelt(
                        EXPECTED,
                        new Spelling(new JsonPrimitive(text), new JsonPrimitive(Boolean.valueOf(word)), false),
                        in)
                : UnreadableJsonException.of(EXPECTED, text, JsonToken.STRING, in);
    }

    @Override
    public void write(JsonWriter out, @Nullable Boolean flag) throws IOException {
        out.value(flag);
    }
}
