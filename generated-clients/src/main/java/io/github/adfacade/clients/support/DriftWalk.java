package io.github.adfacade.clients.support;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what was read and tells where it differs from the spec. What the spec knows is never told, be it used or not;
 * neither is what lies within an unknown or a free-form field, which no spec describes.
 */
public final class DriftWalk {

    private final DriftVisitor visitor;

    private DriftWalk(DriftVisitor visitor) {
        this.visitor = visitor;
    }

    /** Goes through an answer as a generated interface returns it: a model, a list of them, or null. */
    public static void through(@Nullable Object answer, DriftVisitor visitor) {
        new DriftWalk(visitor).value("", answer);
    }

    private void value(String path, @Nullable Object value) {
        if (value instanceof ClientModel model) {
            model(path, model);
        } else if (value instanceof OpenEnum word && !word.isKnown()) {
            visitor.unknownWord(word.getClass().getSimpleName(), path, word.value());
        } else if (value instanceof List<?> list) {
            list.forEach(element -> value(path + "[]", element));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(element -> value(below(path, "*"), element));
        }
    }

    private void model(String path, ClientModel model) {
        String schema = model.getClass().getSimpleName();
        @Nullable Object[] values = model.values();
        List<String> names = model.names();
        for (int i = 0; i < values.length; i++) {
            String name = names.get(i);
            if (values[i] != null) {
                value(below(path, name), values[i]);
            } else if (!model.isNull(i + 1)) { // properties are numbered from one
                if (model.required().contains(name)) {
                    visitor.missingField(schema, below(path, name));
                }
            } else if (!model.nullable().contains(name)) {
                visitor.unexpectedNull(schema, below(path, name));
            }
        }
        if (model.hasAdditionalProperties()) {
            model.getAdditionalProperties()
                    .forEach((name, unknown) -> visitor.unknownField(schema, path, name, unknown));
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
