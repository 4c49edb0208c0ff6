package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Applied;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import io.github.adfacade.ConflictException;
import io.github.adfacade.ConnectionException;
import io.github.adfacade.RejectedException;
import io.github.adfacade.ServerException;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopsortCreateOnceTest extends TopsortHarness {

    /** Where an answer has to be given up in real time, and with room for a busy machine. */
    private final TopsortCampaignService impatient =
            builder().attemptTimeout(Duration.ofMillis(900)).build();

    static List<Fault> answersThatAreLostAfterTheCreate() {
        return List.of(
                Fault.applyThenHangUp(),
                Fault.cutAnswer(),
                Fault.cutJson(),
                Fault.status(500).afterApplying(),
                Fault.status(504).afterApplying(),
                Fault.status(408).afterApplying(),
                Fault.status(200).body("{}").afterApplying());
    }

    @ParameterizedTest
    @MethodSource("answersThatAreLostAfterTheCreate")
    void aCampaignWhoseAnswerIsLostIsFoundByItsExternalIdAndNotMadeAgain(Fault fault) {
        sandbox.topsort().fail(fault.on("POST", "/campaigns"));

        Campaign campaign = topsort.create(draft().build());

        assertThat(campaign.name()).isEqualTo("Trail shoes, July");
        assertThat(created())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(campaign.id()));
        assertThat(sent("POST")).hasSize(1);
        assertThat(lastQuery("sort_by_date")).isEqualTo("desc");
        assertThat(lastQuery("vendor_id")).isEqualTo(VENDOR);
    }

    @Test
    void aSilentNetworkIsGivenUpAndSearchedWhetherItActedOrNot() {
        sandbox.topsort().fail(Fault.applyThenHang(Duration.ofSeconds(5)).on("POST", "/campaigns"));
        impatient.create(draft().build());
        assertThat(created()).hasSize(1);

        sandbox.topsort().fail(Fault.hang(Duration.ofSeconds(5)).on("POST", "/campaigns"));
        impatient.create(draft().build());
        assertThat(created()).hasSize(2);
    }

    static List<Fault> requestsThatAreLostBeforeTheCreate() {
        return List.of(Fault.hangUpAfterReading(), Fault.status(503), Fault.status(502));
    }

    @ParameterizedTest
    @MethodSource("requestsThatAreLostBeforeTheCreate")
    void aCampaignThatIsCertainlyNotThereIsSentAnewWithTheSameExternalId(Fault fault) {
        sandbox.topsort().fail(fault.on("POST", "/campaigns"));

        Campaign campaign = topsort.create(draft().build());

        assertThat(created()).hasSize(1);
        assertThat(sent("POST")).hasSize(2);
        assertThat(sent("POST").get(0).request().body())
                .isEqualTo(sent("POST").get(1).request().body());
        assertThat(sandbox.topsort().campaign(campaign.id())).contains("Trail shoes, July");
        assertThat(waits).isNotEmpty();
    }

    @Test
    void theWaitThatTheNetworkAskedForIsKeptBeforeSendingAnew() {
        sandbox.topsort().fail(Fault.status(503).header("Retry-After", "7").on("POST", "/campaigns"));

        topsort.create(draft().build());

        assertThat(waits).contains(Duration.ofSeconds(7));
    }

    @Test
    void aWaitBeyondTheDeadlineEndsTheCallWithWhatIsKnown() {
        sandbox.topsort().fail(Fault.status(503).header("Retry-After", "3600").on("POST", "/campaigns"));

        assertThatThrownBy(() -> topsort.create(draft().build())).isInstanceOfSatisfying(ServerException.class, e -> {
            assertThat(e.applied()).isEqualTo(Applied.UNKNOWN);
            assertThat(e.retryAfter()).contains(Duration.ofHours(1));
        });
        assertThat(sent("POST")).hasSize(1);
    }

    @Test
    void whenTheSearchFailsTheCampaignIsNotSentAnew() {
        sandbox.topsort().fail(Fault.hangUpAfterReading().on("POST", "/campaigns"));
        sandbox.topsort().fail(Fault.status(403).on("GET", "/campaigns"));

        ConnectionException lost =
                catchThrowableOfType(ConnectionException.class, () -> topsort.create(draft().build()));

        assertThat(lost.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(lost.getSuppressed()).hasSize(1);
        assertThat(sent("POST")).hasSize(1);
    }

    @Test
    void aRefusalIsFinal() {
        sandbox.topsort().fail(Fault.status(422).on("POST", "/campaigns"));

        assertThatThrownBy(() -> topsort.create(draft().build()))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.applied()).isEqualTo(Applied.NO));
        assertThat(sent("POST")).hasSize(1);
        assertThat(sent("GET")).isEmpty();
    }

    @Test
    void anExternalIdThatIsTakenIsAConflict() {
        topsort.create(named("crm-1"));

        assertThatThrownBy(() -> topsort.create(named("crm-1")))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.applied()).isEqualTo(Applied.NO));
    }

    @Test
    void aConflictWithAnEarlierAttemptThatSucceededLateMeansDone() {
        // The first attempt is applied only after the search has not found it.
        sandbox.topsort().fail(Fault.hangUpAfterReading().on("POST", "/campaigns"));
        sandbox.topsort().fail(Fault.status(409).afterApplying().on("POST", "/campaigns"));

        Campaign campaign = topsort.create(draft().build());

        assertThat(created())
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(campaign.id()));
        assertThat(sent("POST")).hasSize(2);
    }

    @Test
    void aCallersExternalIdThatAnOlderCampaignCarriesIsNotTakenForOurs() {
        topsort.create(named("crm-1"));
        sandbox.advance(Duration.ofDays(3));
        sandbox.topsort().fail(Fault.hangUpAfterReading().on("POST", "/campaigns"));

        assertThatThrownBy(() -> topsort.create(named("crm-1")))
                .isInstanceOfSatisfying(
                        ConnectionException.class, e -> assertThat(e.applied()).isEqualTo(Applied.UNKNOWN));
        assertThat(created()).hasSize(1);
    }

    @Test
    void aCallersExternalIdIsAdoptedWhenTheCampaignIsOurs() {
        sandbox.topsort().fail(Fault.applyThenHangUp().on("POST", "/campaigns"));

        Campaign campaign = topsort.create(named("crm-1"));

        assertThat(campaign.raw().get("externalCampaignId").getAsString()).isEqualTo("crm-1");
        assertThat(created()).hasSize(1);
    }

    @Test
    void theSearchGoesOnUntilItHasReachedCampaignsFromBeforeTheCall() {
        sandbox.topsort().fail(Fault.hangUpAfterReading().on("POST", "/campaigns"));
        answerList(true, "2026-06-20T11:59:00Z", 100);
        answerList(true, "2026-06-20T11:58:00Z", 200);
        answerList(true, "2026-06-20T10:00:00Z", 300);

        topsort.create(draft().build());

        assertThat(sent("GET")).hasSize(3);
        assertThat(sent("POST")).hasSize(2);
    }

    @Test
    void aSearchThatFindsNoEndIsNotProofOfAbsence() {
        sandbox.topsort().fail(Fault.hangUpAfterReading().on("POST", "/campaigns"));
        for (int i = 1; i <= 9; i++) {
            answerList(true, "2026-06-20T11:59:00Z", 100 * i);
        }

        assertThatThrownBy(() -> topsort.create(draft().build())).isInstanceOf(ConnectionException.class);
        assertThat(sent("GET")).hasSize(5);
        assertThat(sent("POST")).hasSize(1);
    }

    @Test
    void attemptsEndAndSayThatTheOutcomeIsUnknown() {
        sandbox.topsort()
                .fail(Fault.hangUpAfterReading().on("POST", "/campaigns").always());

        CampaignException failed = catchThrowableOfType(CampaignException.class, () -> topsort.create(draft().build()));

        assertThat(failed.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(sent("POST")).hasSize(4);
        assertThat(created()).isEmpty();
    }

    @Test
    void tooManyRequestsAreWaitedForSinceNothingWasMade() {
        sandbox.topsort()
                .fail(Fault.status(429).header("X-RateLimit-Reset", "2").on("POST", "/campaigns"));

        topsort.create(draft().build());

        assertThat(created()).hasSize(1);
        assertThat(waits).contains(Duration.ofSeconds(2));
        assertThat(sent("GET")).isEmpty();
    }

    private io.github.adfacade.CampaignDraft named(String externalId) {
        return draft().network(manual().setExternalCampaignId(externalId)).build();
    }

    private List<Change> created() {
        return sandbox.ledger().changes(Network.TOPSORT, Change.Kind.CREATED).stream()
                .filter(change -> change.resource().equals("campaign"))
                .toList();
    }

    private void answerList(boolean hasMore, String createdAt, int next) {
        String campaign = """
                {"campaignId": "%s", "name": "x", "externalCampaignId": "other", "createdAt": "%s"}""".formatted(new java.util.UUID(next, next), createdAt);
        sandbox.topsort()
                .fail(Fault.status(200)
                        .body("{\"campaigns\": [" + campaign + "], \"hasMore\": " + hasMore
                                + ", \"next\": {\"offset\": " + next + ", \"limit\": 100}}")
                        .on("GET", "/campaigns"));
    }
}
