package io.github.adfacade.topsort;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.internal.RawJson;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Gson of this network: date-times without an offset are UTC, and free content keeps its numbers and nulls. */
final class TopsortJson {

    static final Gson GSON = ClientJson.gson(ZoneOffset.UTC);
    private static final Gson FREE = GSON.newBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.BIG_DECIMAL)
            .serializeNulls()
            .create();

    private TopsortJson() {}

    static JsonElement tree(Map<String, Object> content) {
        return FREE.toJsonTree(content);
    }

    /** The content of an object; empty for anything else. */
    static Map<String, Object> content(@Nullable JsonElement json) {
        return json == null || !json.isJsonObject()
                ? Map.of()
                : Objects.requireNonNull(FREE.fromJson(json, new TypeToken<LinkedHashMap<String, Object>>() {}));
    }

    static <M extends ClientModel> M copy(M model, Class<M> type) {
        return Objects.requireNonNull(GSON.fromJson(RawJson.of(GSON, model), type));
    }
}
