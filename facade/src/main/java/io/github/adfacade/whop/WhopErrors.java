package io.github.adfacade.whop;

import com.google.gson.JsonObject;
import io.github.adfacade.internal.ErrorBody;
import io.github.adfacade.internal.FailureKind;
import io.github.adfacade.internal.VendorError;
import io.github.adfacade.internal.VendorErrorReader;
import io.github.adfacade.internal.http.RetryAfter;
import io.github.adfacade.internal.http.VendorRules;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads every error shape that Whop publishes: an object {@code error} with any of type, code, message and param, an OAuth
 * error as text with a description, a message alone; and the waits that it asks for in words.
 */
final class WhopErrors implements VendorErrorReader, VendorRules {

    static final String IN_PROGRESS = "idempotency_request_in_progress";

    /** While the first request under a key runs, its repeats are refused; a few are worth the wait. */
    private static final int MOST_ATTEMPTS_IN_PROGRESS = 4;

    private static final Pattern WAIT = Pattern.compile(
            "try again in (?<amount>\\d+(?:\\.\\d+)?) (?<unit>second|minute|hour)", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> SECONDS = Map.of("second", 1, "minute", 60, "hour", 3600);
    private static final Map<String, FailureKind> KINDS = Map.of(
            "unauthorized", FailureKind.AUTHENTICATION,
            "forbidden", FailureKind.AUTHENTICATION,
            "invalid_grant", FailureKind.AUTHENTICATION,
            "invalid_token", FailureKind.AUTHENTICATION,
            "not_found", FailureKind.NOT_FOUND,
            "gone", FailureKind.CONFLICT,
            "rate_limit_exceeded", FailureKind.RATE_LIMIT);

    @Override
    public VendorError read(int httpStatus, String body) {
        JsonObject answer = ErrorBody.json(body) instanceof JsonObject object ? object : new JsonObject();
        boolean isObject = answer.get("error") instanceof JsonObject;
        JsonObject details = isObject ? answer.getAsJsonObject("error") : answer;
        String type = ErrorBody.text(details, isObject ? "type" : "error");
        String finer = ErrorBody.text(details, "code");
        String code = finer != null ? finer : type;
        String description = ErrorBody.text(answer, "error_description");
        String message = description != null ? description : ErrorBody.text(details, "message");
        if (code == null && message == null) {
            return VendorError.raw(body);
        }
        String param = ErrorBody.text(details, "param");
        VendorError read = VendorError.of(
                        code, message == null || param == null ? message : message + " (" + param + ")")
                .as(type == null ? null : KINDS.get(type));
        return IN_PROGRESS.equals(code) ? read.withOutcomeUnknown() : read;
    }

    /** The wait of a 429 stands in the message alone. */
    @Override
    public @Nullable Duration waitAsked(int status, Headers headers, String body, Instant now) {
        String message = status == 429 ? read(status, body).message() : null;
        Matcher matcher = WAIT.matcher(message == null ? "" : message);
        Duration amount = matcher.find() ? RetryAfter.seconds(matcher.group("amount")) : null;
        return amount == null
                ? null
                : amount.multipliedBy(SECONDS.getOrDefault(matcher.group("unit").toLowerCase(Locale.ROOT), 1));
    }

    @Override
    public boolean isPassing(int status, String body, int attempt) {
        return status == 409
                && attempt < MOST_ATTEMPTS_IN_PROGRESS
                && IN_PROGRESS.equals(read(status, body).code());
    }
}
