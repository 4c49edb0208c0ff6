package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Applied;
import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignField;
import io.github.adfacade.ConflictException;
import io.github.adfacade.DeadlineExceededException;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Objective;
import io.github.adfacade.RejectedException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalmartUpdateTest extends OnSandbox {

    private static final String PATH = "/api/v1/campaigns";

    private static final CampaignChange RENAME =
            CampaignChange.builder().name("Renamed").build();

    @Test
    void aPatchSendsWhatChangesAndNothingElse() {
        Campaign updated = walmart.update(
                DRAFT,
                CampaignChange.builder()
                        .name("Holiday teaser 2")
                        .description("Bells")
                        .objective(Objective.CONVERSIONS)
                        .start(Instant.parse("2026-07-01T12:34:56Z"))
                        .end(Instant.parse("2026-07-31T20:00:00Z"))
                        .build());

        assertThat(exchanges("PATCH", PATH).get(0).request().body())
                .isEqualTo("[{\"advertiserId\":600123,\"campaignId\":8810044,\"name\":\"Holiday teaser 2\","
                        + "\"description\":\"Bells\",\"objective\":\"CONVERSION\",\"startDate\":\"2026-07-01T12:34:56Z\","
                        + "\"endDate\":\"2026-07-31T20:00:00Z\"}]");
        assertThat(updated.name()).isEqualTo("Holiday teaser 2");
        assertThat(updated.budget()).contains(Budget.daily(usd("25.25")));
        assertThat(updated.schedule().start()).contains(Instant.parse("2026-07-01T12:00:00Z"));
    }

    @Test
    void aClearedDescriptionIsSentAsNull() {
        Campaign updated = walmart.update(
                LIVE, CampaignChange.builder().clear(CampaignField.DESCRIPTION).build());

        assertThat(exchanges("PATCH", PATH).get(0).request().body())
                .isEqualTo("[{\"advertiserId\":600123,\"campaignId\":8810041,\"description\":null}]");
        assertThat(updated.description()).isEmpty();
    }

    @Test
    void aBudgetTravelsWithItsKindSoThatTheKindCanSwitch() {
        Campaign updated = walmart.update(
                DRAFT,
                CampaignChange.builder().budget(Budget.total(usd("900.00"))).build());

        assertThat(exchanges("PATCH", PATH).get(0).request().body())
                .isEqualTo("[{\"advertiserId\":600123,\"campaignId\":8810044,\"budgetType\":\"TOTAL\","
                        + "\"totalBudget\":900.00}]");
        assertThat(updated.budget()).contains(Budget.total(usd("900")));
    }

    @Test
    void theBudgetOfALiveCampaignChangesWithinItsKind() {
        Campaign updated = walmart.update(
                LIVE, CampaignChange.builder().budget(Budget.daily(usd("175"))).build());

        assertThat(updated.budget()).contains(Budget.daily(usd("175")));
    }

    @Test
    void anEndlessFlightGetsAnEndAndLosesItAgain() {
        Instant end = Instant.parse("2026-09-30T22:00:00Z");

        assertThat(walmart.update(LIVE, CampaignChange.builder().end(end).build())
                        .schedule()
                        .end())
                .contains(FlightEnd.at(end));
        assertThat(walmart.update(
                                LIVE,
                                CampaignChange.builder().end(FlightEnd.NEVER).build())
                        .schedule()
                        .end())
                .contains(FlightEnd.NEVER);
    }

    @Test
    void aDeliverySpeedIsAnOption() {
        walmart.update(
                SCHEDULED,
                CampaignChange.builder()
                        .name("Patio")
                        .network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.FRONTLOADED))
                        .build());

        assertThat(exchanges("PATCH", PATH).get(0).request().body()).endsWith("\"deliverySpeed\":\"FRONTLOADED\"}]");
    }

    @Test
    void theNetworksRefusalOfAnItemIsTyped() {
        sandbox().walmart().control().spend(LIVE, new BigDecimal("100"));

        RejectedException refused = catchThrowableOfType(
                RejectedException.class,
                () -> walmart.update(
                        LIVE,
                        CampaignChange.builder().budget(Budget.daily(usd("99"))).build()));

        assertThat(refused.vendorCode()).contains("DAILY_BUDGET_CANNOT_BE_LESS_THAN_CURRENT_CAMPAIGN_ADSPENT");
        assertThat(refused.applied()).isEqualTo(Applied.NO);
        assertThat(refused.retryable()).isFalse();
    }

    @Test
    void aCampaignThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> walmart.update("99", RENAME))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("RESOURCE_NOT_FOUND_FOR_INPUT_COMBINATION_ADVERTISER_ID_AND_CAMPAIGN_ID");
    }

    @Test
    void aNameThatIsTakenIsAConflict() {
        assertThatThrownBy(() -> walmart.update(
                        LIVE, CampaignChange.builder().name("Back to school").build()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aLostAnswerIsAskedForAgainSinceAPatchIsAbsolute() {
        sandbox().walmart().fail(Fault.applyThenHangUp().on("PATCH", PATH));

        assertThat(walmart.update(LIVE, RENAME).name()).isEqualTo("Renamed");
        assertThat(exchanges("PATCH", PATH)).hasSize(2);
    }

    @Test
    void anUpdateThatWorkedButCannotBeReadBackIsApplied() {
        sandbox()
                .walmart()
                .fail(Fault.hangUpAfterReading().on("POST", ".*/list").always());

        UnreadableResponseException failed =
                catchThrowableOfType(UnreadableResponseException.class, () -> walmart.update(LIVE, RENAME));

        assertThat(failed.applied()).isEqualTo(Applied.YES);
        assertThat(changes(Change.Kind.UPDATED)).hasSize(1);
    }

    @Test
    void aDeadlineThatPassesWhileReadingBackSaysThatTheChangeWasMade() {
        sandbox()
                .walmart()
                .fail(Fault.status(503)
                        .header("Retry-After", "20")
                        .on("POST", ".*/list")
                        .always());
        try (WalmartCampaignService patient = builder()
                .maxAttempts(2)
                .callTimeout(Duration.ofSeconds(30))
                .sleeper(wait -> sandbox().advance(wait.plusSeconds(15)))
                .build()) {
            DeadlineExceededException failed =
                    catchThrowableOfType(DeadlineExceededException.class, () -> patient.update(LIVE, RENAME));

            assertThat(failed.applied()).isEqualTo(Applied.YES);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[null]", "[{\"code\":\"success\",\"campaignId\":5}]"})
    void aMissingResultLeavesTheOutcomeOpen(String results) {
        sandbox().walmart().fail(Fault.status(200).body(results).on("PATCH", PATH));

        UnreadableResponseException failed =
                catchThrowableOfType(UnreadableResponseException.class, () -> walmart.update(LIVE, RENAME));

        assertThat(failed.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(failed).hasMessageContaining("no result for campaign 8810041");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"code\":\"Success\",\"details\":\"done\"}]",
                "[{\"code\":\"pending\",\"campaignId\":\"8810041\"}]",
                "[{\"code\":\"failure\",\"campaignId\":5},{\"code\":\"success\",\"campaignId\":8810041.0}]"
            })
    void aResultIsReadInEveryShape(String results) {
        sandbox().walmart().fail(Fault.status(200).body(results).on("PATCH", PATH));

        assertThat(walmart.update(LIVE, RENAME).id()).isEqualTo(LIVE);
    }

    @Test
    void ofTwoResultsForACampaignTheBadOneCounts() {
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("[{\"code\":\"success\",\"campaignId\":8810041},"
                                + "{\"code\":\"failure\",\"campaignId\":8810041,\"details\":null}]")
                        .on("PATCH", PATH));

        assertThatThrownBy(() -> walmart.update(LIVE, RENAME)).isInstanceOf(RejectedException.class);
    }

    @Test
    void anItemThatFailedOnTheServerLeavesTheOutcomeOpen() {
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("[{\"code\":\"failure\",\"campaignId\":8810041,\"details\":[\"PROCESSING_ERROR\"]}]")
                        .on("PATCH", PATH));

        CampaignException failed = catchThrowableOfType(CampaignException.class, () -> walmart.update(LIVE, RENAME));

        assertThat(failed.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(failed.retryable()).isTrue();
    }
}
