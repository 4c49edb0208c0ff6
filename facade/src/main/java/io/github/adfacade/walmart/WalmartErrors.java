package io.github.adfacade.walmart;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.adfacade.internal.FailureKind;
import io.github.adfacade.internal.VendorError;
import io.github.adfacade.internal.VendorErrorReader;
import io.github.adfacade.internal.http.VendorRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private static final Set<String> CREDENTIALS = Set.of(
            "USER_AUTHENTICATION_ERROR",
            "USER_ACCESS_PERMISSIONS_ERROR",
            "MISSING_ACCESS_TOKEN",
            "MISSING_HEADER_AUTH_TOKEN",
            "INVALID_AUTH_TOKEN",
            "MISSING_AUTH_FIELD");
    private static final Set<String> SERVER = Set.of("PROCESSING_ERROR", "INTERNAL_SERVER_ERROR");

    /** Codes that speak of the campaign's state, or of another campaign. */
    private static final List<String> STATE = List.of(
            "CAMPAIGN_ALREADY_EXIST",
            "CAMPAIGN_STATE_CHANGE_NOT_ALLOWED",
            "CAMPAIGN_DELIVERY_STATUS_CANNOT_BE_UPDATED",
            "CAMPAIGN_OBJECTIVE_",
            "ARCHIVE_OPERATION_CAN_ONLY_BE_PERFORMED",
            "CAMPAIGNS_ONCE_FLIGHTED_CANNOT_BE_ARCHIVED",
            "BUDGET_TYPE_CANNOT_BE_CHANGED");

    private final Gson gson;

    WalmartErrors(Gson gson) {
        this.gson = gson;
    }

    @Override
    public VendorError read(int httpStatus, String body) {
        JsonElement json = parsed(body);
        List<String> details = new ArrayList<>();
        collect(json, details);
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
        if (CREDENTIALS.contains(code)) {
            return FailureKind.AUTHENTICATION;
        }
        if (SERVER.contains(code)) {
            return FailureKind.SERVER;
        }
        if (code.startsWith("RESOURCE_NOT_FOUND") || code.equals("RESOURCE_DOES_NOT_BELONG_TO_THE_ADVERTISER")) {
            return FailureKind.NOT_FOUND;
        }
        return STATE.stream().anyMatch(code::startsWith) ? FailureKind.CONFLICT : null;
    }

    private @Nullable JsonElement parsed(String body) {
        try {
            return gson.fromJson(body, JsonElement.class);
        } catch (JsonParseException notJson) {
            return null;
        }
    }

    private static void collect(@Nullable JsonElement json, List<String> details) {
        if (json == null || json.isJsonNull() || json.isJsonPrimitive()) {
            return;
        }
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(element -> collect(element, details));
            return;
        }
        JsonObject fault = json.getAsJsonObject();
        String code = fault.has("code") ? text(fault.get("code")) : "";
        if (code.equalsIgnoreCase("success") || code.equalsIgnoreCase("pending")) {
            return;
        }
        if (!code.isBlank() && !code.equalsIgnoreCase("failure")) {
            details.add(code);
        }
        Stream.of("details", "message", "description")
                .filter(fault::has)
                .findFirst()
                .ifPresent(field -> texts(fault.get(field), details));
    }

    private static void texts(JsonElement json, List<String> details) {
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(element -> texts(element, details));
        } else if (!text(json).isBlank()) {
            details.add(text(json));
        }
    }

    private static String text(JsonElement json) {
        return json.isJsonPrimitive() ? json.getAsString() : "";
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
