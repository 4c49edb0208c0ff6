package io.github.adfacade.clients.support;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads text, also from a number (vendors send ids either way) or a boolean, and writes it as text. */
final class TextAdapter extends TypeAdapter<String> {

    @Override
    public @Nullable String read(JsonReader in) throws IOException {
        return Scalars.text(in, "Text");
    }

    @Override
    public void write(JsonWriter out, @Nullable String text) throws IOException {
        out.value(text);
    }
}
