package io.github.adfacade.clients.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import org.jspecify.annotations.Nullable;

/**
 * An answer arrived, but it is not the JSON that the spec promises.
 *
 * <p>Unchecked, and so never mistaken for a lost connection: whoever repeats calls on an {@code IOException} would send a
 * write again that has already succeeded.
 */
public sealed class UnreadableJsonException extends JsonParseException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final String expectation;
    private final String expected;
    private final transient @Nullable JsonElement raw;
    private final transient @Nullable Spelling spelling;

    UnreadableJsonException(@Nullable String message, Throwable cause) {
        super(message, cause);
        this.expectation = "JSON expected";
        this.expected = "JSON";
        this.raw = null;
        this.spelling = null;
    }

    private UnreadableJsonException(
            String expected, String path, String found, JsonElement raw, @Nullable Spelling spelling) {
        super(expected + " expected at " + path + " but found" + found);
        this.expectation = expected + " expected at " + path;
        this.expected = expected;
        this.raw = raw;
        this.spelling = spelling;
    }

    /** What was expected and where, without what was found, which may be anything: {@code A number expected at $.budget}. */
    public String expectation() {
        return expectation;
    }

    /** What came, wholly consumed, so that reading can go on behind it; null when the text itself is broken. */
    @Nullable
    Unreadable kept() {
        return raw == null ? null : new Unreadable(raw, expected);
    }

    /** What came, if it can be read all the same: a model keeps its spelling and takes the value. */
    @Nullable
    Spelling spelling() {
        return spelling;
    }

    /** A scalar that was consumed as text. */
    static UnreadableJsonException of(String expected, String text, JsonToken token, JsonReader in) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        JsonElement raw = token == JsonToken.STRING ? new JsonPrimitive(text) : JsonParser.parseString(text);
        return new Kept(expected, in.getPreviousPath(), ": " + shown, raw, null);
    }

    /** A value whose very token is not what was expected; it is consumed here. */
    static UnreadableJsonException ofToken(String expected, JsonReader in) throws java.io.IOException {
        String path = in.getPath();
        JsonToken token = in.peek();
        return new Kept(expected, path, " " + token, Scalars.TREE.read(in), null);
    }

    /** A value of another type that can be read all the same. */
    static UnreadableJsonException spelt(String expected, Spelling spelling, JsonReader in) {
        return new Kept(expected, in.getPreviousPath(), ": " + spelling.raw(), spelling.raw(), spelling);
    }

    /** A list or map in which one value was not of its type; all of it is kept. */
    static UnreadableJsonException around(
            UnreadableJsonException inner, JsonElement whole, @Nullable Spelling spelling) {
        return new Kept(inner.expected, inner.expectation, "", whole, spelling);
    }

    /** Of one value, which the model around it keeps; a vendor may send many such, and nobody looks at where they were read. */
    private static final class Kept extends UnreadableJsonException {

        private static final long serialVersionUID = 1L;

        Kept(String expected, String path, String found, JsonElement raw, @Nullable Spelling spelling) {
            super(expected, path, found, raw, spelling);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
