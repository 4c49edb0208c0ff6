package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Applied;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.ConflictException;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalmartDeliveryTest extends OnSandbox {

    private static final String ACTION = "/api/v1/campaigns/action";

    @Test
    void aLiveCampaignIsPausedThroughTheActionEndpoint() {
        assertThat(walmart.pause(LIVE).status()).isEqualTo(CampaignStatus.PAUSED);

        assertThat(exchanges("PUT", ACTION).get(0).request().body())
                .isEqualTo("[{\"advertiserId\":600123,\"campaignId\":8810041,\"action\":\"PAUSE\"}]");
    }

    @Test
    void aResumedCampaignIsADraftFirstAndRunsAgainByItself() {
        assertThat(walmart.resume(PAUSED).status()).isEqualTo(CampaignStatus.DRAFT);

        sandbox().advance(Duration.ofMinutes(15));
        assertThat(walmart.get(PAUSED).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void aDraftIsArchivedAndTakenOutAgain() {
        walmart.archive(DRAFT);
        assertThat(walmart.get(DRAFT).status()).isEqualTo(CampaignStatus.ARCHIVED);

        assertThat(walmart.unarchive(DRAFT).status()).isEqualTo(CampaignStatus.DRAFT);
    }

    @Test
    void whatAlreadyStandsAsWantedIsDone() {
        assertThat(walmart.pause(PAUSED).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(walmart.resume(LIVE).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(walmart.resume(SCHEDULED).status()).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(walmart.resume(DRAFT).status()).isEqualTo(CampaignStatus.DRAFT);
        walmart.archive(ARCHIVED);
        assertThat(walmart.unarchive(LIVE).status()).isEqualTo(CampaignStatus.ACTIVE);

        assertThat(sandbox().ledger().changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {DRAFT, COMPLETED, ARCHIVED})
    void whatCannotBePausedIsAConflict(String id) {
        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> walmart.pause(id));

        assertThat(refused.vendorCode()).contains("CAMPAIGN_STATE_CHANGE_NOT_ALLOWED_TO_PAUSED_STATE");
        assertThat(refused.applied()).isEqualTo(Applied.NO);
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPLETED, ARCHIVED})
    void whatCannotBeResumedIsAConflict(String id) {
        assertThatThrownBy(() -> walmart.resume(id)).isInstanceOf(ConflictException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {LIVE, PAUSED, COMPLETED})
    void aCampaignThatRanCannotBeArchived(String id) {
        assertThatThrownBy(() -> walmart.archive(id)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aLostAnswerIsFollowedByALookAtTheCampaign() {
        sandbox().walmart().fail(Fault.applyThenHangUp().on("PUT", ACTION));
        assertThat(walmart.pause(LIVE).status()).isEqualTo(CampaignStatus.PAUSED);

        sandbox().walmart().fail(Fault.applyThenHangUp().on("PUT", ACTION));
        assertThat(walmart.resume(LIVE).status()).isEqualTo(CampaignStatus.DRAFT);

        sandbox().walmart().fail(Fault.applyThenHangUp().on("PUT", ACTION));
        walmart.archive(DRAFT);

        assertThat(changes(Change.Kind.PAUSED)).hasSize(1);
        assertThat(changes(Change.Kind.RESUMED)).hasSize(1);
        assertThat(changes(Change.Kind.ARCHIVED)).hasSize(1);
    }

    @Test
    void aRefusalWhoseCampaignCannotBeLookedAtStaysARefusal() {
        sandbox().walmart().fail(Fault.status(400).on("POST", ".*/list"));

        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> walmart.pause(PAUSED));

        assertThat(refused.getSuppressed()).hasSize(1);
    }

    @Test
    void aPauseThatWorkedButCannotBeReadBackIsApplied() {
        sandbox().walmart().fail(Fault.status(400).on("POST", ".*/list"));

        CampaignException failed = catchThrowableOfType(CampaignException.class, () -> walmart.pause(LIVE));

        assertThat(failed.applied()).isEqualTo(Applied.YES);
    }

    @Test
    void aCampaignThatIsNotThereIsNotFound() {
        List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> calls = List.of(
                () -> walmart.pause("99"),
                () -> walmart.resume("99"),
                () -> walmart.archive("99"),
                () -> walmart.unarchive("99"));

        assertThat(calls).allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(NotFoundException.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "-1", "0", "007", "1.5", "9223372036854775808", "99999999999999999999"})
    void anIdThatIsNoNumberIsRefusedBeforeAnythingIsSent(String id) {
        List<org.assertj.core.api.ThrowableAssert.ThrowingCallable> calls = List.of(
                () -> walmart.get(id),
                () -> walmart.pause(id),
                () -> walmart.resume(id),
                () -> walmart.archive(id),
                () -> walmart.unarchive(id),
                () -> walmart.replace(
                        id, io.github.adfacade.CampaignDraft.builder("A").build()));

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOf(InvalidCampaignException.class)
                        .hasMessageContaining("id must be a campaign's number"));
        assertThat(requests()).isEmpty();
    }

    @Test
    void theLargestIdIsOne() {
        assertThatThrownBy(() -> walmart.get("9223372036854775807")).isInstanceOf(NotFoundException.class);
    }
}
