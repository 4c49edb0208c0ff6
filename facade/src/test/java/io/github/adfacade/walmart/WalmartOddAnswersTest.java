package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.BatchResult;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.sandbox.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are not what the spec says. */
class WalmartOddAnswersTest extends OnSandbox {

    private static final CampaignChange RENAME =
            CampaignChange.builder().name("B").build();

    @Test
    void readMergeWriteGivesBackValuesThatCouldNotBeRead() {
        answer(
                "{\"campaignId\":8810041,\"advertiserId\":600123,\"name\":\"A\",\"status\":\"DRAFT\",\"description\":{\"en\":\"x\"},"
                        + "\"objective\":[\"AWARENESS\"],\"startDate\":\"in spring\",\"endDate\":{\"on\":\"2026\"},"
                        + "\"budgetType\":\"WEEKLY\",\"dailyBudget\":\"much\",\"totalBudget\":null,\"deliverySpeed\":7}");

        rename();

        assertThat(sent())
                .isEqualTo(
                        "[{\"campaignId\":8810041,\"advertiserId\":600123,\"name\":\"B\",\"description\":{\"en\":\"x\"},"
                                + "\"objective\":[\"AWARENESS\"],\"startDate\":\"in spring\",\"endDate\":{\"on\":\"2026\"},"
                                + "\"budgetType\":\"WEEKLY\",\"dailyBudget\":\"much\",\"deliverySpeed\":7}]");
    }

    @Test
    void readMergeWriteTakesNoEndThatCouldNotBeReadForNone() {
        answer(
                "{\"campaignId\":8810041,\"advertiserId\":600123,\"name\":\"A\",\"status\":\"LIVE\",\"budgetType\":\"DAILY\","
                        + "\"dailyBudget\":5,\"startDate\":\"2026-05-02T00:00:00-04:00\",\"endDate\":\"some day\"}");

        rename();

        assertThat(sent()).contains("\"endDate\":\"some day\"");
    }

    @Test
    void anEndThatCannotBeReadIsNotKnownRatherThanNever() {
        answer("{\"campaignId\":8810041,\"name\":\"A\",\"status\":\"LIVE\",\"dailyBudget\":5,"
                + "\"startDate\":\"2026-05-02T00:00:00-04:00\",\"endDate\":\"some day\"}");

        assertThat(walmart.get(LIVE).schedule().end()).isEmpty();
    }

    @Test
    void aRowWithoutAnIdBesideOthersIsPassedOver() {
        answer("{\"name\":\"Nobody\"},null,{\"campaignId\":8810041,\"name\":\"A\",\"status\":\"LIVE\"}");

        assertThat(walmart.get(LIVE).name()).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"campaignId\":\"c-5\",\"name\":\"A\"}",
                "{\"campaignId\":{\"id\":5},\"name\":\"A\"}",
                "{\"campaignId\":[],\"name\":\"A\"}",
                "\"A\"",
                "[]",
                "{}"
            })
    void aRowThatIsNoSuchCampaignIsNotTakenForTheOneAsked(String row) {
        answer(row);

        assertThatThrownBy(() -> walmart.get("77")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void rowsWithoutAnIdAmongThoseOfABatchAreNotFound() {
        answer(
                "{\"name\":\"Nobody\"},{\"campaignId\":8810041,\"advertiserId\":600123,\"name\":\"A\",\"status\":\"LIVE\"}");

        BatchResult result = walmart.by(UpdateMode.READ_MERGE_WRITE)
                .updateAll(List.of(new CampaignUpdate(LIVE, RENAME), new CampaignUpdate("99", RENAME)));

        assertThat(sent()).contains("\"campaignId\":8810041");
        assertThat(result.failed()).last().satisfies(failed -> {
            assertThat(failed.id()).isEqualTo("99");
            assertThat(failed.error().orElseThrow()).isInstanceOf(NotFoundException.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-30T00:00:00Z", "9999-12-29T19:00:00-05:00", "9999-06-01T00:00:00Z"})
    void everyEndOfTheYear9999IsReadAsNeverAndWrittenBackAsTheLiteral(String end) {
        answer(
                "{\"campaignId\":8810041,\"advertiserId\":600123,\"name\":\"A\",\"status\":\"LIVE\",\"budgetType\":\"DAILY\","
                        + "\"dailyBudget\":5,\"startDate\":\"2026-05-02T00:00:00-04:00\",\"endDate\":\"" + end + "\"}");
        rename();
        assertThat(sent()).contains("\"endDate\":\"9999-12-30T00:00:00Z\"");
        sandbox().reset();
        answer("{\"campaignId\":8810041,\"name\":\"A\",\"endDate\":\"" + end + "\"}");
        assertThat(walmart.get(LIVE).schedule().end()).contains(FlightEnd.NEVER);
    }

    private static void answer(String rows) {
        sandbox().walmart().fail(Fault.status(200).body("{\"totalResults\":1,\"response\":[" + rows + "]}"));
    }

    /** Whatever becomes of it: what counts is what was sent. */
    private void rename() {
        walmart.by(UpdateMode.READ_MERGE_WRITE).updateAll(List.of(new CampaignUpdate(LIVE, RENAME)));
    }

    private static String sent() {
        return exchanges("PUT", "/api/v1/campaigns").get(0).request().body();
    }
}
