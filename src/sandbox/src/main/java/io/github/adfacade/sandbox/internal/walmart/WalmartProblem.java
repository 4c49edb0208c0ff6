package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.util.List;

/** A refusal by code: of the whole request, or of one element of a batch (then the status is not used). */
final class WalmartProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<String> codes;

    WalmartProblem(int status, List<String> codes) {
        super(String.join(", ", codes));
        this.status = status;
        this.codes = List.copyOf(codes);
    }

    static WalmartProblem of(int status, String code) {
        return new WalmartProblem(status, List.of(code));
    }

    static WalmartProblem item(String code) {
        return of(400, code);
    }

    static WalmartProblem body(String why) {
        return new WalmartProblem(400, List.of("INVALID_REQUEST_BODY", why));
    }

    List<String> codes() {
        return codes;
    }

    Response response() {
        return Response.json(
                status, JsonObject.of("code", "FAILURE").with("details", codes).toString());
    }
}
