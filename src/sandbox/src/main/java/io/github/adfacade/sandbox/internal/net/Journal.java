package io.github.adfacade.sandbox.internal.net;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.internal.json.JsonObject;

/** Where a network notes each change of its state, in order. */
public interface Journal {
    void note(Change.Kind kind, String resource, String id, String name, JsonObject fields);

    default void campaign(Change.Kind kind, String id, String name, JsonObject fields) {
        note(kind, "campaign", id, name, fields);
    }
}
