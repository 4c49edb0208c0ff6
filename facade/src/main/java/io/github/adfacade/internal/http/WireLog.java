package io.github.adfacade.internal.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One line an attempt on the logger {@code io.github.adfacade.http}, at DEBUG: method, path, status and time. Nothing else
 * of the request is named, so no header, query value or body can leak.
 */
final class WireLog implements Interceptor {

    private static final Logger LOG = System.getLogger("io.github.adfacade.http");

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        if (!LOG.isLoggable(Level.DEBUG)) {
            return chain.proceed(request);
        }
        String line = request.method() + " " + request.url().encodedPath();
        long start = System.nanoTime();
        try {
            Response response = chain.proceed(request);
            LOG.log(Level.DEBUG, "{0} -> {1} in {2} ms", line, response.code(), millisSince(start));
            return response;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "{0} -> {1} in {2} ms", line, e.getClass().getSimpleName(), millisSince(start));
            throw e;
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
