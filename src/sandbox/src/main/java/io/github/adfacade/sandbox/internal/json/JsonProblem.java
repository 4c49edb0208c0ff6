package io.github.adfacade.sandbox.internal.json;

/** A text that is not JSON, or a value that is not of the kind asked for. */
public final class JsonProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JsonProblem(String message) {
        super(message);
    }
}
