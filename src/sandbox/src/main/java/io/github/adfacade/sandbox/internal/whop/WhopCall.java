package io.github.adfacade.sandbox.internal.whop;

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
record WhopCall(Request request, Journal journal, WhopVersion version, List<String> variables, WhopBooks books) {

    /** The id in the path. */
    String id() {
        return variables.get(0);
    }

    /** The body, which must be a JSON object of these members alone. */
    JsonObject body(Set<String> allowed) {
        String type = request.header("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw WhopProblem.refused("Content-Type must be application/json");
        }
        try {
            if (JsonReader.read(request.body()) instanceof JsonObject object) {
                only(object, allowed, "");
                return object;
            }
        } catch (JsonProblem e) {
            throw WhopProblem.coded(400, "invalid_request_error", "invalid_json", e.getMessage() + "");
        }
        throw WhopProblem.coded(400, "invalid_request_error", "invalid_json", "a JSON object is wanted");
    }

    static void only(JsonObject object, Set<String> allowed, String prefix) {
        for (String name : object.keySet()) {
            if (!allowed.contains(name)) {
                throw WhopProblem.invalid(prefix + name, prefix + name + " is not a parameter of this operation");
            }
        }
    }

    /** For an operation without a body: anything but nothing and an empty object is a mistake. */
    void noBody() {
        if (request.body().length > 0 && !body(Set.of()).isEmpty()) {
            throw WhopProblem.refused("this operation takes no body");
        }
    }

    void allowQuery(Set<String> allowed) {
        for (String name : request.query().keySet()) {
            if (!allowed.contains(name)) {
                throw WhopProblem.invalid(name, name + " is not a query parameter of this operation");
            }
        }
    }

    @Nullable
    String query(String name) {
        List<String> values = request.query().get(name);
        return values == null ? null : values.get(0);
    }
}
