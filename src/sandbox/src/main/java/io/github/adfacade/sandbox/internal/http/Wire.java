package io.github.adfacade.sandbox.internal.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How an answer leaves: whole, in drops, cut, or not at all. */
public final class Wire {
    private static final int BLOCK = 16 * 1024;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final boolean bodiless;
    private boolean close;
    private @Nullable Instant date;

    Wire(Socket socket, InputStream in, OutputStream out, Request request) {
        this.socket = socket;
        this.in = in;
        this.out = out;
        this.bodiless = request.method().equals("HEAD");
        this.close = request.headers().holds("Connection", "close");
    }

    /** Says in the head of answers what time it is. */
    public void tell(Instant now) {
        date = now;
    }

    boolean ended() {
        return close || socket.isClosed();
    }

    public void send(Response response) throws IOException {
        Response.Writer writer = response.body().writer();
        if (writer != null) {
            stream(response, writer);
            return;
        }
        byte[] head = head(response, response.body().bytes().length);
        byte[] body = bodiless ? new byte[0] : response.body().bytes();
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        out.write(all);
        out.flush();
    }

    private void stream(Response response, Response.Writer writer) throws IOException {
        out.write(head(response, -1));
        if (!bodiless) {
            try (OutputStream chunks = new BufferedOutputStream(new Chunks(out), BLOCK)) {
                writer.write(chunks);
            }
        }
        out.flush();
    }

    /** Sends the head and half of the body, then resets the connection. */
    public void sendCut(Response response) throws IOException {
        byte[] body = response.body().bytes();
        out.write(head(response, Math.max(body.length, 2)));
        out.write(body, 0, body.length / 2);
        out.flush();
        reset();
    }

    /** Sends the head at once and the body byte by byte with a pause before each. */
    public void drip(Response response, Duration pause) throws IOException {
        out.write(head(response, response.body().bytes().length));
        out.flush();
        for (byte b : response.body().bytes()) {
            sleep(pause);
            out.write(b);
            out.flush();
        }
    }

    /** Sends the head and then a body of the given length, made of one block over and over. */
    public void flood(Response head, byte[] block, long length) throws IOException {
        out.write(head(head, length));
        for (long left = length; left > 0; left -= Math.min(left, block.length)) {
            out.write(block, 0, (int) Math.min(left, block.length));
        }
        out.flush();
    }

    /** Ends the connection with a TCP reset. */
    public void reset() throws IOException {
        close = true;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says nothing until the peer hangs up, the server closes or the bound is over; then resets. */
    public void hang(Duration bound) throws IOException {
        close = true;
        long end = System.nanoTime() + bound.toNanos();
        byte[] ignored = new byte[BLOCK];
        try {
            for (long left = bound.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
                if (in.read(ignored) < 0) {
                    break;
                }
            }
        } catch (SocketTimeoutException | SocketException e) {
            close = true; // the bound is over or the peer is gone: either way the wait ends
        }
        reset();
    }

    private byte[] head(Response response, long length) {
        StringBuilder head = new StringBuilder(256).append("HTTP/1.1 ").append(response.status());
        head.append(' ').append(reason(response.status())).append("\r\n");
        response.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(oneLine(value)).append("\r\n"));
        if (response.headers().first("Content-Length") == null && response.status() != 204 && length >= 0) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        if (date != null) {
            String told = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC));
            head.append("Date: ").append(told).append("\r\n");
        }
        if (close) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String oneLine(String value) {
        return value.replace('\r', ' ').replace('\n', ' ');
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> "Status";
        };
    }

    private static void sleep(Duration pause) throws IOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
