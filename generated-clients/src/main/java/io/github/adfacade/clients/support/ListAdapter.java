package io.github.adfacade.clients.support;

import com.google.gson.JsonArray;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a list property.
 *
 * @param <E> what the list holds
 */
public final class ListAdapter<E> extends TypeAdapter<List<E>> {

    private final TypeAdapter<E> element;
    private final boolean single;

    private ListAdapter(TypeAdapter<E> element, boolean single) {
        this.element = element;
        this.single = single;
    }

    /** A list that is always an array. */
    public static <E> ListAdapter<E> of(TypeAdapter<E> element) {
        return new ListAdapter<>(element, false);
    }

    /** A list that may arrive as its one element alone; it is written as an array. */
    public static <E> ListAdapter<E> singleOrMany(TypeAdapter<E> element) {
        return new ListAdapter<>(element, true);
    }

    @Override
    public @Nullable List<E> read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        List<E> list = new ArrayList<>();
        if (token == JsonToken.BEGIN_ARRAY) {
            in.beginArray();
            while (in.hasNext()) {
                try {
                    list.add(element.read(in));
                } catch (UnreadableJsonException e) {
                    throw around(e, list, in);
                }
            }
            in.endArray();
        } else if (single) {
            list.add(element.read(in));
        } else {
            throw UnreadableJsonException.ofToken("An array", in);
        }
        return list;
    }

    /** Reads the rest as it comes, so that the list is kept whole and reading goes on behind it. */
    private UnreadableJsonException around(UnreadableJsonException e, List<E> before, JsonReader in)
            throws IOException {
        Unreadable kept = e.kept();
        if (kept == null) {
            return e;
        }
        JsonArray whole = new JsonArray();
        before.forEach(one -> whole.add(Scalars.tree(element, one)));
        whole.add(kept.raw());
        while (in.hasNext()) {
            whole.add(Scalars.TREE.read(in));
        }
        in.endArray();
        return UnreadableJsonException.around(e, whole);
    }

    @Override
    public void write(JsonWriter out, @Nullable List<E> list) throws IOException {
        if (list == null) {
            out.nullValue();
            return;
        }
        out.beginArray();
        for (E one : list) {
            element.write(out, one);
        }
        out.endArray();
    }
}
