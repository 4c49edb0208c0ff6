package io.github.adfacade.clients.support;

import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One value of a list or map of which not all are of their type.
 *
 * @param raw the value as it came
 * @param typed the same as its type has it; null when it cannot be read as that
 * @param why what is said of it; null when it is of its type
 */
record AnyForm(
        JsonElement raw,
        @Nullable JsonElement typed,
        @Nullable UnreadableJsonException why) {

    static <V> AnyForm read(TypeAdapter<V> adapter, JsonReader in) throws IOException {
        try {
            return of(adapter, adapter.read(in));
        } catch (UnreadableJsonException e) {
            return of(e);
        }
    }

    static <V> AnyForm of(TypeAdapter<V> adapter, @Nullable V value) {
        JsonElement tree = Scalars.tree(adapter, value);
        return new AnyForm(tree, tree, null);
    }

    /** Throws it again when there is nothing to go on with. */
    static AnyForm of(UnreadableJsonException e) {
        Unreadable kept = e.kept();
        if (kept == null) {
            throw e;
        }
        Spelling spelling = e.spelling();
        return new AnyForm(kept.raw(), spelling == null ? null : spelling.typed(), e);
    }

    /** The one of the two that tells more. */
    static UnreadableJsonException worse(UnreadableJsonException told, @Nullable UnreadableJsonException other) {
        return other != null && told.spelling() != null && other.spelling() == null ? other : told;
    }
}
