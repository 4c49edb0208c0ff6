package io.github.adfacade.reliability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Answers everything with what it was sent, credentials included, as careless servers and gateways do. */
final class EchoServer implements AutoCloseable {

    /**
     * A careless answer.
     *
     * @param body its text, where {@code @} stands for all header values of the request
     */
    record Mode(int status, String body) {}

    static final List<Mode> MODES = List.of(
            new Mode(400, "{\"error\":{\"type\":\"@\",\"code\":\"@\",\"message\":\"bad @\",\"param\":\"@\"}}"),
            new Mode(401, "{\"error\":\"@\",\"error_description\":\"@\"}"),
            new Mode(403, "{\"message\":\"@\",\"status\":\"@\"}"),
            new Mode(404, "{\"errCode\":\"@\",\"message\":\"@\",\"docUrl\":\"@\"}"),
            new Mode(409, "{\"code\":\"@\",\"details\":[\"@\"]}"),
            new Mode(422, "{\"detail\":[{\"loc\":[\"@\"],\"msg\":\"@\",\"type\":\"@\"}]}"),
            new Mode(429, "Try again in 2 seconds, @"),
            new Mode(502, "<html>" + "x".repeat(470) + "@</html>"),
            new Mode(503, "{\"@\":{\"status\":\"@\""),
            new Mode(200, "{\"@\":{\"status\":\"@\",\"code\":[\"@\"]},\"id\":\"@\",\"status\":\"@\",\"budget\":\"@\"}"),
            new Mode(200, "{\"@\": @"),
            new Mode(200, "\"@\""),
            new Mode(200, "[{\"code\":\"FAILURE\",\"campaignId\":8810041,\"name\":\"@\",\"details\":[\"@\",\"@\"]}]"),
            new Mode(200, "{\"data\":[{\"@\":\"@\"}],\"campaigns\":[\"@\"],\"response\":\"@\",\"totalResults\":\"@\"}"),
            new Mode(302, "@"));

    static {
        // Else each answer waits 40 ms for the client's acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private volatile Mode mode = MODES.get(0);

    EchoServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(Mode now) {
        mode = now;
    }

    /** All header values of all requests: every signature that was made is among them. */
    List<String> received() {
        return List.copyOf(received);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        List<String> values = exchange.getRequestHeaders().values().stream()
                .flatMap(List::stream)
                .toList();
        received.addAll(values);
        String echo = values.stream()
                .filter(value -> value.length() > 12)
                .map(value -> value.replace("/", mode.status() == 400 ? "\\/" : "/"))
                .collect(Collectors.joining(" "));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        for (String header : List.of("x-request-id", "WM_QOS.CORRELATION_ID", "cf-ray", "x-should-retry", "X-Other")) {
            exchange.getResponseHeaders().set(header, echo);
        }
        if (mode.status() == 302) {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/?" + echo.replace(' ', '+'));
        }
        byte[] body = mode.body().replace("@", echo).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(mode.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
