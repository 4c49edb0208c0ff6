package io.github.adfacade.clients.support;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes an open enum as JSON text.
 *
 * @param <E> the enum
 */
public abstract class OpenEnumAdapter<E extends OpenEnum> extends TypeAdapter<E> {

    private final Function<String, E> of;

    /** For generated enums. */
    protected OpenEnumAdapter(Function<String, E> of) {
        this.of = of;
    }

    @Override
    public final @Nullable E read(JsonReader in) throws IOException {
        String text = Scalars.text(in, "A word");
        return text == null ? null : of.apply(text);
    }

    @Override
    public final void write(JsonWriter out, @Nullable E word) throws IOException {
        out.value(word == null ? null : word.value());
    }
}
