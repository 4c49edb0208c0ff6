package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that are kept in a file. */
@Timeout(60)
class PipelineFilesTest extends PipelineHarness {

    private static final String LONG = "0123456789".repeat(20_000);

    private final List<Integer> checked = new ArrayList<>();
    private long filesBefore;

    @BeforeEach
    void count() throws IOException {
        filesBefore = files();
    }

    @Test
    void anAnswerBeyondTheLargestInMemoryIsKeptAndGoneWhenItIsClosed() throws IOException {
        settings.maxResponseBytes(1_000);
        server.thenAnswer(200, LONG);

        try (Response answer = file(LONG.length()).execute()) {
            assertThat(files()).isLessThanOrEqualTo(filesBefore + 1);
            assertThat(answer.body().contentLength()).isEqualTo(LONG.length());
            assertThat(answer.body().string()).isEqualTo(LONG);
        }
        assertThat(files()).isEqualTo(filesBefore);
        assertThat(checked).containsExactly(LONG.length());
    }

    @Test
    void aFileBeyondItsOwnLimitIsTooLarge() throws IOException {
        server.thenAnswer(200, LONG);

        assertThatThrownBy(file(LONG.length() - 1)::execute).isInstanceOfSatisfying(PipelineException.class, e -> {
            assertThat(e.reason()).isEqualTo(PipelineException.Reason.TOO_LARGE);
            assertThat(e).hasMessage("the answer is larger than 199999 bytes");
        });
        assertThat(files()).isEqualTo(filesBefore);
        assertThat(checked).isEmpty();
    }

    @Test
    void aFileThatDoesNotPassItsCheckIsFetchedAnew() throws IOException {
        server.thenAnswer(200, "cut");
        server.thenAnswer(200, "whole");

        try (Response answer = file(100).execute()) {
            assertThat(answer.body().string()).isEqualTo("whole");
        }
        assertThat(checked).containsExactly(3, 5);
        assertThat(files()).isEqualTo(filesBefore);
    }

    @Test
    void aRefusalIsNoFile() throws IOException {
        server.thenAnswer(403, "no");

        try (Response answer = file(100).execute()) {
            assertThat(answer.body().string()).isEqualTo("no");
        }
        assertThat(checked).isEmpty();
    }

    @Test
    void aFileThatStallsIsGivenUpWithinTheTimeOfAnAttempt() {
        settings.maxAttempts(1);
        settings.attemptTimeout(Duration.ofMillis(400));
        AtomicInteger dripped = new AtomicInteger();
        server.then((socket, out) -> {
            out.write(ScriptedServer.head(200, 1000));
            while (dripped.incrementAndGet() < 1000) {
                out.write(' ');
                out.flush();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            return false;
        });

        assertThatThrownBy(file(10_000)::execute).isInstanceOf(IOException.class);

        assertThat(dripped.get()).isLessThan(1000);
    }

    @Test
    void aFileMayTakeLongerThanAnAttemptAsLongAsItMovesOn() throws IOException {
        settings.attemptTimeout(Duration.ofMillis(700));
        byte[] part = LONG.substring(0, 70_000).getBytes(StandardCharsets.UTF_8);
        server.then((socket, out) -> {
            out.write(ScriptedServer.head(200, 5 * part.length));
            for (int i = 0; i < 5; i++) {
                out.write(part);
                out.flush();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            }
            return false;
        });

        try (Response answer = file(1_000_000).execute()) {
            assertThat(answer.body().bytes()).hasSize(5 * part.length);
        }
    }

    private Call file(long most) {
        ToFile kept = new ToFile(most, this::check);
        return pipeline()
                .newCall(request("read").newBuilder().tag(ToFile.class, kept).build());
    }

    private void check(InputStream answer) throws IOException {
        int length = answer.readAllBytes().length;
        checked.add(length);
        if (length == 3) {
            throw new IOException("cut");
        }
    }

    private static long files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().matches("adfacade\\d+\\.tmp"))
                    .count();
        }
    }
}
