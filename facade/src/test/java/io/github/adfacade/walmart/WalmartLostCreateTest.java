package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Applied;
import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.ConflictException;
import io.github.adfacade.Objective;
import io.github.adfacade.ServerException;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.clients.walmart.model.MediaType;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WalmartLostCreateTest extends OnSandbox {

    private static final String CREATE = "/api/v1/campaigns";

    private static final CampaignDraft BURST = CampaignDraft.builder("Summer burst")
            .description("Garden")
            .objective(Objective.ENGAGEMENT)
            .budget(Budget.total(usd("1200.50")))
            .start(Instant.parse("2026-07-01T04:00:00Z"))
            .end(Instant.parse("2026-08-01T03:00:00Z"))
            .network(new CampaignCreate()
                    .setDeliverySpeed(DeliverySpeed.FRONTLOADED)
                    .setMediaType(MediaType.BANNER))
            .build();

    static Stream<Fault> lostAfterApplying() {
        return Stream.of(
                Fault.applyThenHangUp(),
                Fault.cutAnswer(),
                Fault.cutJson(),
                Fault.status(500).afterApplying(),
                Fault.status(503).header("Retry-After", "3600").afterApplying(),
                Fault.status(200).body("[]").afterApplying(),
                Fault.status(200).body("").afterApplying(),
                Fault.status(200).body("text/html", "<html>sign in</html>").afterApplying(),
                Fault.status(200)
                        .body("[{\"code\":\"failure\",\"details\":[\"PROCESSING_ERROR\"],\"name\":\"Summer burst\"}]")
                        .afterApplying());
    }

    @ParameterizedTest
    @MethodSource("lostAfterApplying")
    void aCampaignWhoseAnswerWasLostIsAdoptedByItsName(Fault fault) {
        sandbox().walmart().fail(fault.on("POST", CREATE));

        Campaign made = walmart.create(BURST);

        assertThat(made.name()).isEqualTo("Summer burst");
        assertThat(changes(Change.Kind.CREATED)).hasSize(1);
        assertThat(exchanges("POST", CREATE)).hasSize(1);
    }

    static Stream<Fault> lostBeforeApplying() {
        return Stream.of(
                Fault.hangUpAfterReading(),
                Fault.status(500),
                Fault.status(503).header("Retry-After", "7"),
                Fault.status(520),
                Fault.html());
    }

    @ParameterizedTest
    @MethodSource("lostBeforeApplying")
    void aCampaignThatIsNotThereIsSentAnewAfterAWait(Fault fault) {
        sandbox().walmart().fail(fault.on("POST", CREATE));

        assertThat(walmart.create(BURST).name()).isEqualTo("Summer burst");

        assertThat(changes(Change.Kind.CREATED)).hasSize(1);
        assertThat(requests())
                .containsExactly(
                        "POST /api/v1/campaigns",
                        "POST /api/v1/campaigns/list",
                        "POST /api/v1/campaigns",
                        "POST /api/v1/campaigns/list");
        assertThat(waits).hasSize(1);
        if (fault.toString().contains("503")) {
            assertThat(waits).containsExactly(Duration.ofSeconds(7));
        }
    }

    @Test
    void anAnswerWithoutABodyIsASuccessAndNeverSentAnew() {
        sandbox().walmart().fail(Fault.emptyAnswer().on("POST", CREATE));

        CampaignException lost = catchThrowableOfType(CampaignException.class, () -> walmart.create(BURST));

        assertThat(lost).hasMessageContaining("done, but campaign \"Summer burst\" cannot be read back");
        assertThat(lost.applied()).isEqualTo(Applied.YES);
        assertThat(exchanges("POST", CREATE)).hasSize(1);
    }

    @Test
    void aNameThatIsTakenOnASecondAttemptMeansDone() {
        sandbox().walmart().fail(Fault.applyThenHangUp().on("POST", CREATE));
        // The list does not show it yet: it is sent anew, refused, and looked up once more.
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("{\"totalResults\":0,\"response\":[]}")
                        .on("POST", "/api/v1/campaigns/list"));

        assertThat(walmart.create(BURST).name()).isEqualTo("Summer burst");
        assertThat(exchanges("POST", CREATE)).hasSize(2);
        assertThat(changes(Change.Kind.CREATED)).hasSize(1);
    }

    @Test
    void aNameThatIsTakenButNeverShownLeavesTheOutcomeOpen() {
        sandbox().walmart().fail(Fault.applyThenHangUp().on("POST", CREATE));
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("{\"totalResults\":0,\"response\":[]}")
                        .on("POST", "/api/v1/campaigns/list")
                        .always());

        CampaignException lost = catchThrowableOfType(CampaignException.class, () -> walmart.create(BURST));

        assertThat(lost.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(changes(Change.Kind.CREATED)).hasSize(1);
    }

    @Test
    void aCreateThatFailsForGoodIsTriedAsOftenAsAllowedAndNoMore() {
        sandbox().walmart().fail(Fault.status(500).on("POST", CREATE).always());

        ServerException failed = catchThrowableOfType(ServerException.class, () -> walmart.create(BURST));

        assertThat(failed.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(exchanges("POST", CREATE)).hasSize(4);
        assertThat(changes(Change.Kind.CREATED)).isEmpty();
    }

    @Test
    void aWaitBeyondTheDeadlineIsNotWaited() {
        sandbox().walmart().fail(Fault.status(503).header("Retry-After", "3600").on("POST", CREATE));

        ServerException failed = catchThrowableOfType(ServerException.class, () -> walmart.create(BURST));

        assertThat(failed.retryAfter()).contains(Duration.ofHours(1));
        assertThat(exchanges("POST", CREATE)).hasSize(1);
        assertThat(waits).isEmpty();
    }

    @Test
    void anInterruptWhileWaitingEndsTheCallAndKeepsTheFlag() {
        sandbox().walmart().fail(Fault.hangUpAfterReading().on("POST", CREATE));
        try (WalmartCampaignService interrupted = builder()
                .sleeper(wait -> {
                    throw new InterruptedException();
                })
                .build()) {
            assertThatThrownBy(() -> interrupted.create(BURST))
                    .isInstanceOf(io.github.adfacade.CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aFailingLookUpLeavesTheOutcomeOpen() {
        sandbox().walmart().fail(Fault.applyThenHangUp().on("POST", CREATE));
        sandbox().walmart().fail(Fault.status(400).on("POST", "/api/v1/campaigns/list"));

        CampaignException lost = catchThrowableOfType(CampaignException.class, () -> walmart.create(BURST));

        assertThat(lost.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(lost.getSuppressed()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"description\":\"Other\"",
                "\"objective\":\"AWARENESS\"",
                "\"mediaType\":\"VIDEO\"",
                "\"deliverySpeed\":\"EVENLY\"",
                "\"totalBudget\":1200.51",
                "\"startDate\":\"2026-07-01T05:00:00Z\"",
                "\"endDate\":\"2026-08-01T02:00:00Z\"",
                "\"advertiserId\":7"
            })
    void aCampaignOfTheSameNameThatSaysSomethingElseIsNotAdopted(String other) {
        answerLookUp(other, NOW.toString());

        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> walmart.create(BURST));

        assertThat(refused.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(refused).hasMessageContaining("campaign 5 has this name already");
    }

    @Test
    void aCampaignOfTheSameNameThatIsOlderThanTheCallIsNotAdopted() {
        answerLookUp(
                "\"objective\":\"ENGAGEMENT\"",
                NOW.minus(Duration.ofMinutes(11)).toString());

        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> walmart.create(BURST));

        assertThat(refused.applied()).isEqualTo(Applied.NO);
    }

    @Test
    void aCampaignIsOursWhenWalmartStoredItsOwnWay() {
        // Cut to the hour, Eastern, title case, a clock that lags: still the one that was sent.
        answerLookUp(
                "\"objective\":\"Engagement\"", NOW.minus(Duration.ofMinutes(9)).toString());

        assertThat(walmart.create(BURST).id()).isEqualTo("5");
    }

    @Test
    void theLookUpWalksPagesUntilItHasSeenAll() {
        sandbox().walmart().fail(Fault.applyThenHangUp().on("POST", CREATE));
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("{\"totalResults\":2,\"response\":[{\"campaignId\":9,\"name\":\"Summer burst 2\"}]}")
                        .on("POST", "/api/v1/campaigns/list"));

        // The second page starts behind the one row of the first, and there is nothing: it is sent anew and found
        // taken.
        assertThat(walmart.create(BURST).name()).isEqualTo("Summer burst");
        assertThat(exchanges("POST", ".*/list").get(1).request().body()).contains("\"startIndex\":1");
    }

    /** The create is lost, and the list then shows one campaign of that name. */
    private static void answerLookUp(String field, String created) {
        String key = field.substring(0, field.indexOf(':'));
        String row = Stream.of(
                        "\"advertiserId\":600123",
                        "\"description\":\"Garden\"",
                        "\"objective\":\"ENGAGEMENT\"",
                        "\"mediaType\":\"Banner\"",
                        "\"startDate\":\"2026-07-01T00:00:00.000-04:00\"",
                        "\"endDate\":\"2026-07-31T23:00:00.000-04:00\"",
                        "\"budgetType\":\"Total\"",
                        "\"totalBudget\":1200.5",
                        "\"deliverySpeed\":\"Frontloaded\"")
                .filter(known -> !known.startsWith(key))
                .reduce(field, (all, one) -> all + "," + one);
        sandbox().walmart().fail(Fault.hangUpAfterReading().on("POST", CREATE));
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("{\"totalResults\":1,\"response\":[{\"campaignId\":5,\"name\":\"Summer burst\","
                                + "\"status\":\"DRAFT\",\"creationDate\":\"" + created + "\"," + row + "}]}")
                        .on("POST", "/api/v1/campaigns/list"));
    }
}
