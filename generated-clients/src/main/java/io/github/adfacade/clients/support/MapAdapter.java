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

    /** Reads the rest in whatever form, so that the map is kept whole and reading goes on behind it. */
    private UnreadableJsonException around(UnreadableJsonException e, Map<String, V> before, String key, JsonReader in)
            throws IOException {
        Map<String, AnyForm> all = new LinkedHashMap<>();
        before.forEach((name, one) -> all.put(name, AnyForm.of(value, one)));
        all.put(key, AnyForm.of(e));
        while (in.hasNext()) {
            all.put(in.nextName(), AnyForm.read(value, in));
        }
        in.endObject();
        JsonObject raw = new JsonObject();
        JsonObject typed = new JsonObject();
        UnreadableJsonException worst = e;
        for (Map.Entry<String, AnyForm> each : all.entrySet()) {
            raw.add(each.getKey(), each.getValue().raw());
            typed.add(each.getKey(), each.getValue().typed());
            worst = AnyForm.worse(worst, each.getValue().why());
        }
        return UnreadableJsonException.around(
                worst, raw, worst.spelling() == null ? null : new Spelling(raw, typed, false));
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
