package io.github.adfacade.clients.support;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * An answer arrived, but it is not the JSON that the spec promises.
 *
 * <p>Unchecked, and so never mistaken for a lost connection: whoever repeats calls on an {@code IOException} would send a
 * write again that has already succeeded.
 */
public final class UnreadableJsonException extends JsonParseException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final String expectation;

    UnreadableJsonException(@Nullable String message, Throwable cause) {
        super(message, cause);
        this.expectation = "JSON expected";
    }

    private UnreadableJsonException(String expectation, String found) {
        super(expectation + found);
        this.expectation = expectation;
    }

    /** What was expected and where, without what was found, which may be anything: {@code A number expected at $.budget}. */
    public String expectation() {
        return expectation;
    }

    static UnreadableJsonException of(String expected, String text, JsonReader in) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return new UnreadableJsonException(expected + " expected at " + in.getPreviousPath(), " but found: " + shown);
    }

    static UnreadableJsonException ofToken(String expected, JsonReader in) throws java.io.IOException {
        return new UnreadableJsonException(expected + " expected at " + in.getPath(), " but found " + in.peek());
    }
}
