package io.github.adfacade.sandbox.internal.http;

import java.io.IOException;

/** A request that is not HTTP/1.1 as we take it; answered with the status, then the connection ends. */
final class HttpProblem extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    HttpProblem(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
