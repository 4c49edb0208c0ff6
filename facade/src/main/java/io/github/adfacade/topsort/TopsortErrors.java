package io.github.adfacade.topsort;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.internal.ErrorBody;
import io.github.adfacade.internal.FailureKind;
import io.github.adfacade.internal.VendorError;
import io.github.adfacade.internal.VendorErrorReader;
import io.github.adfacade.internal.http.RetryAfter;
import io.github.adfacade.internal.http.VendorRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Topsort publishes six shapes of error bodies, and which of them the campaign service uses is open: {@code errCode}
 * objects in an array or alone, {@code error} with {@code message}, {@code detail} as a text or an array, {@code msg}.
 */
final class TopsortErrors implements VendorErrorReader, VendorRules {

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;
    private static final String BAD_KEY = "invalid_api_key";
    private static final String RESET = "X-RateLimit-Reset";

    /** Topsort does not say whether the reset is a moment or a delay; no delay lasts thirty years. */
    private static final BigDecimal EPOCH_SECONDS = BigDecimal.valueOf(1_000_000_000L);

    private static final BigDecimal EPOCH_MILLIS = BigDecimal.valueOf(1_000_000_000_000L);

    @Override
    public VendorError read(int httpStatus, String body) {
        JsonElement json = ErrorBody.json(body);
        VendorError error = json == null ? null : read(json);
        if (error == null) {
            error = VendorError.raw(body);
        }
        if (BAD_KEY.equals(error.code())) {
            return error.as(FailureKind.AUTHENTICATION);
        }
        // The service speaks JSON: a page in its place says that the address is wrong, not that the campaign is gone.
        boolean otherPlace = httpStatus == NOT_FOUND && json == null && !body.isBlank();
        return otherPlace ? error.as(FailureKind.REJECTED) : error;
    }

    @Override
    public @Nullable Duration waitAsked(int status, Headers headers, String body, Instant now) {
        String reset = headers.get(RESET);
        if (status != TOO_MANY || reset == null || !reset.strip().matches("\\d{1,16}(\\.\\d{1,9})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(reset.strip());
        Duration wait =
                number.compareTo(EPOCH_SECONDS) < 0 ? RetryAfter.seconds(reset) : Duration.between(now, moment(number));
        // A reset that has passed names no wait; the usual backoff does.
        return wait == null || wait.isNegative() || wait.isZero() ? null : wait;
    }

    private static Instant moment(BigDecimal number) {
        boolean millis = number.compareTo(EPOCH_MILLIS) >= 0;
        return Instant.ofEpochMilli((millis ? number : number.movePointRight(3)).longValue());
    }

    /** Null when the JSON has none of the published shapes. */
    private static @Nullable VendorError read(JsonElement json) {
        if (json.isJsonObject()) {
            return read(json.getAsJsonObject());
        }
        List<VendorError> errors = all(json.getAsJsonArray());
        return errors.isEmpty() ? null : joined(errors);
    }

    private static @Nullable VendorError read(JsonObject object) {
        String code = ErrorBody.text(object, "errCode");
        String error = ErrorBody.text(object, "error");
        String message = ErrorBody.text(object, "message");
        if (code != null || error != null || message != null) {
            return VendorError.of(code != null ? code : error, message);
        }
        JsonElement detail = object.get("detail");
        if (detail != null && detail.isJsonArray()) {
            List<VendorError> places = all(detail.getAsJsonArray());
            return places.isEmpty() ? null : joined(places);
        }
        String plain = ErrorBody.text(object, "detail") != null
                ? ErrorBody.text(object, "detail")
                : ErrorBody.text(object, "msg");
        if (plain == null) {
            return null;
        }
        String place = place(object.get("loc"));
        return VendorError.of(ErrorBody.text(object, "type"), place.isEmpty() ? plain : place + ": " + plain);
    }

    private static List<VendorError> all(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .filter(JsonElement::isJsonObject)
                .map(element -> read(element.getAsJsonObject()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The first code stands for all; every message is kept. */
    private static VendorError joined(List<VendorError> errors) {
        String messages = errors.stream()
                .map(VendorError::message)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return VendorError.of(errors.get(0).code(), messages.isEmpty() ? null : messages);
    }

    /** {@code ["body", "bids", 0, "amount"]} as {@code body.bids.0.amount}. */
    private static String place(@Nullable JsonElement loc) {
        if (loc == null || !loc.isJsonArray()) {
            return "";
        }
        return StreamSupport.stream(loc.getAsJsonArray().spliterator(), false)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .collect(Collectors.joining("."));
    }
}
