package io.github.adfacade.sandbox.internal.net;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what a network starts with from a resource beside its classes. What it gives out is always a fresh copy. */
public final class Seeds {
    private Seeds() {}

    public static JsonObject read(Class<?> beside, String resource) {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return JsonReader.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonObject member(JsonObject object, String name) {
        JsonObject member = object.object(name);
        return member == null ? new JsonObject() : member.copy();
    }

    public static List<JsonObject> objects(JsonObject object, String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : object.list(name)) {
            if (element instanceof JsonObject each) {
                objects.add(each.copy());
            }
        }
        return objects;
    }
}
