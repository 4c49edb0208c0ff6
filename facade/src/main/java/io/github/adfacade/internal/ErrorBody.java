package io.github.adfacade.internal;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import org.jspecify.annotations.Nullable;

/** The body of a refusal, of which nothing is certain: it need not even be JSON. */
public final class ErrorBody {

    /** The networks' own is as strict; amounts have no part in errors. */
    private static final Gson GSON =
            new GsonBuilder().setStrictness(Strictness.LEGACY_STRICT).create();

    private ErrorBody() {}

    /** An object or an array; null when the body is neither. */
    public static @Nullable JsonElement json(String body) {
        try {
            JsonElement json = GSON.fromJson(body, JsonElement.class);
            return json != null && (json.isJsonObject() || json.isJsonArray()) ? json : null;
        } catch (JsonParseException notJson) {
            return null;
        }
    }

    /** A member that is a scalar, as text; null when it is none, or says nothing. */
    public static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() && !value.getAsString().isBlank() ? value.getAsString() : null;
    }
}
