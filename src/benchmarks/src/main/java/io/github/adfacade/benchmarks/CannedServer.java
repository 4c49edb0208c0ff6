package io.github.adfacade.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** The other side, in a process of its own: the same bytes to whoever asks. Prints its base URL and runs until it is ended. */
final class CannedServer {

    private static final byte[] ONE = CannedAnswers.one(0);
    private static final byte[] PAGE = CannedAnswers.page();

    private CannedServer() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/api/v1/ad_campaigns", CannedServer::answer);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1");
        // Whoever started this process closes its input when it ends, by whatever way.
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
        server.stop(0);
        System.exit(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream sent = exchange.getRequestBody()) {
            sent.readAllBytes();
            boolean list = exchange.getRequestMethod().equals("GET")
                    && exchange.getRequestURI().getPath().endsWith("/ad_campaigns");
            byte[] answer = list ? PAGE : ONE;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
