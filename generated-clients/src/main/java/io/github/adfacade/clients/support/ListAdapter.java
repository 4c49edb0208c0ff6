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

    private static final String EXPECTED = "An array";

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

    /** A list that may arrive as its one element alone; it is written back so until it is changed, else as an array. */
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
            throw alone(in);
        } else {
            throw UnreadableJsonException.ofToken(EXPECTED, in);
        }
        return list;
    }

    /** Reads the rest in whatever form, so that the list is kept whole and reading goes on behind it. */
    private UnreadableJsonException around(UnreadableJsonException e, List<E> before, JsonReader in)
            throws IOException {
        List<AnyForm> all = new ArrayList<>();
        before.forEach(one -> all.add(AnyForm.of(element, one)));
        all.add(AnyForm.of(e));
        while (in.hasNext()) {
            all.add(AnyForm.read(element, in));
        }
        in.endArray();
        JsonArray raw = new JsonArray();
        JsonArray typed = new JsonArray();
        UnreadableJsonException worst = e;
        for (AnyForm each : all) {
            raw.add(each.raw());
            typed.add(each.typed());
            worst = AnyForm.worse(worst, each.why());
        }
        return UnreadableJsonException.around(
                worst, raw, worst.spelling() == null ? null : new Spelling(raw, typed, false));
    }

    /** One element alone in the list's place. */
    private UnreadableJsonException alone(JsonReader in) throws IOException {
        AnyForm one = AnyForm.read(element, in);
        JsonArray typed = new JsonArray();
        typed.add(one.typed());
        Spelling spelling = one.typed() == null ? null : new Spelling(one.raw(), typed, one.why() == null);
        return one.why() == null
                ? UnreadableJsonException.spelt(EXPECTED, new Spelling(one.raw(), typed, true), in)
                : UnreadableJsonException.around(one.why(), one.raw(), spelling);
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
