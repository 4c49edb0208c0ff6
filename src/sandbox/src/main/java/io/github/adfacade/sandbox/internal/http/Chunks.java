package io.github.adfacade.sandbox.internal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Chunked transfer coding: each write is a chunk, closing writes the last one and leaves the connection open. */
final class Chunks extends OutputStream {
    private final OutputStream out;
    private boolean closed;

    Chunks(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > 0) {
            text(Integer.toHexString(length) + "\r\n");
            out.write(bytes, from, length);
            text("\r\n");
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            text("0\r\n\r\n");
        }
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
