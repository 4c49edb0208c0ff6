package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Applied;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ConflictException;
import io.github.adfacade.ConnectionException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Objective;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.RejectedException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Sandbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhopReliabilityTest extends WhopHarness {

    private static final CampaignDraft DRAFTED =
            CampaignDraft.builder("Once").objective(Objective.SALES).build();
    private static final String IN_PROGRESS =
            "{\"error\": {\"type\": \"conflict\", \"code\": \"idempotency_request_in_progress\", \"message\": \"Running.\"}}";

    private final WhopCampaignService whop = whop();

    @Test
    void aCreateWhoseAnswerIsLostIsRepeatedUnderTheSameKeyAndHappensOnce() {
        sandbox.whop().fail(Fault.applyThenHangUp().on("POST", "/ad_campaigns"));

        Campaign made = whop.create(DRAFTED);

        assertThat(changes(Change.Kind.CREATED)).extracting(Change::id).containsExactly(made.id());
        assertThat(exchanges())
                .hasSize(2)
                .extracting(e -> e.request().header("Idempotency-Key").orElseThrow())
                .containsOnly(
                        exchanges().get(0).request().header("Idempotency-Key").orElseThrow());
        assertThat(last().answerHeaders()).containsKey("Idempotent-Replayed");
    }

    @Test
    void everyCreateHasAKeyOfItsOwn() {
        whop.create(DRAFTED);
        whop.create(DRAFTED);

        assertThat(exchanges())
                .extracting(e -> e.request().header("Idempotency-Key").orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(changes(Change.Kind.CREATED)).hasSize(2);
    }

    @Test
    void aCreateThatEndsWithoutAnswerMayHaveHappenedAndCanBeRepeatedUnderItsOwnKey() {
        CampaignDraft keyed =
                CampaignDraft.builder("Once").objective(Objective.SALES).build();
        WhopCampaignService keyedService =
                whop.with(CallOptions.builder().idempotencyKey("order-4711").build());
        sandbox.whop().fail(Fault.applyThenHangUp().on("POST", "/ad_campaigns").always());

        ConnectionException lost = catchThrowableOfType(ConnectionException.class, () -> keyedService.create(keyed));
        assertThat(lost.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(lost.attempts()).isEqualTo(4);

        sandbox.clearFaults();
        Campaign made = keyedService.create(keyed);
        assertThat(changes(Change.Kind.CREATED)).extracting(Change::id).containsExactly(made.id());
        assertThat(last().request().header("Idempotency-Key")).contains("order-4711");
    }

    @Test
    void aRequestThatStillRunsUnderItsKeyIsWaitedForAFewTimes() {
        sandbox.whop().fail(Fault.status(409).body(IN_PROGRESS).times(2));

        assertThat(whop.pause(activated()).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(time.sleeps()).hasSize(2);
    }

    @Test
    void aRequestThatRunsForeverUnderItsKeyMayHaveHappened() {
        sandbox.whop().fail(Fault.status(409).body(IN_PROGRESS).always());

        ConflictException running = catchThrowableOfType(ConflictException.class, () -> whop.create(DRAFTED));

        assertThat(running.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(running.vendorCode()).contains("idempotency_request_in_progress");
        assertThat(running.attempts()).isEqualTo(4);
    }

    @Test
    void aKeyThatWasUsedForAnotherRequestIsARefusal() {
        CampaignDraft.Builder draft = CampaignDraft.builder("Other").objective(Objective.LEADS);
        WhopCampaignService same =
                whop.with(CallOptions.builder().idempotencyKey("same").build());
        same.create(draft.build());

        RejectedException refused = catchThrowableOfType(
                RejectedException.class,
                () -> same.create(draft.objective(Objective.SALES).build()));

        assertThat(refused.vendorCode()).contains("idempotency_key_mismatch");
        assertThat(refused.applied()).isEqualTo(Applied.NO);
        assertThat(changes(Change.Kind.CREATED)).hasSize(1);
    }

    @Test
    void theWaitThatAMessageAsksForIsWaited() {
        answer(429, "{\"error\": {\"type\": \"rate_limit_exceeded\", \"message\": \"Try again in 7 seconds.\"}}");

        whop.get(PAGE);

        assertThat(time.sleeps()).containsOnly(Duration.ofSeconds(7));
    }

    @Test
    void aWaitBeyondTheDeadlineFailsAtOnceAndIsNamed() {
        answer(429, "{\"error\": {\"type\": \"rate_limit_exceeded\", \"message\": \"Try again in 2 hours.\"}}");

        RateLimitException limited = catchThrowableOfType(RateLimitException.class, () -> whop.create(DRAFTED));

        assertThat(limited.retryAfter()).contains(Duration.ofHours(2));
        assertThat(limited.applied()).isEqualTo(Applied.NO);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aCampaignThatALostFirstAttemptDeletedIsArchived() {
        sandbox.whop().fail(Fault.applyThenHangUp().on("DELETE", "/ad_campaigns/.*"));

        whop.archive(PAUSED);

        assertThat(changes(Change.Kind.DELETED)).hasSize(1);
        assertThat(last().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409})
    void pausingWhatIsPausedIsDoneHoweverTheNetworkAnswers(int status) {
        answer(status, "{\"error\": {\"type\": \"conflict\", \"message\": \"Already paused.\"}}");

        assertThat(whop.pause(PAUSED).status()).isEqualTo(CampaignStatus.PAUSED);
    }

    @Test
    void aStrictNetworkIsServedJustAsWell() {
        try (Sandbox strict =
                Sandbox.builder().clock(time).repeatedStateConflicts(true).start()) {
            WhopCampaignService service = Whop.builder()
                    .apiKey(strict.whop().apiKey())
                    .baseUrl(strict.whop().baseUrl().toString())
                    .random(new Random(1))
                    .build();

            assertThat(service.pause(PAUSED).nativeStatus()).contains("paused");
            assertThat(service.resume(PAUSED).nativeStatus()).contains("active");
            assertThat(service.resume(PAUSED).nativeStatus()).contains("active");
        }
    }

    @Test
    void aRefusalStandsWhenTheCampaignIsNotInTheWantedState() {
        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> whop.pause(DRAFT));

        assertThat(refused.operation()).isEqualTo("pause");
        assertThat(refused).hasMessageContaining("draft");
    }

    @Test
    void aRefusalStandsWhenTheLookAfterItFails() {
        answer(409, "{\"error\": {\"type\": \"conflict\", \"message\": \"No.\"}}");
        sandbox.whop().fail(Fault.status(404).on("GET", "/ad_campaigns/.*"));

        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> whop.pause(PAUSED));

        assertThat(refused.getSuppressed()).singleElement().isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRetryOfPaymentsIsNotRepeatedBlindly() {
        sandbox.whop().fail(Fault.applyThenHangUp().on("POST", "/accounts/.*"));

        ConnectionException lost = catchThrowableOfType(
                ConnectionException.class,
                () -> whop.retryAccountPayments(sandbox.whop().accountId()));

        assertThat(lost.applied()).isEqualTo(Applied.UNKNOWN);
        assertThat(lost.attempts()).isEqualTo(1);
    }

    @Test
    void aCampaignWithoutIdIsUnreadable() {
        answer(200, "{\"title\": \"Nameless\"}");
        UnreadableResponseException read =
                catchThrowableOfType(UnreadableResponseException.class, () -> whop.get(PAGE));
        assertThat(read.applied()).isEqualTo(Applied.NO);
        assertThat(read.attempts()).isEqualTo(1);

        answer(200, "{\"title\": \"Nameless\", \"id\": \" \"}");
        UnreadableResponseException written = catchThrowableOfType(
                UnreadableResponseException.class,
                () -> whop.update(PAGE, CampaignChange.builder().name("New").build()));
        assertThat(written.applied()).isEqualTo(Applied.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\": null}"})
    void aListThatIsMissingIsNotAnEmptyList(String body) {
        answer(200, body);
        CampaignException missing = catchThrowableOfType(
                CampaignException.class, () -> whop.list(CampaignQuery.ALL).toList());
        assertThat(missing).isInstanceOf(UnreadableResponseException.class);

        answer(200, body);
        assertThat(catchThrowableOfType(
                        UnreadableResponseException.class,
                        () -> legacy().list(CampaignQuery.ALL).toList()))
                .hasMessageContaining("no data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": [{\"id\": \"adcamp_1\"}]}",
                "{\"data\": [{\"id\": \"adcamp_1\"}], \"page_info\": null}",
                "{\"data\": [{\"id\": \"adcamp_1\"}], \"page_info\": {\"end_cursor\": null, \"has_next_page\": false}}",
                "{\"data\": [{\"id\": \"adcamp_1\"}], \"page_info\": {\"end_cursor\": \"x\", \"has_next_page\": false}}"
            })
    void aListEndsWhenNothingLeadsOn(String page) {
        answer(200, page);

        assertThat(whop.list(CampaignQuery.ALL)).extracting(Campaign::id).containsExactly("adcamp_1");
        assertThat(exchanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"used\""})
    void moreWithoutACursorThatLeadsThereFailsTheListAfterAllElseWasDelivered(String cursor) {
        answer(200, "{\"data\": [{\"id\": \"adcamp_1\"}], \"page_info\": {\"end_cursor\": \"used\"}}");
        answer(
                200,
                "{\"data\": [{\"id\": \"adcamp_2\"}], \"page_info\": {\"end_cursor\": " + cursor
                        + ", \"has_next_page\": true}}");
        List<String> delivered = new ArrayList<>();

        assertThatThrownBy(() -> whop.list(CampaignQuery.ALL).forEach(campaign -> delivered.add(campaign.id())))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("more");
        assertThat(delivered).containsExactly("adcamp_1", "adcamp_2");
        assertThat(exchanges()).hasSize(2);
    }

    private String activated() {
        sandbox.whop().control().deliver(PAUSED);
        return PAUSED;
    }
}
