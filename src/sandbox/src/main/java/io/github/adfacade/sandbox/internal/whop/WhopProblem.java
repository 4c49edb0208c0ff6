package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** A refusal in Whop's error shape. */
final class WhopProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final @Nullable String code;
    private final @Nullable String param;

    private WhopProblem(int status, String type, @Nullable String code, @Nullable String param, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
    }

    static WhopProblem of(int status, String type, String message) {
        return new WhopProblem(status, type, null, null, message);
    }

    static WhopProblem coded(int status, String type, String code, String message) {
        return new WhopProblem(status, type, code, null, message);
    }

    static WhopProblem invalid(String param, String message) {
        return new WhopProblem(400, "invalid_request_error", "parameter_invalid", param, message);
    }

    static WhopProblem missing(String param) {
        return new WhopProblem(400, "invalid_request_error", "parameter_missing", param, param + " is missing");
    }

    /** Not acceptable in the state that the campaign is in. */
    static WhopProblem refused(String message) {
        return of(400, "invalid_request_error", message);
    }

    static WhopProblem notFound(String what) {
        return of(404, "not_found", what + " was not found");
    }

    /** The older generation always names code and parameter; the newer one leaves out what it has not. */
    Response response(boolean legacy) {
        JsonObject error = JsonObject.of("type", type);
        if (legacy || code != null) {
            error.with("code", code);
        }
        error.with("message", getMessage());
        if (legacy || param != null) {
            error.with("param", param);
        }
        return Response.json(status, JsonObject.of("error", error).toString());
    }
}
