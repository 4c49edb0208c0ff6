package io.github.adfacade.sandbox.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer with its whole body. */
public record Response(int status, Headers headers, Body body) {

    /** The bytes of a body; a class because a record compares arrays by identity. */
    public static final class Body {
        private final byte[] bytes;
        private final @Nullable Writer writer;

        private Body(byte[] bytes, @Nullable Writer writer) {
            this.bytes = bytes;
            this.writer = writer;
        }

        /** What makes the body while it leaves; null where the bytes are the body. */
        @Nullable
        Writer writer() {
            return writer;
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
        return new Response(status, headers, new Body(bytes, null));
    }

    public static Response of(int status, String contentType, String text) {
        return of(status, contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Response json(int status, String text) {
        return of(status, "application/json", text);
    }

    /** An answer whose body is made while it leaves, in chunks, so that it may be of any size. */
    public static Response streamed(int status, String contentType, Writer writer) {
        Headers headers = new Headers().add("Content-Type", contentType).add("Transfer-Encoding", "chunked");
        return new Response(status, headers, new Body(new byte[0], writer));
    }

    /** What makes a body while it leaves. */
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** The body as it can be looked at: a text, or how long a file is. */
    public String shown() {
        String type = headers.first("Content-Type");
        if (body.writer() != null) {
            return "<streamed>";
        }
        boolean file = type != null && (type.contains("gzip") || type.contains("octet-stream"));
        return file ? "<" + body.bytes().length + " bytes>" : body.text();
    }

    /** Adds a header field to this answer. */
    public Response with(String name, String value) {
        headers.set(name, value);
        return this;
    }
}
