package io.github.adfacade.internal.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The logger {@code io.github.adfacade.http}: at DEBUG one line an attempt, at TRACE headers and bodies too. What may be
 * shown is decided by {@link Redaction}; a credential that comes back where it is not expected is masked.
 */
final class WireLog implements Interceptor {

    private static final Logger LOG = System.getLogger("io.github.adfacade.http");
    private static final long MOST_BODY = 64 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (!LOG.isLoggable(Level.DEBUG)) {
            return chain.proceed(request);
        }
        CallRecord record = request.tag(CallRecord.class);
        Secrets secrets = record == null ? new Secrets() : record.secrets();
        String tag = record == null
                ? ""
                : record.options().tag().map(t -> "[" + t + "] ").orElse("");
        String line = secrets.scrub(tag + request.method() + " " + Redaction.url(request.url()));
        traceRequest(request, secrets);
        long start = System.nanoTime();
        try {
            Response response = chain.proceed(request);
            LOG.log(Level.DEBUG, "{0} -> {1} in {2} ms", line, response.code(), millisSince(start));
            traceAnswer(response, secrets);
            return response;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0} -> {1} in {2} ms", line, e.getClass().getSimpleName(), millisSince(start));
            throw e;
        }
    }

    private static void traceRequest(Request request, Secrets secrets) throws IOException {
        if (LOG.isLoggable(Level.TRACE)) {
            String headers = Redaction.headers(request.headers());
            LOG.log(Level.TRACE, "> {0} {1}", secrets.scrub(headers), secrets.scrub(text(request.body())));
        }
    }

    private static void traceAnswer(Response response, Secrets secrets) throws IOException {
        if (LOG.isLoggable(Level.TRACE)) {
            String headers = Redaction.headers(response.headers());
            String body = Redaction.json(response.peekBody(MOST_BODY).string());
            LOG.log(Level.TRACE, "< {0} {1}", secrets.scrub(headers), secrets.scrub(body));
        }
    }

    private static String text(@Nullable RequestBody body) throws IOException {
        if (body == null) {
            return "";
        }
        Buffer buffer = new Buffer();
        body.writeTo(buffer);
        return Redaction.json(buffer.readUtf8());
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
