package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.json.JsonProblem;
import io.github.adfacade.sandbox.internal.json.JsonReader;
import io.github.adfacade.sandbox.internal.net.Journal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One authenticated request of a known operation. */
record TopsortCall(Request request, Journal journal, List<String> variables) {

    /** The id at this place of the path, which must be a uuid. */
    String id(int place) {
        String id = variables.get(place);
        if (!Model.isUuid(id)) {
            String name = place == 0 ? "campaign-id" : "bid-id";
            throw TopsortProblem.model("value is not a valid uuid", "type_error.uuid", "path", name);
        }
        return id.toLowerCase(Locale.ROOT);
    }

    JsonObject body() {
        String type = request.header("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw TopsortProblem.rule("Content-Type must be application/json");
        }
        try {
            if (JsonReader.read(request.body()) instanceof JsonObject object) {
                if (object.isEmpty()) {
                    throw TopsortProblem.coded(400, "empty_request", "the body is empty");
                }
                return object;
            }
        } catch (JsonProblem e) {
            throw TopsortProblem.coded(400, "invalid_json", String.valueOf(e.getMessage()));
        }
        throw TopsortProblem.model("value is not a valid dict", "type_error.dict", "body");
    }

    void allowQuery(Set<String> names) {
        for (String name : request.query().keySet()) {
            if (!names.contains(name)) {
                throw TopsortProblem.model("extra parameters not permitted", "value_error.extra", "query", name);
            }
        }
    }

    @Nullable
    String query(String name) {
        List<String> values = request.query().get(name);
        if (values == null) {
            return null;
        }
        if (values.get(0).isEmpty()) {
            throw TopsortProblem.model("at least one character", "value_error.any_str.min_length", "query", name);
        }
        return values.get(0);
    }

    @Nullable
    String query(String name, Set<String> values) {
        String value = query(name);
        if (value != null && !values.contains(value)) {
            throw TopsortProblem.model("value is not one of " + values, "type_error.enum", "query", name);
        }
        return value;
    }

    int number(String name, int low, int high, int otherwise) {
        String text = query(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < low || Integer.parseInt(text) > high) {
            throw TopsortProblem.model("a whole number from " + low + " to " + high, "value_error", "query", name);
        }
        return Integer.parseInt(text);
    }

    /** The page asked for, in the envelope of campaigns and bids. */
    JsonObject page(String name, List<JsonObject> all, int leastLimit) {
        int offset = number("offset", 0, 999_999_999, 0);
        int limit = number("limit", leastLimit, 100, 100);
        int from = Math.min(offset, all.size());
        int to = Math.min(all.size(), from + limit);
        boolean more = to < all.size();
        return JsonObject.of(name, List.copyOf(all.subList(from, to)))
                .with("hasMore", more)
                .with("next", more ? JsonObject.of("offset", to).with("limit", limit) : null);
    }
}
