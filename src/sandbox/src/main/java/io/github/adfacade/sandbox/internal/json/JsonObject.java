package io.github.adfacade.sandbox.internal.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in the order of its members. A value is a {@code JsonObject}, a {@code List}, a {@code String}, a {@code
 * BigDecimal}, a {@code Boolean} or null; a member that is null differs from one that is absent.
 */
public final class JsonObject extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    /** Puts a member and returns this object; whole numbers become {@code BigDecimal}. */
    public JsonObject with(String name, @Nullable Object value) {
        put(name, value instanceof Integer || value instanceof Long ? new BigDecimal(value.toString()) : value);
        return this;
    }

    public static JsonObject of(String name, @Nullable Object value) {
        return new JsonObject().with(name, value);
    }

    public boolean has(String name) {
        return containsKey(name);
    }

    /** The text of a member, or null when it is absent, null or no text. */
    public @Nullable String text(String name) {
        return get(name) instanceof String text ? text : null;
    }

    public @Nullable BigDecimal number(String name) {
        return get(name) instanceof BigDecimal number ? number : null;
    }

    public boolean is(String name) {
        return Boolean.TRUE.equals(get(name));
    }

    public @Nullable JsonObject object(String name) {
        return get(name) instanceof JsonObject object ? object : null;
    }

    public List<?> list(String name) {
        return get(name) instanceof List<?> list ? list : List.of();
    }

    /** A copy that shares nothing with this object. */
    public JsonObject copy() {
        JsonObject copy = new JsonObject();
        forEach((name, value) -> copy.put(name, copyOf(value)));
        return copy;
    }

    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof JsonObject object) {
            return object.copy();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object element : list) {
                copy.add(copyOf(element));
            }
            return copy;
        }
        return value;
    }

    /** The members of the other object, put over those of this one. */
    public JsonObject plus(Map<String, @Nullable Object> others) {
        putAll(others);
        return this;
    }

    @Override
    public String toString() {
        return JsonWriter.write(this);
    }
}
