package io.github.adfacade.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A user's server that receives messages: it answers 200 to what it accepts, and a scripted status or the refusal's otherwise. */
final class Inbox implements AutoCloseable {

    private final HttpServer server;
    private final Webhooks webhooks;
    private final List<WebhookEvent> events = new ArrayList<>();
    private final List<WebhookException> refusals = new ArrayList<>();
    private final Deque<Integer> outages = new ArrayDeque<>();

    Inbox(Webhooks webhooks) {
        this.webhooks = webhooks;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
    }

    synchronized void failing(int status, int times) {
        for (int i = 0; i < times; i++) {
            outages.add(status);
        }
    }

    synchronized List<WebhookEvent> events() {
        return List.copyOf(events);
    }

    synchronized List<WebhookException> refusals() {
        return List.copyOf(refusals);
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(answer(exchange, body), -1);
        exchange.close();
    }

    private synchronized int answer(HttpExchange exchange, byte[] body) {
        Integer outage = outages.poll();
        if (outage != null) {
            return outage;
        }
        try {
            events.add(webhooks.read(exchange.getRequestHeaders(), body));
            return 200;
        } catch (WebhookException e) {
            refusals.add(e);
            return e.httpStatus();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
