package io.github.adfacade.walmart;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.internal.ErrorBody;
import io.github.adfacade.internal.FailureKind;
import io.github.adfacade.internal.VendorError;
import io.github.adfacade.internal.VendorErrorReader;
import io.github.adfacade.internal.http.VendorRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads Walmart's refusals: one object with {@code code} and {@code details}, an array of results, a gateway's own object,
 * or any text. The code that says something is the first of the details; it may carry {@code =} and the fields it is about.
 */
final class WalmartErrors implements VendorErrorReader, VendorRules {

    static final String NAME_TAKEN = "CAMPAIGN_ALREADY_EXIST_WITH_GIVEN_NAME";

    private static final Duration WAIT_AFTER_TOO_MANY = Duration.ofMinutes(10);
    private static final Pattern CODE = Pattern.compile("([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\\s*(?:=.*)?", Pattern.DOTALL);

    /** What a code means that begins so: of the credentials, the server, or the state of this campaign or another. */
    private static final Map<FailureKind, List<String>> MEANINGS = Map.of(
            FailureKind.AUTHENTICATION,
            List.of(
                    "USER_AUTHENTICATION_ERROR",
                    "USER_ACCESS_PERMISSIONS_ERROR",
                    "MISSING_ACCESS_TOKEN",
                    "MISSING_HEADER_AUTH_TOKEN",
                    "INVALID_AUTH_TOKEN",
                    "MISSING_AUTH_FIELD"),
            FailureKind.SERVER,
            List.of("PROCESSING_ERROR", "INTERNAL_SERVER_ERROR"),
            FailureKind.NOT_FOUND,
            List.of("RESOURCE_NOT_FOUND", "RESOURCE_DOES_NOT_BELONG_TO_THE_ADVERTISER"),
            FailureKind.CONFLICT,
            List.of(
                    "CAMPAIGN_ALREADY_EXIST",
                    "CAMPAIGN_STATE_CHANGE_NOT_ALLOWED",
                    "CAMPAIGN_DELIVERY_STATUS_CANNOT_BE_UPDATED",
                    "CAMPAIGN_OBJECTIVE_",
                    "ARCHIVE_OPERATION_CAN_ONLY_BE_PERFORMED",
                    "CAMPAIGNS_ONCE_FLIGHTED_CANNOT_BE_ARCHIVED",
                    "BUDGET_TYPE_CANNOT_BE_CHANGED"));

    @Override
    public VendorError read(int httpStatus, String body) {
        List<String> details = new ArrayList<>();
        collect(ErrorBody.json(body), details);
        VendorError error = details.isEmpty() ? VendorError.raw(body) : of(details);
        boolean statusSaysMore = httpStatus == 429 || httpStatus >= 500;
        return statusSaysMore ? VendorError.of(error.code(), error.message()) : error;
    }

    /** What the details of a result say. */
    static VendorError of(List<String> details) {
        String code = details.stream()
                .map(CODE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse(null);
        VendorError error = VendorError.of(code, details.isEmpty() ? null : String.join("; ", details))
                .as(code == null ? null : meaning(code));
        return error.kind() == FailureKind.SERVER ? error.withOutcomeUnknown() : error;
    }

    private static @Nullable FailureKind meaning(String code) {
        return MEANINGS.entrySet().stream()
                .filter(meaning -> meaning.getValue().stream().anyMatch(code::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static void collect(@Nullable JsonElement json, List<String> details) {
        if (json instanceof JsonArray all) {
            all.forEach(element -> collect(element, details));
        } else if (json instanceof JsonObject fault) {
            String code = Objects.requireNonNullElse(ErrorBody.text(fault, "code"), "failure");
            if (code.equalsIgnoreCase("success") || code.equalsIgnoreCase("pending")) {
                return;
            }
            if (!code.equalsIgnoreCase("failure")) {
                details.add(code);
            }
            Stream.of("details", "message", "description")
                    .filter(fault::has)
                    .findFirst()
                    .ifPresent(field -> texts(fault.get(field), details));
        }
    }

    private static void texts(JsonElement json, List<String> details) {
        if (json instanceof JsonArray all) {
            all.forEach(element -> texts(element, details));
        } else if (json instanceof JsonPrimitive text && !text.getAsString().isBlank()) {
            details.add(text.getAsString());
        }
    }

    /** The status table asks for ten minutes after a 429; a {@code Retry-After} header is read before this. */
    @Override
    public @Nullable Duration waitAsked(int status, Headers headers, String body, Instant now) {
        return status == 429 ? WAIT_AFTER_TOO_MANY : null;
    }

    /** A 401 may be a signature that has aged, so it is signed anew once; 520 and 521 come from the gateway. */
    @Override
    public boolean isPassing(int status, String body, int attempt) {
        return status == 520 || status == 521 || (status == 401 && attempt == 1);
    }
}
