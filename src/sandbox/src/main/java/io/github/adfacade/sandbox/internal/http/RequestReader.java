package io.github.adfacade.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads requests off one connection: strict line ends, bounded head and body, one framing only. */
final class RequestReader {
    private static final int MAX_HEAD = 64 * 1024;
    private static final int MAX_BODY = 16 * 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private int headBytes;

    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** The next request, its body still unread, or null at the end of the connection. */
    @Nullable
    Request next() throws IOException {
        headBytes = 0;
        String line = line(true);
        if (line == null) {
            return null;
        }
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !isToken(parts[0]) || !parts[1].startsWith("/") || !parts[2].startsWith("HTTP/1.")) {
            throw new HttpProblem(400, "bad request line");
        }
        Headers headers = new Headers();
        for (String field = required(); !field.isEmpty(); field = required()) {
            int colon = field.indexOf(':');
            if (colon < 1 || !isToken(field.substring(0, colon))) {
                throw new HttpProblem(400, "bad header field");
            }
            headers.add(field.substring(0, colon), field.substring(colon + 1).strip());
        }
        if (parts[2].equals("HTTP/1.0")) {
            headers.set("Connection", "close");
        } else if (headers.all("Host").size() != 1) {
            throw new HttpProblem(400, "one Host header is wanted");
        }
        return new Request(parts[0], parts[1], headers, bodyOf(headers));
    }

    private Request.BodySource bodyOf(Headers headers) throws HttpProblem {
        List<String> lengths = headers.all("Content-Length");
        List<String> codings = headers.all("Transfer-Encoding");
        if (lengths.size() + codings.size() > 1) {
            throw new HttpProblem(400, "more than one framing");
        }
        if (!codings.isEmpty()) {
            if (!codings.get(0).equalsIgnoreCase("chunked")) {
                throw new HttpProblem(501, "only chunked");
            }
            return () -> chunks(headers);
        }
        if (lengths.isEmpty()) {
            return () -> new byte[0];
        }
        if (!lengths.get(0).matches("\\d{1,9}")) {
            throw new HttpProblem(400, "bad Content-Length");
        }
        int length = Integer.parseInt(lengths.get(0));
        return () -> {
            ready(headers, length);
            return exactly(length);
        };
    }

    private void ready(Headers headers, long length) throws IOException {
        if (length > MAX_BODY) {
            throw new HttpProblem(413, "body too large");
        }
        if (headers.holds("Expect", "100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    private byte[] chunks(Headers headers) throws IOException {
        ready(headers, 0);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            headBytes = 0;
            String size = required();
            int extension = size.indexOf(';');
            size = (extension < 0 ? size : size.substring(0, extension)).strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) {
                throw new HttpProblem(400, "bad chunk size");
            }
            int length = Integer.parseInt(size, 16);
            if (length == 0) {
                String trailer = required();
                while (!trailer.isEmpty()) {
                    trailer = required();
                }
                return body.toByteArray();
            }
            if (body.size() + length > MAX_BODY) {
                throw new HttpProblem(413, "body too large");
            }
            body.write(exactly(length));
            if (!required().isEmpty()) {
                throw new HttpProblem(400, "bad chunk end");
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ends early");
        }
        return bytes;
    }

    private String required() throws IOException {
        String line = line(false);
        if (line == null) {
            throw new EOFException("the head ends early");
        }
        return line;
    }

    /** One line that ends in CRLF. Before a request, empty lines are passed over (RFC 9112 section 2.2). */
    private @Nullable String line(boolean first) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (++headBytes > MAX_HEAD) {
                throw new HttpProblem(431, "head too large");
            }
            if (c == '\r') {
                if (in.read() != '\n') {
                    throw new HttpProblem(400, "a bare CR");
                }
                if (!first || !line.isEmpty()) {
                    return line.toString();
                }
            } else if (c == '\n' || (c < 0x20 && c != '\t') || c == 0x7f) {
                throw new HttpProblem(400, "a control character in the head");
            } else {
                line.append((char) c);
            }
        }
        if (!line.isEmpty()) {
            throw new EOFException("the head ends early");
        }
        return null;
    }

    private static boolean isToken(String text) {
        return text.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    }
}
