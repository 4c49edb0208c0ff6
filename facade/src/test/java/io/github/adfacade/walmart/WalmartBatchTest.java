package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.ConflictException;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.ServerException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Sandbox;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalmartBatchTest extends OnSandbox {

    private static final String PATH = "/api/v1/campaigns";
    private static final BulkOptions ONE_AT_ONCE =
            BulkOptions.builder().requestsAtOnce(1).build();

    @Test
    void twentyFiveChangesTravelTenARequestInTheOrderGiven() {
        List<String> ids = drafts(25);

        BatchResult result = walmart.updateAll(
                ids.stream().map(id -> rename(id, "New " + id)).toList(), ONE_AT_ONCE);

        assertThat(result.isComplete()).isTrue();
        assertThat(result.outcomes()).extracting(Outcome::id).containsExactlyElementsOf(ids);
        assertThat(exchanges("PATCH", PATH)).hasSize(3);
        assertThat(exchanges("PATCH", PATH))
                .extracting(
                        exchange -> JsonParser.parseString(exchange.request().body())
                                .getAsJsonArray()
                                .size())
                .containsExactly(10, 10, 5);
        assertThat(changes(Change.Kind.UPDATED)).extracting(Change::id).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 9})
    void ofTenOfWhichOneIsBadTheGoodNineLand(int bad) {
        List<String> ids = new ArrayList<>(drafts(10));
        ids.set(bad, "99");

        BatchResult result = walmart.updateAll(
                ids.stream().map(id -> rename(id, "New " + id)).toList());

        assertThat(result.succeeded()).hasSize(9);
        assertThat(result.outcomes().get(bad).error()).containsInstanceOf(NotFoundException.class);
        assertThat(changes(Change.Kind.UPDATED)).hasSize(9);
        assertThat(exchanges("PATCH", PATH)).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void everyBadItemHasItsOwnReason() {
        List<CampaignUpdate> updates = List.of(
                rename("99", "A"),
                rename(DRAFT, "Back to school"),
                rename(LIVE, "B"),
                new CampaignUpdate(
                        SCHEDULED,
                        CampaignChange.builder().budget(Budget.daily(usd("5"))).build()),
                rename("x", "C"),
                rename(PAUSED, "P".repeat(241)));

        BatchResult result = walmart.updateAll(updates);

        assertThat(reasons(result))
                .containsExactly(
                        NotFoundException.class,
                        ConflictException.class,
                        null,
                        ConflictException.class,
                        InvalidCampaignException.class,
                        InvalidCampaignException.class);
    }

    @Test
    void itemsThatFailAloneAreNotSplit() {
        try (Sandbox perItem = Sandbox.builder()
                        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                        .patchPerItem(true)
                        .start();
                WalmartCampaignService service = builder()
                        .baseUrl(perItem.walmart().baseUrl().toString())
                        .build()) {
            BatchResult result = service.updateAll(List.of(rename("99", "A"), rename(LIVE, "B")));

            assertThat(result.outcomes().get(0).error()).containsInstanceOf(NotFoundException.class);
            assertThat(result.outcomes().get(1).isSuccess()).isTrue();
            assertThat(perItem.ledger().requests()).isEqualTo(1);
        }
    }

    @Test
    void aCampaignStandsInARequestOnlyOnceAndItsChangesKeepTheirOrder() {
        BatchResult result = walmart.updateAll(
                List.of(rename(LIVE, "One"), rename(DRAFT, "Other"), rename(LIVE, "Two"), rename(LIVE, "Three")));

        assertThat(result.isComplete()).isTrue();
        assertThat(exchanges("PATCH", PATH)).hasSize(3);
        assertThat(walmart.get(LIVE).name()).isEqualTo("Three");
    }

    @Test
    void resultsAreMatchedByIdWhateverTheirOrder() {
        answer("[{\"code\":\"failure\",\"details\":[\"CAMPAIGN_ALREADY_EXIST_WITH_GIVEN_NAME\"],"
                + "\"campaignId\":8810044},{\"code\":\"success\",\"campaignId\":8810041}]");

        BatchResult result = walmart.updateAll(List.of(rename(LIVE, "A"), rename(DRAFT, "B")));

        assertThat(result.outcomes().get(0).isSuccess()).isTrue();
        assertThat(result.outcomes().get(1).error()).containsInstanceOf(ConflictException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"code\":\"success\",\"campaignId\":8810041}]",
                "[{\"code\":\"success\",\"campaignId\":8810041},{\"code\":\"success\"}]",
                "[{\"code\":\"success\",\"campaignId\":8810041},{\"code\":\"success\",\"campaignId\":2}]"
            })
    void aResultThatIsMissingLeavesItsOutcomeOpen(String results) {
        answer(results);

        BatchResult result = walmart.updateAll(List.of(rename(LIVE, "A"), rename(DRAFT, "B")));

        assertThat(result.outcomes().get(0).isSuccess()).isTrue();
        assertThat(result.outcomes().get(1).error()).containsInstanceOf(UnreadableResponseException.class);
        assertThat(result.outcomes().get(1).error().orElseThrow().applied()).isEqualTo(Applied.UNKNOWN);
    }

    @Test
    void aRequestThatIsNotLetInIsNotSplit() {
        sandbox().walmart().fail(Fault.status(403).on("PATCH", PATH));

        BatchResult result = walmart.updateAll(List.of(rename(LIVE, "A"), rename(DRAFT, "B")));

        assertThat(result.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.error()).containsInstanceOf(AuthenticationException.class));
        assertThat(requests()).hasSize(1);
    }

    @Test
    void oneChunkThatFailsDoesNotStopTheNext() {
        List<String> ids = drafts(12);
        sandbox().walmart().fail(Fault.status(500).on("PATCH", PATH).times(4));

        BatchResult result = walmart.updateAll(
                ids.stream().map(id -> rename(id, "New " + id)).toList(), ONE_AT_ONCE);

        assertThat(result.failed()).hasSize(10);
        assertThat(result.failed()).allSatisfy(outcome -> {
            assertThat(outcome.error()).containsInstanceOf(ServerException.class);
            assertThat(outcome.error().orElseThrow().applied()).isEqualTo(Applied.UNKNOWN);
        });
        assertThat(result.succeeded()).hasSize(2);
    }

    @Test
    void anEmptyBatchSendsNothing() {
        assertThat(walmart.updateAll(List.of()).outcomes()).isEmpty();
        assertThat(requests()).isEmpty();
    }

    private static List<Class<?>> reasons(BatchResult result) {
        List<Class<?>> reasons = new ArrayList<>();
        result.outcomes()
                .forEach(outcome -> reasons.add(
                        outcome.error().isEmpty() ? null : outcome.error().get().getClass()));
        return reasons;
    }

    private static void answer(String results) {
        sandbox().walmart().fail(Fault.status(200).body(results).on("PATCH", PATH));
    }

    private static CampaignUpdate rename(String id, String name) {
        return new CampaignUpdate(id, CampaignChange.builder().name(name).build());
    }
}
