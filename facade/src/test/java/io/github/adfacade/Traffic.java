package io.github.adfacade;

import com.google.gson.Gson;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.ReceivedRequest;
import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps what the tests sent to sandboxes and were answered, one line of JSON an exchange, so that the contract tests can hold
 * all of it against the specs with a validator of other hands. The build says where; without that, as in an IDE or under
 * mutation, nothing is kept.
 */
public final class Traffic {

    private static final String FOLDER = System.getProperty("adfacade.traffic");
    private static final Set<String> CREDENTIALS =
            Set.of("authorization", "wm_sec.auth_signature", "wm_consumer.id", "wm_svc.auth_token");
    private static final Gson GSON = new Gson();
    private static final Set<Integer> KEPT = new HashSet<>();

    static {
        if (FOLDER != null) {
            startAnew();
        }
    }

    private Traffic() {}

    /** What an earlier build kept may be of another spec. */
    private static void startAnew() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        return Path.of(FOLDER, "exchanges.jsonl");
    }

    /**
     * Keeps the ledger's exchanges; those that differ in nothing but a signature, a time or an id of the request once. What
     * follows a success that a test made up may be made of it, and says nothing of the library.
     */
    public static synchronized void keep(Sandbox sandbox) {
        if (FOLDER == null) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        for (Exchange exchange : sandbox.ledger().exchanges()) {
            if (KEPT.add(outline(exchange).hashCode())) {
                lines.append(GSON.toJson(line(exchange))).append('\n');
            }
            if (exchange.fault().isPresent() && exchange.status() / 100 == 2) {
                break;
            }
        }
        try {
            Files.createDirectories(Path.of(FOLDER));
            Files.writeString(file(), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> outline(Exchange exchange) {
        ReceivedRequest request = exchange.request();
        return List.of(
                request.network(),
                request.method(),
                request.path(),
                request.query(),
                request.headers().keySet(),
                request.header("Api-Version-Date"),
                request.body(),
                exchange.status(),
                exchange.fault(),
                exchange.answer());
    }

    /** Of a scheme and its token, the scheme stays. */
    private static List<String> masked(List<String> values) {
        return values.stream()
                .map(value -> value.startsWith("Bearer ") ? "Bearer ***" : "***")
                .toList();
    }

    private static Map<String, Object> line(Exchange exchange) {
        ReceivedRequest request = exchange.request();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers()
                .forEach((name, values) -> headers.put(
                        name, CREDENTIALS.contains(name.toLowerCase(Locale.ROOT)) ? masked(values) : values));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("network", request.network());
        line.put("method", request.method());
        line.put("path", request.path());
        line.put("query", request.query());
        line.put("headers", headers);
        line.put("body", request.body());
        line.put("status", exchange.status());
        line.put("answerHeaders", exchange.answerHeaders());
        line.put("answer", exchange.answer());
        line.put("fault", exchange.fault().orElse(""));
        return line;
    }
}
