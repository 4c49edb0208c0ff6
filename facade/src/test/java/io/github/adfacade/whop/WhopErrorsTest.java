package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.internal.FailureKind;
import io.github.adfacade.internal.VendorError;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhopErrorsTest {

    private final WhopErrors errors = new WhopErrors();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "{\"error\": {\"type\": \"invalid_request_error\", \"code\": \"parameter_invalid\", \"message\": \"Too long\", \"param\": \"title\"}} | parameter_invalid | Too long (title)",
                "{\"error\": {\"type\": \"unauthorized\", \"code\": null, \"message\": \"Bad token\", \"param\": null}} | unauthorized | Bad token",
                "{\"error\": {\"code\": \"invalid_request\", \"message\": \"account_id was not given\"}} | invalid_request | account_id was not given",
                "{\"error\": {\"message\": \"Only text\"}} | - | Only text",
                "{\"error\": {\"type\": \"gone\"}} | gone | -",
                "{\"error\": \"invalid_grant\", \"error_description\": \"Code expired\"} | invalid_grant | Code expired",
                "{\"error\": \"plain\"} | plain | -",
                "{\"message\": \"Not found\"} | - | Not found",
                "{\"error\": {}} | - | {\"error\": {}}",
                "{\"error\": {\"message\": {\"deep\": 1}}} | - | {\"error\": {\"message\": {\"deep\": 1}}}",
                "[1, 2] | - | [1, 2]",
                "{\"error\": | - | {\"error\":",
                "<html>Bad Gateway</html> | - | <html>Bad Gateway</html>",
                "`` | - | -",
            })
    void everyPublishedShapeIsReadAndEveryOtherTextIsKept(String body, String code, String message) {
        VendorError error = errors.read(400, body);

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({
        "unauthorized, AUTHENTICATION",
        "forbidden, AUTHENTICATION",
        "not_found, NOT_FOUND",
        "gone, CONFLICT",
        "rate_limit_exceeded, RATE_LIMIT",
    })
    void aTypeSaysWhatHappenedWhateverTheStatus(String type, FailureKind kind) {
        assertThat(errors.read(400, "{\"error\": {\"type\": \"" + type + "\"}}").kind())
                .isEqualTo(kind);
    }

    @Test
    void anExpiredGrantIsAMatterOfCredentialsThoughItsStatusIs400() {
        assertThat(errors.read(400, "{\"error\": \"invalid_grant\"}").kind()).isEqualTo(FailureKind.AUTHENTICATION);
        assertThat(errors.read(400, "{\"error\": {\"type\": \"new_word\"}}").kind())
                .isNull();
    }

    @Test
    void aRequestInProgressHasAnUnknownOutcomeAndIsWorthAFewWaits() {
        String body = "{\"error\": {\"type\": \"conflict\", \"code\": \"idempotency_request_in_progress\"}}";

        assertThat(errors.read(409, body).outcomeUnknown()).isTrue();
        assertThat(errors.isPassing(409, body, 1)).isTrue();
        assertThat(errors.isPassing(409, body, 3)).isTrue();
        assertThat(errors.isPassing(409, body, 4)).isFalse();
        assertThat(errors.isPassing(400, body, 1)).isFalse();
        assertThat(errors.isPassing(409, "{\"error\": {\"type\": \"conflict\"}}", 1))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "429, Try again in 7 seconds., 7000",
                "429, try again in 1 second, 1000",
                "429, Slow down. Try again in 0.5 seconds., 500",
                "429, Try again in 2 minutes., 120000",
                "429, TRY AGAIN IN 1 HOUR, 3600000",
                "429, Try again soon., -",
                "500, Try again in 7 seconds., -",
            })
    void theWaitStandsInTheMessageOfARateLimit(int status, String message, Long millis) {
        String body = "{\"error\": {\"type\": \"rate_limit_exceeded\", \"message\": \"" + message + "\"}}";

        assertThat(errors.waitAsked(status, Headers.of(), body, Instant.EPOCH))
                .isEqualTo(millis == null ? null : Duration.ofMillis(millis));
    }

    @Test
    void aRateLimitWithoutAMessageAsksForNoWait() {
        assertThat(errors.waitAsked(429, Headers.of(), "", Instant.EPOCH)).isNull();
    }
}
