package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Streams a generated model: known names go to their properties, all others are kept as they came.
 *
 * @param <T> the model
 */
public abstract class ModelAdapter<T extends ClientModel> extends TypeAdapter<T> {

    private final TypeAdapter<JsonElement> unknown;
    private final @Nullable String bareTrue;
    private final Set<String> known;

    /**
     * For generated adapters.
     *
     * @param bareTrue the boolean property that a bare {@code true} or {@code false} in the model's place stands for, or null
     * @param known the names that the spec knows
     */
    protected ModelAdapter(Gson gson, @Nullable String bareTrue, Set<String> known) {
        if (bareTrue != null && !known.contains(bareTrue)) {
            throw new IllegalArgumentException(
                    "x-accept-bare-true names \"" + bareTrue + "\", which is no property here");
        }
        this.unknown = gson.getAdapter(JsonElement.class);
        this.bareTrue = bareTrue;
        this.known = known;
    }

    /** A model with every property absent. */
    protected abstract T newModel();

    /** Reads the value of this property; false, with nothing consumed, when the spec does not know the name. */
    protected abstract boolean readProperty(JsonReader in, T model, String property) throws IOException;

    /** Writes the properties that are present. */
    protected abstract void writeProperties(JsonWriter out, T model) throws IOException;

    /** The adapter of a property, for which null is null and never a JSON tree that holds one. */
    protected static <V> TypeAdapter<V> adapter(Gson gson, Class<V> type) {
        TypeAdapter<V> adapter = gson.getAdapter(type);
        return type == JsonElement.class ? adapter.nullSafe() : adapter;
    }

    @Override
    public final @Nullable T read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        T model = newModel();
        if (token == JsonToken.BOOLEAN && bareTrue != null) {
            readProperty(in, model, bareTrue);
            return model;
        }
        if (token != JsonToken.BEGIN_OBJECT) {
            throw UnreadableJsonException.ofToken("An object", in);
        }
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (!readProperty(in, model, name)) {
                model.getAdditionalProperties().put(name, unknown.read(in));
            }
        }
        in.endObject();
        return model;
    }

    @Override
    public final void write(JsonWriter out, @Nullable T model) throws IOException {
        if (model == null) {
            out.nullValue();
            return;
        }
        // A writer drops nulls unless told otherwise; here a null that is present was meant.
        boolean nulls = out.getSerializeNulls();
        out.setSerializeNulls(true);
        try {
            out.beginObject();
            writeProperties(out, model);
            if (model.hasAdditionalProperties()) {
                writeAdditional(out, model.getAdditionalProperties());
            }
            out.endObject();
        } finally {
            out.setSerializeNulls(nulls);
        }
    }

    private void writeAdditional(JsonWriter out, Map<String, JsonElement> additional) throws IOException {
        for (Map.Entry<String, JsonElement> field : additional.entrySet()) {
            if (known.contains(field.getKey())) {
                throw new IllegalArgumentException("\"" + field.getKey()
                        + "\" is a property of its own: set it by its setter, not as an additional one");
            }
            unknown.write(out.name(field.getKey()), field.getValue());
        }
    }
}
