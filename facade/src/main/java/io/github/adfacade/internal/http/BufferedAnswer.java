package io.github.adfacade.internal.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * An answer that has arrived as a whole. Reading it inside the attempt makes a cut or dripping body count as a failed
 * attempt, bounds its size after decompression, and gives the connection back at once.
 */
record BufferedAnswer(Response response, Buffer body) {

    private static final long CHUNK = 8192;
    private static final String CORRELATION_ID = "WM_QOS.CORRELATION_ID";

    /**
     * @param stall how long the wait for more of a file may last
     */
    static BufferedAnswer read(Response response, long maxBytes, Duration stall, Request asked) throws IOException {
        Buffer buffer = new Buffer();
        try (ResponseBody body = Objects.requireNonNull(response.body(), "body")) {
            BufferedSource source = body.source();
            ToFile file = response.isSuccessful() ? asked.tag(ToFile.class) : null;
            if (file != null) {
                return of(response, asked, file.keep(response, source, stall), buffer);
            }
            while (source.read(buffer, CHUNK) != -1) {
                if (buffer.size() > maxBytes) {
                    throw tooLarge(maxBytes);
                }
            }
            return of(response, asked, ResponseBody.create(buffer, body.contentType(), buffer.size()), buffer);
        }
    }

    private static BufferedAnswer of(Response response, Request asked, ResponseBody whole, Buffer body) {
        Response buffered = response.newBuilder()
                .request(withCorrelationId(asked, response.request()))
                .body(whole)
                .build();
        return new BufferedAnswer(buffered, body);
    }

    static PipelineException tooLarge(long maxBytes) {
        return new PipelineException(
                PipelineException.Reason.TOO_LARGE, "the answer is larger than " + maxBytes + " bytes", null, null);
    }

    /** The request as it was asked for, without credentials; of what was sent only the id that a support case needs. */
    private static Request withCorrelationId(Request asked, Request sent) {
        String id = sent.header(CORRELATION_ID);
        return id == null
                ? asked
                : asked.newBuilder().header(CORRELATION_ID, id).build();
    }

    int status() {
        return response.code();
    }

    Headers headers() {
        return response.headers();
    }

    boolean isSuccess() {
        return response.isSuccessful();
    }

    /** The text of a refusal, left in place for whoever reads the answer. */
    String errorText() {
        return isSuccess() ? "" : body.snapshot().utf8();
    }
}
