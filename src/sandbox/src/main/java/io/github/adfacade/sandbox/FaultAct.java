package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.http.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** How a faulty answer leaves. */
interface FaultAct {
    int BLOCK = 64 * 1024;

    FaultAct WHOLE = Wire::send;
    FaultAct RESET = (wire, answer) -> wire.reset();
    FaultAct CUT = Wire::sendCut;
    FaultAct CUT_JSON = (wire, answer) -> {
        byte[] bytes = answer.body().bytes();
        wire.send(Response.of(answer.status(), "application/json", Arrays.copyOf(bytes, bytes.length / 2)));
    };

    void send(Wire wire, Response answer) throws IOException;

    static Response.Body noBody() {
        return Response.json(200, "").body();
    }

    /** A JSON array of blanks: valid to a reader that gets to its end, which is not reached. */
    static void oversize(Wire wire, long bytes) throws IOException {
        byte[] block = " ".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
        block[0] = '[';
        wire.flood(Response.json(200, "[]"), block, bytes);
    }

    static void gzipBomb(Wire wire, long bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] block = " ".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (long left = bytes; left > 0; left -= BLOCK) {
                gzip.write(block);
            }
        }
        wire.send(Response.of(200, "application/json", packed.toByteArray()).with("Content-Encoding", "gzip"));
    }
}
