package io.github.adfacade.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import okio.BufferedSource;
import okio.Okio;

/**
 * Tags a request whose answer may be too large for memory: it is kept in a file of the caller's own, which is gone when the
 * answer is closed. It has arrived as a whole before it is handed up, as every answer has. It may take as long as the deadline
 * allows, so long as another 64 KiB, or the end, comes in every time that an attempt may take.
 *
 * @param mostBytes as they travel
 * @param check looks at the whole of it; an answer that does not pass counts as one that was cut
 */
public record ToFile(long mostBytes, Check check) {

    private static final long CHUNK = 64 * 1024;

    /** Reads an answer to its end. */
    @FunctionalInterface
    public interface Check {

        void read(InputStream answer) throws IOException;
    }

    ResponseBody keep(Response response, BufferedSource source, Duration stall) throws IOException {
        // Readable by its owner alone.
        Path file = Files.createTempFile("adfacade", ".tmp");
        try {
            copy(source, file, stall);
            try (InputStream whole = Files.newInputStream(file)) {
                check.read(whole);
            }
            long size = Files.size(file);
            InputStream answer = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            ResponseBody body = response.body();
            return ResponseBody.create(
                    Okio.buffer(Okio.source(answer)), body == null ? null : body.contentType(), size);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    private void copy(BufferedSource source, Path file, Duration stall) throws IOException {
        long size = 0;
        long expected = 0;
        try (BufferedSink sink = Okio.buffer(Okio.sink(file))) {
            long read = 0;
            while (read != -1) {
                size += read;
                if (size >= expected) {
                    source.timeout().deadlineNanoTime(System.nanoTime() + stall.toNanos());
                    expected = size + CHUNK;
                }
                if (size > mostBytes) {
                    throw BufferedAnswer.tooLarge(mostBytes);
                }
                sink.emitCompleteSegments();
                read = source.read(sink.getBuffer(), CHUNK);
            }
        }
    }
}
