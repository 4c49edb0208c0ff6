package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.ConflictException;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Actions and creations of many campaigns travel in tens, as changes do. */
class WalmartMassTest extends OnSandbox {

    private static final String PATH = "/api/v1/campaigns";
    private static final String ACTIONS = PATH + "/delivery-status";
    private static final BulkOptions READ_BACK =
            BulkOptions.builder().readBack(true).build();

    @Test
    void twentyThreePausesAreThreeRequestsAndEachCampaignIsPaused() {
        List<String> ids = running(23);

        BatchResult result = walmart.pauseAll(ids, BulkOptions.DEFAULT);

        assertThat(result.isComplete()).isTrue();
        assertThat(result.outcomes()).extracting(Outcome::id).containsExactlyElementsOf(ids);
        assertThat(requests()).hasSize(3);
        assertThat(ids).allSatisfy(id -> assertThat(status(id)).isEqualTo(CampaignStatus.PAUSED));
    }

    @Test
    void twentyOneCreationsAreThreeRequestsAndEachOutcomeNamesItsCampaign() {
        BatchResult result = walmart.createAll(named(21), BulkOptions.DEFAULT);

        assertThat(result.isComplete()).isTrue();
        assertThat(requests()).hasSize(3);
        List<String> names = result.outcomes().stream()
                .map(outcome -> walmart.get(outcome.id()).name())
                .toList();
        assertThat(names)
                .containsExactlyElementsOf(
                        named(21).stream().map(draft -> draft.name()).toList());
    }

    @Test
    void ofTwoDraftsWithOneNameTheFirstIsMadeAndTheSecondRefused() {
        List<CampaignDraft> drafts = new ArrayList<>(named(3));
        drafts.add(drafts.get(1));

        BatchResult result = walmart.createAll(drafts, BulkOptions.DEFAULT);

        assertThat(result.succeeded()).hasSize(3);
        assertThat(result.outcomes().get(3).error()).containsInstanceOf(ConflictException.class);
        assertThat(result.outcomes().get(3).id()).isNull();
        assertThat(changes(Change.Kind.CREATED)).hasSize(3);
    }

    static List<Fault> lostCreations() {
        return List.of(
                Fault.applyThenHangUp(),
                Fault.cutAnswer(),
                Fault.status(500).afterApplying(),
                Fault.status(500),
                Fault.hangUpAfterReading(),
                Fault.status(200).body("[]").afterApplying(),
                Fault.status(200).body("").afterApplying());
    }

    @ParameterizedTest
    @MethodSource("lostCreations")
    void tenWhoseAnswerWasLostExistOnceEachInTheEnd(Fault fault) {
        sandbox().walmart().fail(fault.on("POST", PATH));

        BatchResult result = walmart.createAll(named(10), BulkOptions.DEFAULT);

        assertThat(result.isComplete()).as(result.toString()).isTrue();
        assertThat(changes(Change.Kind.CREATED)).hasSize(10);
        assertThat(result.outcomes())
                .extracting(Outcome::id)
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    @Test
    void oneBadDraftIsToldBeforeAnythingIsSentAndTheOthersAreMade() {
        List<CampaignDraft> drafts = new ArrayList<>(named(2));
        drafts.add(1, CampaignDraft.builder("x".repeat(241)).build());

        BatchResult result = walmart.createAll(drafts, BulkOptions.DEFAULT);

        assertThat(result.outcomes().get(1).error()).containsInstanceOf(InvalidCampaignException.class);
        assertThat(result.succeeded()).hasSize(2);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void oneUnknownCampaignDoesNotKeepTheOthersRunning() {
        BatchResult result = walmart.pauseAll(List.of(LIVE, "99", SCHEDULED), BulkOptions.DEFAULT);

        assertThat(result.outcomes().get(1).error()).isPresent();
        assertThat(result.succeeded()).extracting(Outcome::id).containsExactly(LIVE, SCHEDULED);
        assertThat(status(LIVE)).isEqualTo(CampaignStatus.PAUSED);
    }

    @Test
    void aCampaignWhereTheActionLeadsIsDoneThoughTheNetworkRefuses() {
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("[{\"code\":\"failure\",\"details\":[\"CAMPAIGN_ALREADY_PAUSED\"],\"campaignId\":"
                                + PAUSED + "},{\"code\":\"success\",\"campaignId\":" + LIVE + "}]")
                        .on("PUT", ".*"));

        BatchResult result = walmart.pauseAll(List.of(PAUSED, LIVE), BulkOptions.DEFAULT);

        assertThat(result.outcomes()).extracting(Outcome::id).containsExactly(PAUSED, LIVE);
    }

    @Test
    void theArchiveOfManyLeavesNoneOut() {
        List<String> ids = drafts(12);

        assertThat(walmart.archiveAll(ids, BulkOptions.DEFAULT).isComplete()).isTrue();

        assertThat(ids).allSatisfy(id -> assertThat(status(id)).isEqualTo(CampaignStatus.ARCHIVED));
        assertThat(walmart.list(CampaignQuery.builder()
                                .status(CampaignStatus.DRAFT)
                                .build())
                        .toList())
                .extracting(Campaign::id)
                .doesNotContainAnyElementsOf(ids);
    }

    @Test
    void withoutReadingBackAnOutcomeShowsNoCampaign() {
        BatchResult result = walmart.updateAll(List.of(rename(LIVE, "New")));

        assertThat(result.outcomes().get(0).campaign()).isEmpty();
        assertThat(requests()).hasSize(1);
    }

    @Test
    void readingBackCostsARequestForEachThatWritesAndShowsTheCampaigns() {
        List<String> ids = drafts(12);

        BatchResult result = walmart.updateAll(
                ids.stream().map(id -> rename(id, "New " + id)).toList(), READ_BACK);

        assertThat(requests()).hasSize(4);
        assertThat(result.outcomes())
                .allSatisfy(outcome ->
                        assertThat(outcome.campaign().orElseThrow().name()).isEqualTo("New " + outcome.id()));
        assertThat(result.notTaken()).isEmpty();
    }

    @Test
    void whatWasRefusedStaysRefusedWhenTheOthersCannotBeReadBack() {
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("[{\"code\":\"success\",\"campaignId\":" + LIVE
                                + "},{\"code\":\"failure\",\"details\":[\"CAMPAIGN_NOT_FOUND\"],\"campaignId\":" + DRAFT
                                + "}]")
                        .on("PATCH", PATH));
        sandbox().walmart().fail(Fault.status(404).on("POST", PATH + "/list").always());

        BatchResult result = walmart.updateAll(List.of(rename(LIVE, "A"), rename(DRAFT, "B")), READ_BACK);

        assertThat(result.outcomes()).extracting(Outcome::applied).containsExactly(Applied.YES, Applied.NO);
        assertThat(result.outcomes().get(0).error().orElseThrow()).hasMessageContaining("cannot be read back");
        assertThat(result.outcomes().get(1).error().orElseThrow()).hasMessageContaining("CAMPAIGN_NOT_FOUND");
    }

    @Test
    void aChangeThatWasAcceptedAndNotMadeIsToldWhenReadBack() {
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("[{\"code\":\"success\",\"campaignId\":" + LIVE + "}]")
                        .on("PATCH", PATH));
        String old = walmart.get(LIVE).name();

        BatchResult result = walmart.updateAll(List.of(rename(LIVE, "New")), READ_BACK);

        assertThat(result.notTaken()).hasSize(1);
        assertThat(result.outcomes().get(0).notTaken()).containsExactly(new Difference("name", old, "New"));
        assertThat(result.summary()).isEqualTo("1 done, 1 of them not as asked; 0 failed");
    }

    @Test
    void aPauseThatWasAcceptedAndNotMadeIsToldWhenReadBack() {
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("[{\"code\":\"success\",\"campaignId\":" + LIVE + "}]")
                        .on("PUT", ".*"));

        BatchResult result = walmart.pauseAll(List.of(LIVE), READ_BACK);

        assertThat(result.outcomes().get(0).notTaken()).containsExactly(new Difference("status", "ACTIVE", "PAUSED"));
    }

    @Test
    void refusedCredentialsStopEverythingAndTheRestIsToldAsNotSent() {
        List<String> ids = running(30);
        sandbox().walmart().fail(Fault.status(401).always());

        BatchResult result =
                walmart.pauseAll(ids, BulkOptions.builder().requestsAtOnce(1).build());

        // A 401 may be a signature that has aged, so the request is signed anew once.
        assertThat(requests()).hasSize(2);
        assertThat(result.failed()).hasSize(30);
        assertThat(result.outcomes().subList(0, 10))
                .allSatisfy(outcome -> assertThat(outcome.error()).containsInstanceOf(AuthenticationException.class));
        assertThat(result.notSent()).hasSize(20);
        assertThat(result.notSent()).allSatisfy(outcome -> {
            assertThat(outcome.applied()).isEqualTo(Applied.NO);
            assertThat(outcome.error().orElseThrow()).hasMessageContaining("the credentials were refused");
        });
        assertThat(result.outcomes()).extracting(Outcome::id).containsExactlyElementsOf(ids);
    }

    @Test
    void changesToOneCampaignAreMadeInTheOrderGivenHoweverManyRequestsRunAtOnce() {
        List<CampaignUpdate> updates = IntStream.range(0, 24)
                .mapToObj(i -> rename(List.of(LIVE, DRAFT, PAUSED).get(i % 3), "Name " + i))
                .toList();

        BatchResult result = walmart.updateAll(
                updates, BulkOptions.builder().requestsAtOnce(8).build());

        assertThat(result.isComplete()).isTrue();
        assertThat(requests()).hasSize(8);
        assertThat(walmart.get(LIVE).name()).isEqualTo("Name 21");
        assertThat(walmart.get(PAUSED).name()).isEqualTo("Name 23");
    }

    @Test
    void aMergeThatCannotReadItsCampaignsFailsThemAllAndSendsNoWrite() {
        sandbox().walmart().fail(Fault.status(404).on("POST", PATH + "/list"));

        BatchResult result = walmart.by(UpdateMode.READ_MERGE_WRITE).updateAll(List.of(rename(LIVE, "A")));

        assertThat(result.outcomes().get(0).error()).containsInstanceOf(NotFoundException.class);
        assertThat(exchanges("PUT", PATH)).isEmpty();
    }

    private CampaignStatus status(String id) {
        return walmart.get(id).status();
    }

    private List<String> running(int count) {
        List<String> ids = drafts(count);
        ids.forEach(id -> sandbox().walmart().control().goLive(id));
        return ids;
    }

    private static CampaignUpdate rename(String id, String name) {
        return new CampaignUpdate(id, CampaignChange.builder().name(name).build());
    }

    private static List<CampaignDraft> named(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CampaignDraft.builder("Grills " + i).build())
                .toList();
    }
}
