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
        Unreadable whole = model.unreadable(0);
        if (whole != null) {
            visitor.unreadableValue(schema, path, whole.raw());
            return;
        }
        @Nullable Object[] values = model.values();
        Limit[] limits = model.limits();
        for (int i = 0; i < values.length; i++) {
            String place = below(path, limits[i].name);
            Unreadable unreadable = model.unreadable(i + 1); // properties are numbered from one
            if (values[i] != null) {
                Spelling spelling = model.spelling(i + 1);
                if (spelling != null && !spelling.named()) {
                    visitor.unreadableValue(schema, place, spelling.raw());
                }
                value(place, values[i]);
            } else if (unreadable != null) {
                visitor.unreadableValue(schema, place, unreadable.raw());
            } else if (model.isNull(i + 1)) {
                if (!limits[i].nullable) {
                    visitor.unexpectedNull(schema, place);
                }
            } else if (limits[i].required) {
                visitor.missingField(schema, place);
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
