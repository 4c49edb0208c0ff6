package io.github.adfacade.sandbox.internal.http;

import java.nio.charset.StandardCharsets;

/** An answer with its whole body. */
public record Response(int status, Headers headers, Body body) {

    /** The bytes of a body; a class because a record compares arrays by identity. */
    public static final class Body {
        private final byte[] bytes;

        private Body(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes;
        }

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    public static Response of(int status, String contentType, byte[] bytes) {
        Headers headers = new Headers();
        if (bytes.length > 0) {
            headers.add("Content-Type", contentType);
        }
        return new Response(status, headers, new Body(bytes));
    }

    public static Response of(int status, String contentType, String text) {
        return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Response json(int status, String text) {
        return of(status, "application/json", text);
    }

    /** Adds a header field to this answer. */
    public Response with(String name, String value) {
        headers.set(name, value);
        return this;
    }
}
