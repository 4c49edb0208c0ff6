package io.github.adfacade.sandbox.internal.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** HTTP/1.1 on 127.0.0.1: one thread a connection, kept alive until the peer hangs up. */
public final class LoopbackServer implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final ServerSocket server;
    private final Handler handler;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService executor;

    /** What is done with each request. A request that gets no answer leaves the connection closed. */
    public interface Handler {
        void handle(Request request, Wire wire) throws IOException;
    }

    public LoopbackServer(int port, Handler handler) {
        this.handler = handler;
        this.executor = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "adfacade-sandbox-" + threads.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
        executor.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.add(socket);
                executor.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException e) {
                if (!server.isClosed()) {
                    throw new IllegalStateException("the sandbox no longer listens", e);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
                OutputStream out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            converse(socket, in, out);
        } catch (IOException e) {
            // The peer hung up, or sent what is no HTTP and has been told so: this conversation is over.
            return;
        } finally {
            connections.remove(socket);
        }
    }

    private void converse(Socket socket, InputStream in, OutputStream out) throws IOException {
        RequestReader reader = new RequestReader(in, out);
        try {
            for (Request request = reader.next(); request != null; request = reader.next()) {
                Wire wire = new Wire(socket, in, out, request);
                handler.handle(request, wire);
                if (wire.ended()) {
                    return;
                }
                request.readBody(); // what the handler left over must not be taken for the next request
            }
        } catch (HttpProblem e) {
            String text = "HTTP/1.1 " + e.status() + " Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    /** Stops listening, ends every connection and waits a moment for their threads. */
    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : connections) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            executor.shutdownNow();
        }
        try {
            if (!executor.awaitTermination(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a connection thread did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
