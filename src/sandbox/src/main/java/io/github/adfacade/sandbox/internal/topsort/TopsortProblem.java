package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.json.JsonWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal in one of Topsort's published error shapes. */
final class TopsortProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    private TopsortProblem(int status, Object body) {
        super("status " + status);
        this.status = status;
        this.body = JsonWriter.write(body);
    }

    /** The array of {@code errCode} that Topsort publishes for its services in general. */
    static TopsortProblem coded(int status, String code, String message) {
        return new TopsortProblem(
                status,
                List.of(JsonObject.of("errCode", code)
                        .with("docUrl", "https://docs.topsort.com/errors")
                        .with("message", message)));
    }

    static TopsortProblem rule(String message) {
        return coded(400, "bad_request", message);
    }

    static TopsortProblem notFound(String what) {
        return coded(404, "not_found", what + " does not exist");
    }

    /** The shape of the page on key types, for 401 and 403. */
    static TopsortProblem key(int status, String error, String message) {
        return new TopsortProblem(status, JsonObject.of("error", error).with("message", message));
    }

    /** A body or parameter that does not fit its model. */
    static TopsortProblem model(List<JsonObject> details) {
        return new TopsortProblem(422, JsonObject.of("detail", details));
    }

    static TopsortProblem model(String message, String type, @Nullable Object... location) {
        return model(List.of(detail(message, type, location)));
    }

    static JsonObject detail(String message, String type, @Nullable Object... location) {
        return JsonObject.of("loc", new ArrayList<>(Arrays.asList(location)))
                .with("msg", message)
                .with("type", type);
    }

    Response response() {
        return Response.json(status, body);
    }
}
