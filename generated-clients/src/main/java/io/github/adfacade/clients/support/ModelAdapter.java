package io.github.adfacade.clients.support;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Streams a generated model: known names go to their properties, all others are kept as they came, and so is what is not of
 * its property's type. What comes in a model's place and is no object makes an empty model that is written back as it came.
 *
 * @param <T> the model
 */
public abstract class ModelAdapter<T extends ClientModel> extends TypeAdapter<T> {

    private static final String EXPECTED = "An object";

    private final @Nullable String bareTrue;
    private final boolean wrapped;

    /**
     * For generated adapters.
     *
     * @param bareTrue the boolean property that a bare {@code true} or {@code false} in the model's place stands for, or null
     */
    protected ModelAdapter(@Nullable String bareTrue) {
        this(bareTrue, false);
    }

    /**
     * For generated adapters.
     *
     * @param bareTrue the boolean property that a bare {@code true} or {@code false} in the model's place stands for, or null
     * @param wrapped whether the model may arrive as the one element of an array
     */
    protected ModelAdapter(@Nullable String bareTrue, boolean wrapped) {
        this.bareTrue = bareTrue;
        this.wrapped = wrapped;
    }

    /** This adapter, once it is certain that the spec names no property that is none. */
    final ModelAdapter<T> checked() {
        if (bareTrue != null && newModel().number(bareTrue) == 0) {
            throw new IllegalArgumentException(
                    "x-accept-bare-true names \"" + bareTrue + "\", which is no property here");
        }
        return this;
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

    /** Writes the property of this number when it is there in any form. */
    protected static <V> void write(
            JsonWriter out, ClientModel model, int property, String name, TypeAdapter<V> adapter, @Nullable V value)
            throws IOException {
        if (value != null) {
            Spelling spelling = model.spelling(property);
            if (spelling != null && spelling.isOf(value, adapter)) {
                Scalars.TREE.write(out.name(name), spelling.raw());
            } else {
                adapter.write(out.name(name), value);
            }
        } else if (model.isNull(property)) {
            out.name(name).nullValue();
        } else {
            Unreadable unreadable = model.unreadable(property);
            if (unreadable != null) {
                Scalars.TREE.write(out.name(name), unreadable.raw());
            }
        }
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
            JsonPrimitive bare = new JsonPrimitive(in.nextBoolean());
            JsonObject typed = new JsonObject();
            typed.add(bareTrue, bare);
            Spelling spelling = new Spelling(bare, typed, true);
            readFields(spelling.reader(), model);
            model.keepSpelling(0, spelling);
            return model;
        }
        if (token == JsonToken.BEGIN_ARRAY && wrapped) {
            unwrap(in, model);
            return model;
        }
        if (token != JsonToken.BEGIN_OBJECT) {
            model.keepUnreadable(0, new Unreadable(Scalars.TREE.read(in), EXPECTED));
            return model;
        }
        readFields(in, model);
        return model;
    }

    /** The object in an array of one. Of none or several nobody knows which is meant: they stay as they came. */
    private void unwrap(JsonReader in, T model) throws IOException {
        JsonElement array = Scalars.TREE.read(in);
        if (array.getAsJsonArray().size() == 1 && array.getAsJsonArray().get(0) instanceof JsonObject only) {
            Spelling spelling = new Spelling(array, only, true);
            readFields(spelling.reader(), model);
            model.keepSpelling(0, spelling);
        } else {
            model.keepUnreadable(0, new Unreadable(array, EXPECTED));
        }
    }

    private void readFields(JsonReader in, T model) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            field(in, model, in.nextName());
        }
        in.endObject();
    }

    private void field(JsonReader in, T model, String name) throws IOException {
        try {
            if (!readProperty(in, model, name)) {
                model.getAdditionalProperties().put(name, Scalars.TREE.read(in));
            }
        } catch (UnreadableJsonException e) {
            Unreadable kept = e.kept();
            Spelling spelling = e.spelling();
            if (spelling != null) {
                readProperty(spelling.reader(), model, name);
                model.keepSpelling(model.number(name), spelling);
            } else if (kept != null) {
                model.keepUnreadable(model.number(name), kept);
            } else {
                throw e;
            }
        }
    }

    @Override
    public final void write(JsonWriter out, @Nullable T model) throws IOException {
        if (model == null) {
            out.nullValue();
            return;
        }
        JsonElement whole = whole(model);
        // A writer drops nulls unless told otherwise; here a null that is present was meant.
        boolean nulls = out.getSerializeNulls();
        out.setSerializeNulls(true);
        try {
            if (whole != null) {
                Scalars.TREE.write(out, whole);
                return;
            }
            out.beginObject();
            writeProperties(out, model);
            if (model.hasAdditionalProperties()) {
                writeAdditional(out, model);
            }
            out.endObject();
        } finally {
            out.setSerializeNulls(nulls);
        }
    }

    /** What came in the model's place and was no object, if that is still all there is. */
    private @Nullable JsonElement whole(T model) throws IOException {
        Unreadable unreadable = model.unreadable(0);
        if (unreadable != null) {
            return unreadable.raw();
        }
        Spelling spelling = model.spelling(0);
        return spelling != null && spelling.isOf(model, this) ? spelling.raw() : null;
    }

    private void writeAdditional(JsonWriter out, T model) throws IOException {
        for (Map.Entry<String, JsonElement> field :
                model.getAdditionalProperties().entrySet()) {
            if (model.number(field.getKey()) > 0) {
                throw new IllegalArgumentException("\"" + field.getKey()
                        + "\" is a property of its own: set it by its setter, not as an additional one");
            }
            Scalars.TREE.write(out.name(field.getKey()), field.getValue());
        }
    }
}
