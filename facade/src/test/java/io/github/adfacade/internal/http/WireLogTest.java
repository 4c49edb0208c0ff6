package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.CallOptions;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.Call;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is written of requests and answers, and what of them never is. */
@Timeout(60)
class WireLogTest extends PipelineHarness {

    private final Logger log = Logger.getLogger("io.github.adfacade.http");
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            lines.add(new MessageFormat(record.getMessage()).format(record.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private Level before;

    @BeforeEach
    void listen() {
        before = log.getLevel();
        handler.setLevel(Level.ALL);
        log.addHandler(handler);
    }

    @AfterEach
    void leave() {
        log.removeHandler(handler);
        log.setLevel(before);
    }

    @Test
    void atDebugOneLineAnAttemptIsWritten() throws IOException {
        log.setLevel(Level.FINE);
        server.thenAnswer(503, "");
        server.thenAnswer(200, "{}");

        read(call("read"));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("GET ")
                .contains("/campaigns -> 503 in ")
                .endsWith(" ms");
        assertThat(lines.get(1)).contains(" -> 200 in ");
        int took = Integer.parseInt(
                lines.get(1).replaceAll(".* in ([\\d.,]+) ms", "$1").replaceAll("\\D", ""));
        assertThat(took).isBetween(0, 60_000);
    }

    @Test
    void theTagOfACallStandsBeforeItsLines() throws IOException {
        log.setLevel(Level.FINE);
        server.thenAnswer(200, "{}");

        read(pipeline()
                .newCall(request("read"), CallOptions.builder().tag("nightly").build()));

        assertThat(lines).singleElement().asString().startsWith("[nightly] GET ");
    }

    @Test
    void anAttemptWithoutAnAnswerIsWrittenToo() {
        log.setLevel(Level.FINE);
        settings.maxAttempts(1);
        server.then((socket, out) -> false);

        assertThatThrownBy(call("read")::execute).isInstanceOf(IOException.class);

        assertThat(lines).singleElement().asString().contains(" -> ").contains("Exception in ");
    }

    @Test
    void atTraceHeadersAndBodiesAreWrittenWithoutCredentials() throws IOException {
        log.setLevel(Level.FINER);
        server.thenAnswer(200, "{\"echo\": \"secret-token\"}", "X-Request-Id: r-1");

        read(call("create"));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("> ").containsIgnoringCase("user-agent");
        assertThat(lines.get(2))
                .startsWith("< ")
                .containsIgnoringCase("x-request-id")
                .contains("echo");
        assertThat(lines).noneMatch(line -> line.contains("secret-token"));
    }

    @Test
    void nothingIsWrittenUnlessAskedFor() throws IOException {
        log.setLevel(Level.INFO);
        server.thenAnswer(200, "{}");

        read(call("read"));

        assertThat(lines).isEmpty();
    }

    private static void read(Call call) throws IOException {
        try (Response answer = call.execute()) {
            assertThat(answer.code()).isEqualTo(200);
        }
    }
}
