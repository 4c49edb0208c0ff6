package io.github.adfacade.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A loopback server that plays one scripted reaction a request, on raw sockets so that it can misbehave. */
final class ScriptedServer implements AutoCloseable {

    /** Reacts to a request that was read whole; the socket is closed afterwards unless the reaction says otherwise. */
    interface Reaction {
        boolean react(Socket socket, OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private final Deque<Reaction> script = new ArrayDeque<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());

    ScriptedServer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread acceptor = new Thread(this::accept, "scripted-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
    }

    /** The requests that were read whole, head and body. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    ScriptedServer then(Reaction reaction) {
        synchronized (script) {
            script.add(reaction);
        }
        return this;
    }

    ScriptedServer thenAnswer(int status, String body, String... headers) {
        return then((socket, out) -> {
            out.write(head(status, body.getBytes(StandardCharsets.UTF_8).length, headers));
            out.write(body.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return true;
        });
    }

    ScriptedServer thenHangUp() {
        return then((socket, out) -> false);
    }

    ScriptedServer thenStaySilent() {
        return then((socket, out) -> {
            open.add(socket);
            return true;
        });
    }

    static byte[] head(int status, long length, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n");
        if (length >= 0) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread connection = new Thread(() -> serve(socket), "scripted-connection");
                connection.setDaemon(true);
                connection.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            String request = read(in);
            while (request != null) {
                requests.add(request);
                Reaction reaction;
                synchronized (script) {
                    reaction = script.poll();
                }
                if (reaction == null || !reaction.react(socket, out)) {
                    return;
                }
                request = read(in);
            }
        } catch (IOException ignored) {
            // The client went away, which some tests want.
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.UTF_8);
        int length = text.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
                .findFirst()
                .orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        server.close();
        synchronized (open) {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
