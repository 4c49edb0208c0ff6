package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.AuthenticationException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.ConflictException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.RejectedException;
import io.github.adfacade.ServerException;
import io.github.adfacade.internal.FailureKind;
import io.github.adfacade.internal.VendorError;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Sandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopsortErrorsTest extends TopsortHarness {

    private final TopsortErrors errors = new TopsortErrors();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"errCode\":\"bad_request\",\"docUrl\":\"d\",\"message\":\"end first\"}] | bad_request | end first",
                "[{\"errCode\":\"a\"},{\"errCode\":\"b\",\"message\":\"m\"},{\"errCode\":\"c\",\"message\":\"n\"}]"
                        + " | a | m; n",
                "{\"errCode\":\"invalid_json\"} | invalid_json | ",
                "{\"errCode\":\"empty_request\",\"message\":\"nothing\"} | empty_request | nothing",
                "{\"error\":\"Forbidden\",\"message\":\"wrong kind\"} | Forbidden | wrong kind",
                "{\"detail\":[{\"loc\":[\"body\",\"bids\",0,\"amount\"],\"msg\":\"too low\",\"type\":\"value_error\"}]}"
                        + " | value_error | body.bids.0.amount: too low",
                "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"a\",\"type\":\"t\"},{\"msg\":\"b\",\"type\":\"u\"}]}"
                        + " | t | body: a; b",
                "{\"detail\":\"Not Found\"} | | Not Found",
                "{\"msg\":\"no catalog\"} | | no catalog"
            })
    void everyPublishedShapeIsRead(String body, String code, String message) {
        VendorError error = errors.read(422, body);

        assertThat(error.code()).isEqualTo(code);
        assertThat(error.message()).isEqualTo(message);
        assertThat(error.kind()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>502</html>",
                "{\"detail\":[]}",
                "[]",
                "{}",
                "[7]",
                "{\"detail\":{}}",
                "{\"cut\":",
                "upstream timed out",
                "7"
            })
    void whatFitsNoShapeKeepsItsText(String body) {
        assertThat(errors.read(400, body)).isEqualTo(VendorError.of(null, body));
    }

    @Test
    void hostileBodiesAreReadWithoutFailing() {
        assertThat(errors.read(400, "[".repeat(100_000)).code()).isNull();
        assertThat(errors.read(400, "").message()).isNull();
        assertThat(errors.read(400, "\u0000").code()).isNull();
    }

    @Test
    void aPageInPlaceOfJsonDoesNotSayThatTheCampaignIsGone() {
        sandbox.topsort().fail(Fault.status(404).body("text/html", "<html>no such host here</html>"));

        assertThatThrownBy(() -> topsort.get(PAUSED))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("no such host here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"detail\":\"Not Found\"}", "[{\"errCode\":\"not_found\"}]"})
    void aMissingCampaignIsNotFoundInEveryShape(String body) {
        answer(404, body);

        assertThatThrownBy(() -> topsort.get(PAUSED)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aBadKeyIsNamedSoWhateverTheStatus() {
        assertThat(errors.read(400, "{\"errCode\":\"invalid_api_key\"}").kind()).isEqualTo(FailureKind.AUTHENTICATION);
    }

    @ParameterizedTest
    @CsvSource({"401, Unauthorized", "403, Forbidden"})
    void keysAreRefusedInTwoWaysAndNeverTriedAgain(int status, String code) {
        String key = status == 401 ? "tsc_unknown" : sandbox.topsort().marketplaceApiKey();
        try (TopsortCampaignService other = builder().apiKey(key).build()) {
            AuthenticationException refused =
                    catchThrowableOfType(AuthenticationException.class, () -> other.get(PAUSED));

            assertThat(refused.httpStatus()).contains(status);
            assertThat(refused.vendorCode()).contains(code);
            assertThat(refused.retryable()).isFalse();
            assertThat(refused).hasMessageNotContaining(key);
            assertThat(sent("GET")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, io.github.adfacade.RejectedException",
        "409, io.github.adfacade.ConflictException",
        "422, io.github.adfacade.RejectedException",
        "429, io.github.adfacade.RateLimitException",
        "500, io.github.adfacade.ServerException",
        "503, io.github.adfacade.ServerException"
    })
    void everyStatusHasItsException(int status, Class<? extends CampaignException> type) {
        sandbox.topsort().fail(Fault.status(status).always());

        CampaignException failed = catchThrowableOfType(type, () -> topsort.get(PAUSED));

        assertThat(failed).isNotNull();
        assertThat(failed.httpStatus()).contains(status);
        assertThat(failed.attempts()).isEqualTo(status == 429 || status >= 500 ? 4 : 1);
        assertThat(ConflictException.class.isInstance(failed)).isEqualTo(status == 409);
        assertThat(ServerException.class.isInstance(failed)).isEqualTo(status >= 500);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 2, PT2S",
        "429, 0.5, PT0.5S",
        "429, ' 3 ', PT3S",
        "429, 1781956810, PT10S",
        "429, 1781956810.5, PT10.5S",
        "429, 1781956810000, PT10S",
        "429, 1781956790, ",
        "429, 0, ",
        "429, soon, ",
        "429, -2, ",
        "503, 2, "
    })
    void theResetOfTheLimitIsAMomentOrADelay(int status, String reset, Duration wait) {
        Instant now = Instant.ofEpochSecond(1781956800L);

        assertThat(errors.waitAsked(status, Headers.of("X-RateLimit-Reset", reset), "", now))
                .isEqualTo(wait);
    }

    @Test
    void withoutAResetNoWaitIsAskedFor() {
        assertThat(errors.waitAsked(429, Headers.of(), "", NOW)).isNull();
    }

    @Test
    void aResetBeyondTheDeadlineEndsTheCallAndSaysHowLongToWait() {
        sandbox.topsort().fail(Fault.status(429).header("X-RateLimit-Reset", "600"));

        assertThatThrownBy(() -> topsort.get(PAUSED))
                .isInstanceOfSatisfying(
                        RateLimitException.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofMinutes(10)));
        assertThat(waits).isEmpty();
    }

    @Test
    void thePublishedLimitIsKeptWithoutBeingRefused() {
        try (Sandbox strict = sandbox().enforceRateLimits(true).start();
                TopsortCampaignService service = builder()
                        .baseUrl(strict.topsort().baseUrl().toString())
                        .clock(strict.clock())
                        .sleeper(wait -> {
                            waits.add(wait);
                            strict.advance(wait);
                        })
                        .build()) {
            strict.advance(Duration.ofMillis(1_500));
            IntStream.range(0, 150).forEach(i -> service.get(PAUSED));

            assertThat(strict.ledger().statuses()).containsOnly(Map.entry(200, 150L));
            assertThat(waits)
                    .as("forty-five at once, again after two seconds and their margin")
                    .containsExactly(Duration.ofMillis(2_020), Duration.ofMillis(2_020), Duration.ofMillis(2_020));
        }
    }
}
