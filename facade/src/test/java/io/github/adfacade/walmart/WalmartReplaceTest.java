package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignField;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Objective;
import io.github.adfacade.RejectedException;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.sandbox.Fault;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WalmartReplaceTest extends OnSandbox {

    private static final String PATH = "/api/v1/campaigns";

    private static final CampaignChange RENAME =
            CampaignChange.builder().name("Renamed").build();

    @Test
    void readMergeWriteKeepsEveryOtherField() {
        JsonObject before = document(SCHEDULED);

        Campaign updated = merging()
                .update(SCHEDULED, CampaignChange.builder().name("Patio").build());

        assertThat(updated.name()).isEqualTo("Patio");
        JsonObject after = document(SCHEDULED);
        before.addProperty("name", "Patio");
        assertThat(after).isEqualTo(before);
        assertThat(requests())
                .containsExactly("POST /api/v1/campaigns/list", "PUT /api/v1/campaigns", "POST /api/v1/campaigns/list");
        assertThat(exchanges("PUT", PATH).get(0).request().body())
                .isEqualTo(
                        "[{\"campaignId\":8810042,\"advertiserId\":600123,\"name\":\"Patio\",\"campaignType\":\"NGD\","
                                + "\"startDate\":\"2026-06-21T00:00:00-04:00\",\"endDate\":\"2026-07-16T23:00:00-04:00\","
                                + "\"budgetType\":\"TOTAL\",\"totalBudget\":12000.0,\"deliverySpeed\":\"FRONTLOADED\"}]");
    }

    @Test
    void readMergeWriteMergesEveryFieldOfTheChange() {
        Campaign updated = merging()
                .update(
                        DRAFT,
                        CampaignChange.builder()
                                .name("Teaser")
                                .description("Snow")
                                .objective(Objective.ENGAGEMENT)
                                .budget(Budget.total(usd("77")))
                                .start(Instant.parse("2026-07-01T04:00:00Z"))
                                .end(Instant.parse("2026-07-31T20:00:00Z"))
                                .network(new CampaignPatch().setDeliverySpeed(DeliverySpeed.FRONTLOADED))
                                .build());

        assertThat(updated.description()).contains("Snow");
        assertThat(updated.objective()).contains(Objective.ENGAGEMENT);
        assertThat(updated.budget()).contains(Budget.total(usd("77")));
        assertThat(updated.raw().get("deliverySpeed").getAsString()).isEqualTo("FRONTLOADED");
    }

    @Test
    void readMergeWriteLeavesOutAClearedDescription() {
        Campaign updated = merging()
                .update(
                        PAUSED,
                        CampaignChange.builder()
                                .clear(CampaignField.DESCRIPTION)
                                .build());

        assertThat(updated.description()).isEmpty();
    }

    @Test
    void readMergeWriteWritesTheEndlessEndAsTheLiteral() {
        merging().update(LIVE, CampaignChange.builder().name("Grills").build());

        assertThat(exchanges("PUT", PATH).get(0).request().body())
                .contains("\"endDate\":\"9999-12-30T00:00:00Z\"")
                .contains("\"description\":\"Evergreen grill line\"")
                .doesNotContain("objective");
    }

    @Test
    void readMergeWriteSendsNoFlightOfACampaignWhoseAdGroupsHoldIt() {
        merging().update(VIDEO, CampaignChange.builder().name("Fall video").build());

        assertThat(exchanges("PUT", PATH).get(0).request().body())
                .isEqualTo("[{\"campaignId\":8810045,\"advertiserId\":600123,\"name\":\"Fall video\","
                        + "\"objective\":\"AWARENESS\",\"campaignType\":\"NGD\"}]");
    }

    @Test
    void readMergeWriteGivesBackFieldsThatNoSpecKnows() {
        sandbox()
                .walmart()
                .fail(
                        Fault.status(200)
                                .body(
                                        "{\"totalResults\":1,\"response\":[{\"campaignId\":8810041,\"advertiserId\":600123,"
                                                + "\"name\":\"A\",\"status\":\"DRAFT\",\"objective\":\"default\","
                                                + "\"attributesSetOnAdGroupLevel\":true,\"pacingHint\":{\"of\":[1,null]},\"x\":null}]}"));

        assertThatThrownBy(() -> merging()
                        .update(LIVE, CampaignChange.builder().name("B").build()))
                .isInstanceOf(RejectedException.class);

        assertThat(exchanges("PUT", PATH).get(0).request().body())
                .isEqualTo("[{\"campaignId\":8810041,\"advertiserId\":600123,\"name\":\"B\","
                        + "\"pacingHint\":{\"of\":[1,null]},\"x\":null}]");
    }

    @Test
    void readMergeWriteRefusesWhatTheStatusForbidsBeforeItWrites() {
        assertThatThrownBy(() -> merging()
                        .update(LIVE, CampaignChange.builder().start(NOW).build()))
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining("start cannot change while the campaign is ACTIVE");
        assertThat(requests()).containsExactly("POST /api/v1/campaigns/list");
    }

    @Test
    void readMergeWriteOfACampaignThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> merging()
                        .update("99", CampaignChange.builder().name("B").build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aViewsUpdateModeHoldsUntilAnotherViewSaysOtherwise() {
        merging().update(LIVE, RENAME);
        merging()
                .by(UpdateMode.PATCH)
                .update(LIVE, CampaignChange.builder().name("Again").build());

        assertThat(exchanges("PUT", PATH)).hasSize(1);
        assertThat(exchanges("PATCH", PATH)).hasSize(1);
    }

    @Test
    void aReplacementSendsExactlyWhatIsGiven() {
        Campaign replaced = walmart.replace(
                SCHEDULED,
                CampaignDraft.builder("Patio, new")
                        .budget(Budget.total(usd("13000")))
                        .start(Instant.parse("2026-06-21T04:00:00Z"))
                        .end(Instant.parse("2026-07-17T03:00:00Z"))
                        .network(new CampaignReplace().setDeliverySpeed(DeliverySpeed.FRONTLOADED))
                        .build());

        assertThat(exchanges("PUT", PATH).get(0).request().body())
                .isEqualTo("[{\"campaignId\":8810042,\"advertiserId\":600123,\"name\":\"Patio, new\","
                        + "\"startDate\":\"2026-06-21T04:00:00Z\",\"endDate\":\"2026-07-17T03:00:00Z\","
                        + "\"budgetType\":\"TOTAL\",\"totalBudget\":13000,\"deliverySpeed\":\"FRONTLOADED\"}]");
        assertThat(replaced.budget()).contains(Budget.total(usd("13000")));
        assertThat(replaced.objective()).contains(Objective.AWARENESS);
    }

    @Test
    void aReplacementLosesTheDescriptionItDoesNotName() {
        Campaign replaced = walmart.by(UpdateMode.REPLACE)
                .update(
                        VIDEO,
                        CampaignChange.builder()
                                .name("Fall video")
                                .description("One")
                                .build());
        assertThat(replaced.description()).contains("One");

        assertThat(walmart.replace(VIDEO, CampaignDraft.builder("Fall video").build())
                        .description())
                .isEmpty();
    }

    @Test
    void aReplacementThatIsRefusedIsTyped() {
        assertThatThrownBy(
                        () -> walmart.replace("99", CampaignDraft.builder("A").build()))
                .isInstanceOf(NotFoundException.class);
    }

    /** The campaign without what changes by itself. */
    private static JsonObject document(String id) {
        JsonObject document =
                JsonParser.parseString(sandbox().walmart().campaign(id)).getAsJsonObject();
        document.remove("lastUpdatedDate");
        return document;
    }

    private WalmartCampaignService merging() {
        return walmart.by(UpdateMode.READ_MERGE_WRITE);
    }
}
