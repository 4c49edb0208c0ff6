package io.github.adfacade.contract.additive;

import com.google.gson.JsonElement;

/**
 * A body as a network may send it tomorrow without having changed what it promises.
 *
 * @param kind what changed
 * @param place where, as names and numbers from the outermost in
 * @param body the whole body, changed
 */
record Addition(Kind kind, String place, JsonElement body) {

    enum Kind {
        NEW_FIELD,
        NEW_WORD,
        NULL,
        LEFT_OUT,
        NUMBER,
        TIME
    }

    @Override
    public String toString() {
        return kind + " at " + place;
    }
}
