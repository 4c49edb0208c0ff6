package io.github.adfacade.contract.guard;

import io.github.adfacade.contract.spec.SpecFile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.GzipSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Holds every exchange on the wire against a spec, with a validator that was not written here, and remembers what was
 * exercised. Strict on both sides: a field, query parameter or status that the spec does not name is a violation.
 * Violations do not disturb the call; {@link #verify} reports all of them when the test is over.
 */
public final class SpecGuard implements Interceptor {

    private final SpecContract contract;
    private final String basePath;
    private final boolean counts;
    private final List<String> violations = new ArrayList<>();
    private @Nullable Deviation deviation;
    private int exchanges;

    public SpecGuard(SpecFile spec, URI baseUrl) {
        this(spec, baseUrl, true);
    }

    private SpecGuard(SpecFile spec, URI baseUrl, boolean counts) {
        this.contract = SpecContract.of(spec);
        this.basePath = baseUrl.getPath();
        this.counts = counts;
    }

    /** A guard whose exchanges count for no coverage. */
    public static SpecGuard uncounted(SpecFile spec, URI baseUrl) {
        return new SpecGuard(spec, baseUrl, false);
    }

    /** A client whose traffic this guards. */
    public OkHttpClient client() {
        return new OkHttpClient.Builder().addNetworkInterceptor(this).build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        String sent = text(request);
        Response response = chain.proceed(request);
        String received;
        try {
            received = text(response);
        } catch (IOException e) {
            // A body that was cut or never ended is no answer; the caller meets the same when reading it.
            received = null;
        }
        List<String> found = contract.check(basePath, request, sent, response, received);
        if (counts && received != null) {
            contract.count(basePath, request, sent, response, received, found.isEmpty());
        }
        note(found);
        return response;
    }

    private synchronized void note(List<String> found) {
        exchanges++;
        if (deviation != null) {
            deviation.seen.addAll(found);
        } else {
            violations.addAll(found);
        }
    }

    private static String text(Request request) throws IOException {
        if (request.body() == null) {
            return "";
        }
        Buffer buffer = new Buffer();
        request.body().writeTo(buffer);
        return buffer.readUtf8();
    }

    private static String text(Response response) throws IOException {
        Buffer peeked = new Buffer();
        peeked.write(response.peekBody(Long.MAX_VALUE).bytes());
        if (!"gzip".equalsIgnoreCase(response.header("Content-Encoding"))) {
            return peeked.readUtf8();
        }
        return Okio.buffer(new GzipSource(peeked)).readUtf8();
    }

    /**
     * Until this is closed violations are expected, because the test plays a client or a network that strays from the spec.
     *
     * @param why what strays
     */
    public synchronized Deviation expectDeviation(String why) {
        deviation = new Deviation(why);
        return deviation;
    }

    /** How many exchanges were checked. */
    public synchronized int exchanges() {
        return exchanges;
    }

    /** Every violation since the last {@link #verify}. */
    public synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    /** Fails with every violation since the last call. */
    public synchronized void verify() {
        List<String> found = List.copyOf(violations);
        violations.clear();
        if (!found.isEmpty()) {
            throw new AssertionError(found.size() + " violations of the spec:\n" + String.join("\n", found));
        }
    }

    /** A time in which an exchange has to stray from the spec. */
    public final class Deviation implements AutoCloseable {
        private final String why;
        private final List<String> seen = new ArrayList<>();

        private Deviation(String why) {
            this.why = why;
        }

        /** What strayed so far. */
        public List<String> seen() {
            synchronized (SpecGuard.this) {
                return List.copyOf(seen);
            }
        }

        @Override
        public void close() {
            synchronized (SpecGuard.this) {
                deviation = null;
                if (seen.isEmpty()) {
                    throw new AssertionError("nothing strayed from the spec, though expected: " + why);
                }
            }
        }
    }
}
