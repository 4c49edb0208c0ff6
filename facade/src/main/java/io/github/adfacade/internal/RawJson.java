package io.github.adfacade.internal;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Generated models as trees. */
public final class RawJson {

    private RawJson() {}

    /** The model with everything that was sent, fields that no spec knows included. */
    public static JsonObject of(Gson gson, Object model) {
        try {
            return gson.toJsonTree(model).getAsJsonObject();
        } catch (IllegalArgumentException hugeNumber) {
            // Gson's writer of trees refuses a number such as 1e400, its writer of texts keeps it as it came.
            return JsonParser.parseString(gson.toJson(model)).getAsJsonObject();
        }
    }
}
