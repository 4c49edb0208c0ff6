package io.github.adfacade.clients.support;

import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a map property, in the order it came.
 *
 * @param <V> what the map holds
 */
public final class MapAdapter<V> extends TypeAdapter<Map<String, V>> {

    private final TypeAdapter<V> value;

    private MapAdapter(TypeAdapter<V> value) {
        this.value = value;
    }

    /** A map from text. */
    public static <V> MapAdapter<V> of(TypeAdapter<V> value) {
        return new MapAdapter<>(value);
    }

    @Override
    public @Nullable Map<String, V> read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.BEGIN_OBJECT) {
            throw UnreadableJsonException.ofToken("An object", in);
        }
        Map<String, V> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            try {
                map.put(key, value.read(in));
            } catch (UnreadableJsonException e) {
                throw around(e, map, key, in);
            }
        }
        in.endObject();
        return map;
    }

    /** Reads the rest as it comes, so that the map is kept whole and reading goes on behind it. */
    private UnreadableJsonException around(UnreadableJsonException e, Map<String, V> before, String key, JsonReader in)
            throws IOException {
        Unreadable kept = e.kept();
        if (kept == null) {
            return e;
        }
        JsonObject whole = new JsonObject();
        before.forEach((name, one) -> whole.add(name, Scalars.tree(value, one)));
        whole.add(key, kept.raw());
        while (in.hasNext()) {
            whole.add(in.nextName(), Scalars.TREE.read(in));
        }
        in.endObject();
        return UnreadableJsonException.around(e, whole);
    }

    @Override
    public void write(JsonWriter out, @Nullable Map<String, V> map) throws IOException {
        if (map == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        for (Map.Entry<String, V> entry : map.entrySet()) {
            value.write(out.name(entry.getKey()), entry.getValue());
        }
        out.endObject();
    }
}
