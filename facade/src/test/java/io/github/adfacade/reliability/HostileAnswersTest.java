package io.github.adfacade.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Applied;
import io.github.adfacade.BatchResult;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Provider;
import io.github.adfacade.reliability.HostileServer.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server sends, a call ends soon, with a result or with a typed error of bounded size. */
class HostileAnswersTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LONGEST_MESSAGE = 4_000;
    private static final int MOST_PAGES = 1_001;

    /** As a service has it that was not told otherwise. */
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    private final Bench bench = new Bench();
    private HostileServer server;

    @BeforeEach
    void open() throws IOException {
        server = new HostileServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        try (bench) {
            assertThat(Leaks.connectionsInUse(bench.client())).isZero();
        }
    }

    static Stream<Map.Entry<String, Answer>> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        bodies().forEach((name, body) -> {
            answers.put(name + " in a success", HostileServer.json(200, body));
            answers.put(name + " in a refusal", HostileServer.json(400, body));
            answers.put(name + " in a failure", HostileServer.json(500, body));
        });
        answers.put("no HTTP", HostileServer.raw("220 mail.example ESMTP\r\n\r\n"));
        answers.put("a strange status", HostileServer.raw("HTTP/1.1 999 Odd\r\nContent-Length: 2\r\n\r\n{}"));
        answers.put("a status of letters", HostileServer.raw("HTTP/1.1 two Odd\r\nContent-Length: 2\r\n\r\n{}"));
        answers.put(
                "a huge header", HostileServer.raw("HTTP/1.1 200 OK\r\nX: " + "x".repeat(2_000_000) + "\r\n\r\n{}"));
        answers.put("endless headers", endless("HTTP/1.1 200 OK\r\n", "X-Y: z\r\n"));
        answers.put("an endless body", endless("HTTP/1.1 200 OK\r\n\r\n[", "        "));
        answers.put(
                "endless chunks",
                endless(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                        "1000\r\n" + " ".repeat(4096) + "\r\n"));
        answers.put(
                "a negative length", HostileServer.raw("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n{\"id\":\"x\"}"));
        answers.put(
                "a length of nine exabytes",
                HostileServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n{}"));
        answers.put("a gzip bomb", gzip(new byte[1 << 20], 512));
        answers.put(
                "what is no gzip",
                HostileServer.raw("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nnot packed at all"));
        for (String wait : List.of("-5", "99999999999999999999", "1e9", "Thu, 01 Jan 99999 00:00:00 GMT", "soon", "")) {
            answers.put(
                    "a wait of '" + wait + "'",
                    HostileServer.raw("HTTP/1.1 503 X\r\nRetry-After: " + wait
                            + "\r\nX-RateLimit-Reset: " + wait + "\r\nretry-after-ms: " + wait
                            + "\r\nContent-Length: 0\r\n\r\n"));
        }
        return answers.entrySet().stream();
    }

    private static Map<String, String> bodies() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("deep arrays", "[".repeat(10_000) + "]".repeat(10_000));
        bodies.put("deep objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        bodies.put(
                "depth in an unknown field", "{\"id\":\"x\",\"new\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        bodies.put("depth without end", "[".repeat(50_000));
        bodies.put("a name of ten megabytes", "{\"" + "n".repeat(10_000_000) + "\":1,\"id\":\"x\"}");
        bodies.put(
                "a text of a megabyte",
                "{\"error\":{\"message\":\"" + "m".repeat(1 << 20) + "\"},\"message\":\"" + "m".repeat(1 << 20)
                        + "\"}");
        bodies.put("a long text without JSON", "y".repeat(1 << 20));
        for (String number :
                List.of("1e400", "1e999999999", "-1e999999999", "1e-999999999", "NaN", "9".repeat(100_000))) {
            String brief = number.length() > 20 ? "a long number" : number;
            bodies.put(brief, manyFields(number));
            bodies.put(brief + " as the answer", number);
        }
        for (String wrong :
                List.of("null", "true", "0", "\"\"", "[]", "{}", "[null]", "[[]]", "[{}]", "\u0000", "{\"")) {
            bodies.put(wrong + " as the answer", wrong);
        }
        for (String wrong : List.of("null", "true", "[]", "{}", "[null]", "\"\\ud800\"", "\"\"")) {
            bodies.put(wrong + " in every field", manyFields(wrong));
        }
        bodies.put("a field twice", "{\"id\":\"x\",\"id\":\"y\",\"data\":[],\"data\":[]}");
        bodies.put("a million nothings", "{\"data\":[" + "{},".repeat(1_000_000) + "{}]}");
        return bodies;
    }

    /** An object with a name from each network in each role, all with this value. */
    private static String manyFields(String value) {
        StringBuilder json = new StringBuilder("{\"id\":\"x\"");
        for (String name : List.of(
                "data",
                "page_info",
                "budget_amount",
                "spend",
                "title",
                "status",
                "special_ad_categories",
                "created_at",
                "campaignId",
                "campaigns",
                "bids",
                "budget",
                "startDate",
                "hasMore",
                "next",
                "response",
                "totalResults",
                "code",
                "details",
                "error",
                "message",
                "errCode",
                "detail")) {
            json.append(",\"").append(name).append("\":").append(value);
        }
        return json.append('}').toString();
    }

    private static Answer endless(String head, String more) {
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] next = more.repeat(100).getBytes(StandardCharsets.US_ASCII);
        return out -> {
            out.write(first);
            // Far beyond every limit; a client that has no limit would be stopped by the test's bound.
            for (int i = 0; i < 1_000_000; i++) {
                out.write(next);
            }
        };
    }

    private static Answer gzip(byte[] block, int times) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                gzip.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            packed.writeTo(out);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void aHostileAnswerEndsTheCallSoon(Map.Entry<String, Answer> hostile) {
        server.answers(hostile.getValue());
        List<String> complaints = new ArrayList<>();
        FaultMatrixTest.operations().filter(HostileAnswersTest::isTypical).forEach(operation -> {
            long start = System.nanoTime();
            end(operation).ifPresent(thrown -> complain(operation, thrown, complaints));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            if (took.compareTo(SOON) > 0) {
                complaints.add(operation + " took " + took);
            }
        });
        assertThat(complaints).isEmpty();
    }

    /** One operation of each way to read an answer. */
    static boolean isTypical(Operation operation) {
        List<String> names = List.of("get", "list", "create", "archive", "updateAll", "duplicate", "bids.list");
        return names.contains(operation.name)
                && (operation.provider == Provider.WALMART || !operation.name.equals("updateAll"))
                && operation.toString().endsWith(operation.name);
    }

    private Optional<Throwable> end(Operation operation) {
        bench.time.reset();
        try (CampaignService service = operation.connect(
                bench, bench.wiring(Duration.ofSeconds(3)).at(server.uri()).reading(MOST_BYTES))) {
            return operation.act(service) instanceof BatchResult batch
                    ? batch.outcomes().get(0).error().map(Throwable.class::cast)
                    : Optional.empty();
        } catch (RuntimeException | Error thrown) {
            return Optional.of(thrown);
        }
    }

    private static void complain(Operation operation, Throwable thrown, List<String> complaints) {
        if (!(thrown instanceof CampaignException e)) {
            complaints.add(operation + " threw " + thrown.getClass() + " " + brief(thrown));
            return;
        }
        if (String.valueOf(e.getMessage()).length() > LONGEST_MESSAGE) {
            complaints.add(operation + " has a message of " + e.getMessage().length() + " characters: " + brief(e));
        }
        if (!operation.isWrite() && e.applied() != Applied.NO) {
            complaints.add(operation + " reads, and " + e.applied() + ": " + brief(e));
        }
    }

    private static String brief(Throwable thrown) {
        String text = String.valueOf(thrown.getMessage());
        return text.substring(0, Math.min(text.length(), 200));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void aRedirectToAnotherHostIsNotFollowed(int status) throws IOException {
        try (HostileServer other = new HostileServer()) {
            server.answers(HostileServer.raw("HTTP/1.1 " + status + " Moved\r\nLocation: " + other.uri()
                    + "/elsewhere\r\nContent-Length: 0\r\n\r\n"));
            FaultMatrixTest.operations()
                    .forEach(operation -> assertThat(end(operation)).get().isInstanceOf(CampaignException.class));
            assertThat(other.requests())
                    .as("neither requests nor credentials travel")
                    .isZero();
        }
    }

    @Test
    void aRedirectToItselfIsNoLoop() {
        server.answers(HostileServer.raw(
                "HTTP/1.1 307 Again\r\nLocation: " + server.uri() + "/again\r\nContent-Length: 0\r\n\r\n"));
        Operation read = FaultMatrixTest.operations().findFirst().orElseThrow();
        assertThat(end(read)).get().isInstanceOf(CampaignException.class);
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aListWhosePagesNeverEndIsGivenUp() {
        int[] page = {0};
        server.answers(out -> {
            int next = ++page[0];
            if (next > MOST_PAGES * 2) {
                throw new IOException("enough");
            }
            HostileServer.json(
                            200,
                            "{\"data\":[{\"id\":\"a\",\"title\":\"t\",\"special_ad_categories\":[]}],\"page_info\":{"
                                    + "\"end_cursor\":\"c" + next + "\",\"has_next_page\":true},"
                                    + "\"campaigns\":[{\"campaignId\":\"a\",\"name\":\"n\"}],\"hasMore\":true,"
                                    + "\"next\":\"/campaigns?offset=" + next + "\",\"response\":[{\"campaignId\":1}],"
                                    + "\"totalResults\":2147483647}")
                    .write(out);
        });
        List<String> complaints = new ArrayList<>();
        FaultMatrixTest.operations()
                .filter(operation -> operation.name.equals("list"))
                .forEach(operation -> {
                    page[0] = 0;
                    end(operation).ifPresent(thrown -> complain(operation, thrown, complaints));
                    if (page[0] > MOST_PAGES) {
                        complaints.add(operation + " read " + page[0] + " pages");
                    }
                });
        assertThat(complaints).isEmpty();
    }
}
