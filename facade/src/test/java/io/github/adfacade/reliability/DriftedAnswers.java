package io.github.adfacade.reliability;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.adfacade.sandbox.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers of the sandbox, with what no spec knows of. */
final class DriftedAnswers {

    private DriftedAnswers() {}

    /** The last answer with its campaign changed. */
    static String edited(List<Exchange> exchanges, Consumer<JsonObject> edit) {
        JsonObject answer = JsonParser.parseString(
                        exchanges.get(exchanges.size() - 1).answer())
                .getAsJsonObject();
        edit.accept(
                answer.has("response")
                        ? answer.getAsJsonArray("response").get(0).getAsJsonObject()
                        : answer);
        return answer.toString();
    }

    /** A report's file is no JSON. */
    private static JsonElement tree(String answer) {
        try {
            return answer.isBlank() ? JsonNull.INSTANCE : JsonParser.parseString(answer);
        } catch (JsonParseException another) {
            return JsonNull.INSTANCE;
        }
    }

    /** The answer with fields that no spec knows, on its only or first object. */
    static Optional<String> grown(String answer) {
        JsonElement tree = tree(answer);
        JsonElement first = tree.isJsonArray() && !tree.getAsJsonArray().isEmpty()
                ? tree.getAsJsonArray().get(0)
                : tree;
        if (!first.isJsonObject()) {
            return Optional.empty();
        }
        JsonObject inner = new JsonObject();
        inner.addProperty("inner", DriftTest.SECRET);
        first.getAsJsonObject().add("grown_by", inner);
        first.getAsJsonObject().addProperty("session_token", DriftTest.SECRET);
        first.getAsJsonObject().addProperty("ada@example.com", true);
        return Optional.of(tree.toString());
    }
}
