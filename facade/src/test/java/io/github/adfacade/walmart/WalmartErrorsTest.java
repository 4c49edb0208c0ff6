package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.internal.FailureKind;
import io.github.adfacade.internal.VendorError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalmartErrorsTest {

    private final WalmartErrors errors = new WalmartErrors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"FAILURE\",\"details\":[\"INVALID_PATCH_FIELDS=mediaType\"]}",
                "{\"code\":\"failure\",\"details\":\"INVALID_PATCH_FIELDS=mediaType\"}",
                "[{\"code\":\"success\",\"details\":[\"OTHER_CODE\"],\"campaignId\":1},"
                        + "{\"code\":\"failure\",\"details\":[\"INVALID_PATCH_FIELDS=mediaType\"],\"campaignId\":2}]"
            })
    void aCodeIsSplitFromTheFieldsItIsAbout(String body) {
        VendorError error = errors.read(400, body);

        assertThat(error.code()).isEqualTo("INVALID_PATCH_FIELDS");
        assertThat(error.message()).isEqualTo("INVALID_PATCH_FIELDS=mediaType");
        assertThat(error.kind()).isNull();
    }

    @Test
    void everyDetailIsKeptInTheMessage() {
        VendorError error = errors.read(
                400,
                "[{\"code\":\"failure\",\"details\":[\"not a code\",\"FIRST_CODE\"]},null,"
                        + "{\"code\":\"failure\",\"details\":[\"SECOND_CODE\"]}]");

        assertThat(error.code()).isEqualTo("FIRST_CODE");
        assertThat(error.message()).isEqualTo("not a code; FIRST_CODE; SECOND_CODE");
    }

    @ParameterizedTest
    @CsvSource({
        "RESOURCE_NOT_FOUND_FOR_INPUT_COMBINATION_ADVERTISER_ID_AND_CAMPAIGN_ID, NOT_FOUND",
        "RESOURCE_DOES_NOT_BELONG_TO_THE_ADVERTISER, NOT_FOUND",
        "CAMPAIGN_ALREADY_EXIST_WITH_GIVEN_NAME, CONFLICT",
        "CAMPAIGN_STATE_CHANGE_NOT_ALLOWED, CONFLICT",
        "CAMPAIGN_STATE_CHANGE_NOT_ALLOWED_TO_PAUSED_STATE, CONFLICT",
        "CAMPAIGN_OBJECTIVE_ALLOWED_TO_UPDATE_ONLY_FOR_DRAFT_STATE, CONFLICT",
        "CAMPAIGNS_ONCE_FLIGHTED_CANNOT_BE_ARCHIVED, CONFLICT",
        "ARCHIVE_OPERATION_CAN_ONLY_BE_PERFORMED_IN_DRAFT_OR_SCHEDULED_STATE, CONFLICT",
        "USER_AUTHENTICATION_ERROR, AUTHENTICATION",
        "USER_ACCESS_PERMISSIONS_ERROR, AUTHENTICATION",
        "MISSING_HEADER_AUTH_TOKEN, AUTHENTICATION",
        "PROCESSING_ERROR, SERVER",
        "INTERNAL_SERVER_ERROR, SERVER",
        "INVALID_FIELD_CAMPAIGN_NAME,"
    })
    void aCodeSaysWhatKindOfFailureItIs(String code, FailureKind kind) {
        VendorError error = WalmartErrors.of(List.of(code));

        assertThat(error.kind()).isEqualTo(kind);
        assertThat(error.outcomeUnknown()).isEqualTo(kind == FailureKind.SERVER);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 520})
    void aStatusOfTheServerOutweighsTheCode(int status) {
        VendorError error = errors.read(status, "{\"code\":\"FAILURE\",\"details\":[\"RESOURCE_NOT_FOUND\"]}");

        assertThat(error.kind()).isNull();
        assertThat(error.code()).isEqualTo("RESOURCE_NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":\"UNAUTHORIZED.GATEWAY\",\"message\":\"signature too old\"}"
                        + " | UNAUTHORIZED.GATEWAY; signature too old",
                "{\"code\":401,\"description\":\"no\"} | 401; no",
                "<html>Access denied</html> | <html>Access denied</html>",
                "{\"fault\":{\"faultstring\":\"x\"}} | {\"fault\":{\"faultstring\":\"x\"}}",
                "{\"code\":\"FAILURE\",\"details\":[ | {\"code\":\"FAILURE\",\"details\":[",
                "\"text\" | \"text\""
            })
    void whatAGatewaySaysIsKept(String body, String message) {
        VendorError error = errors.read(403, body);

        assertThat(error.code()).isNull();
        assertThat(error.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void anEmptyBodySaysNothing(String body) {
        assertThat(errors.read(400, body)).isEqualTo(VendorError.of(null, null));
    }

    @Test
    void aFailureWithoutDetailsIsARefusal() {
        assertThat(WalmartErrors.of(List.of())).isEqualTo(VendorError.of(null, null));
    }

    @Test
    void tooManyRequestsAskForTenMinutes() {
        assertThat(errors.waitAsked(429, Headers.of(), "", Instant.EPOCH)).isEqualTo(Duration.ofMinutes(10));
        assertThat(errors.waitAsked(503, Headers.of(), "", Instant.EPOCH)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"401,1,true", "401,2,false", "403,1,false", "520,3,true", "521,1,true", "400,1,false"})
    void whatPassesIsTriedAgain(int status, int attempt, boolean passing) {
        assertThat(errors.isPassing(status, "", attempt)).isEqualTo(passing);
    }
}
