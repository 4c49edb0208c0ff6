package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.http.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Results kept by caller and {@code Idempotency-Key} for a day; keys count on POST alone. Of very many keys the oldest are
 * forgotten earlier, so that a long soak does not fill the memory.
 */
final class WhopIdempotency {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MAX_BYTES = 255;
    private static final int MAX_KEYS = 20_000;

    private final Clock clock;
    private final Map<String, Result> results = new LinkedHashMap<>();

    private static final class Result {
        private final Request first;
        private final Instant until;
        private @Nullable Response response;

        Result(Request first, Instant until) {
            this.first = first;
            this.until = until;
        }

        boolean same(Request other) {
            return first.target().equals(other.target())
                    && Objects.equals(first.header("Api-Version-Date"), other.header("Api-Version-Date"))
                    && Arrays.equals(first.body(), other.body());
        }
    }

    WhopIdempotency(Clock clock) {
        this.clock = clock;
    }

    void reset() {
        results.clear();
    }

    /** The key is taken from the moment its first request has come in. */
    void arrived(Request request) {
        String key = key(request);
        if (key != null) {
            Instant now = clock.instant();
            Result known = results.get(key);
            if (known == null || now.isAfter(known.until)) {
                results.put(key, new Result(request, now.plus(KEPT)));
                if (results.size() > MAX_KEYS) {
                    results.remove(results.keySet().iterator().next());
                }
            }
        }
    }

    /** Frees a key whose request was never handled. */
    void left(Request request) {
        String key = key(request);
        Result known = key == null ? null : results.get(key);
        if (known != null && known.first == request && known.response == null) {
            results.remove(key);
        }
    }

    /** The result of an earlier request under the same key, or null when this is the first. */
    @Nullable
    Response earlier(Request request) {
        String key = key(request);
        Result known = key == null ? null : results.get(key);
        if (known == null || known.first == request) {
            return null;
        }
        if (!known.same(request)) {
            throw WhopProblem.coded(
                    400,
                    "invalid_request_error",
                    "idempotency_key_mismatch",
                    "The idempotency key was used for another request");
        }
        Response response = known.response;
        if (response == null) {
            throw WhopProblem.coded(
                    409,
                    "conflict",
                    "idempotency_request_in_progress",
                    "The first request under this idempotency key is still running");
        }
        return Response.json(response.status(), response.body().text()).with("Idempotent-Replayed", "true");
    }

    void keep(Request request, Response response) {
        String key = key(request);
        Result known = key == null ? null : results.get(key);
        if (known != null && known.first == request) {
            known.response = response;
        }
    }

    private static @Nullable String key(Request request) {
        String key = request.header("Idempotency-Key");
        return key == null || !request.method().equals("POST") ? null : request.header("Authorization") + "\n" + key;
    }

    static void check(Request request) {
        String key = request.header("Idempotency-Key");
        if (key != null && (key.isEmpty() || key.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES)) {
            throw WhopProblem.invalid("Idempotency-Key", "Idempotency-Key has 1 to " + MAX_BYTES + " bytes");
        }
    }
}
