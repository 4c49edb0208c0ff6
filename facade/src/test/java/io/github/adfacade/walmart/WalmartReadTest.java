package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.sandbox.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalmartReadTest extends OnSandbox {

    @Test
    void aCampaignIsReadThroughTheListFilter() {
        Campaign campaign = walmart.get(LIVE);

        assertThat(campaign.provider()).isEqualTo(Provider.WALMART);
        assertThat(campaign.id()).isEqualTo(LIVE);
        assertThat(campaign.name()).isEqualTo("Spring Grills - always on");
        assertThat(campaign.status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(campaign.nativeStatus()).contains("LIVE");
        assertThat(campaign.description()).contains("Evergreen grill line");
        assertThat(campaign.objective()).contains(Objective.CONVERSIONS);
        assertThat(campaign.budget()).contains(Budget.daily(usd("150")));
        assertThat(campaign.schedule().start()).contains(Instant.parse("2026-05-02T04:00:00Z"));
        assertThat(campaign.schedule().end()).contains(FlightEnd.NEVER);
        assertThat(campaign.createdAt()).contains(NOW);
        assertThat(campaign.updatedAt()).contains(NOW);
        assertThat(campaign.metrics()).isEmpty();
        assertThat(campaign.raw().get("campaignExtId").getAsLong()).isPositive();
        assertThat(requests()).containsExactly("POST /api/v1/campaigns/list");
        assertThat(exchanges("POST", ".*").get(0).request().body())
                .isEqualTo("{\"advertiserId\":600123,\"Filter[campaignId]\":[8810041]}");
    }

    @Test
    void aCampaignOfTheAdGroupLevelHasNeitherBudgetNorFlight() {
        Campaign campaign = walmart.get(VIDEO);

        assertThat(campaign.budget()).isEmpty();
        assertThat(campaign.schedule().start()).isEmpty();
        assertThat(campaign.schedule().end()).isEmpty();
        assertThat(campaign.description()).isEmpty();
    }

    @Test
    void anObjectiveFromBeforeObjectivesIsUnknownAndKept() {
        Campaign campaign = walmart.get(ARCHIVED);

        assertThat(campaign.status()).isEqualTo(CampaignStatus.ARCHIVED);
        assertThat(campaign.objective()).contains(Objective.UNKNOWN);
        assertThat(campaign.raw().get("objective").getAsString()).isEqualToIgnoringCase("default");
    }

    @Test
    void anUnknownCampaignIsNotFound() {
        assertThatThrownBy(() -> walmart.get("99"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("Walmart Connect Display get: this advertiser has no campaign 99");
    }

    @Test
    void aCampaignThatOnlyAnArchivedFilterShowsIsFound() {
        sandbox()
                .walmart()
                .fail(Fault.status(200)
                        .body("{\"totalResults\":0,\"response\":[]}")
                        .nth(1));

        assertThat(walmart.get(ARCHIVED).name()).isEqualTo("Shelved idea");
        assertThat(exchanges("POST", ".*").get(1).request().body())
                .isEqualTo("{\"advertiserId\":600123,\"Filter[campaignId]\":[8810047],"
                        + "\"Filter[status]\":\"ARCHIVED\"}");
    }

    @Test
    void theOnlyRowForOneIdIsThatCampaignEvenIfTheRowDoesNotSaySo() {
        answerList("{\"totalResults\":1,\"response\":[{\"campaignExtId\":5,\"name\":\"A\",\"status\":\"LIVE\"}]}");

        assertThat(walmart.get("77").id()).isEqualTo("77");
    }

    @Test
    void aRowOfAnotherCampaignIsNotTakenForTheOneAsked() {
        answerList("{\"totalResults\":1,\"response\":[{\"campaignId\":5,\"name\":\"A\",\"status\":\"LIVE\"}]}");

        assertThatThrownBy(() -> walmart.get("77")).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,DRAFT",
        "Scheduled,SCHEDULED",
        "live,ACTIVE",
        "Paused,PAUSED",
        "COMPLETED,ENDED",
        "Complete,ENDED",
        "archived,ARCHIVED",
        "SIMMERING,UNKNOWN"
    })
    void everyStatusIsReadWithoutCase(String word, CampaignStatus status) {
        answerList(
                "{\"totalResults\":1,\"response\":[{\"campaignId\":77,\"name\":\"A\",\"status\":\"" + word + "\"}]}");

        Campaign campaign = walmart.get("77");

        assertThat(campaign.status()).isEqualTo(status);
        assertThat(campaign.nativeStatus()).contains(word);
    }

    @Test
    void aRowIsReadInEveryShapeThatIsSeen() {
        answerList("{\"totalResults\":\"1\",\"response\":[{\"campaignId\":\"77\",\"name\":\"A\",\"description\":null,"
                + "\"objective\":\"Engagement\",\"budgetType\":\"Total\",\"totalBudget\":\"12.50\",\"dailyBudget\":null,"
                + "\"startDate\":\"2022-12-08T10:27:36.153\",\"endDate\":\"2022-12-31T19:00:00.000-05:00\","
                + "\"attributesSetOnAdGroupLevel\":false,\"pacingHint\":{\"of\":[1,2]}}]}");

        Campaign campaign = walmart.get("77");

        assertThat(campaign.status()).isEqualTo(CampaignStatus.UNKNOWN);
        assertThat(campaign.nativeStatus()).isEmpty();
        assertThat(campaign.objective()).contains(Objective.ENGAGEMENT);
        assertThat(campaign.budget()).contains(Budget.total(usd("12.50")));
        assertThat(campaign.schedule().start()).contains(Instant.parse("2022-12-08T15:27:36.153Z"));
        assertThat(campaign.schedule().end()).contains(FlightEnd.at(Instant.parse("2023-01-01T00:00:00Z")));
        assertThat(campaign.raw().get("pacingHint")).hasToString("{\"of\":[1,2]}");
        assertThat(campaign.raw().get("dailyBudget").isJsonNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"budgetType\":\"DAILY\",\"dailyBudget\":5 | 5 USD daily",
                "\"dailyBudget\":5 | 5 USD daily",
                "\"totalBudget\":7 | 7 USD total",
                "\"budgetType\":\"TOTAL\",\"dailyBudget\":5 | ",
                "\"budgetType\":\"WEEKLY\",\"dailyBudget\":5 | ",
                "\"budgetType\":null | "
            })
    void aBudgetIsReadByItsKind(String fields, String budget) {
        answerList("{\"totalResults\":1,\"response\":[{\"campaignId\":77,\"name\":\"A\"," + fields + "}]}");

        assertThat(walmart.get("77").budget().map(Budget::toString).orElse(null))
                .isEqualTo(budget);
    }

    @Test
    void aDailyFlightWithoutAnEndNeverEnds() {
        answerList("{\"totalResults\":1,\"response\":[{\"campaignId\":77,\"name\":\"A\",\"budgetType\":\"DAILY\","
                + "\"dailyBudget\":5,\"startDate\":\"2026-01-01T00:00:00-05:00\",\"endDate\":null}]}");

        assertThat(walmart.get("77").schedule().end()).contains(FlightEnd.NEVER);
    }

    @Test
    void eachPageBeginsWithTheLastRowOfThePageBefore() {
        List<Campaign> all =
                walmart.list(CampaignQuery.builder().pageSize(3).build()).toList();

        assertThat(all)
                .extracting(Campaign::id)
                .containsExactlyInAnyOrder(LIVE, SCHEDULED, PAUSED, DRAFT, VIDEO, COMPLETED, ARCHIVED);
        assertThat(exchanges("POST", ".*/list"))
                .extracting(exchange -> exchange.request().body())
                .containsExactly(
                        "{\"advertiserId\":600123,\"startIndex\":0,\"count\":3}",
                        "{\"advertiserId\":600123,\"startIndex\":2,\"count\":4}",
                        "{\"advertiserId\":600123,\"startIndex\":5,\"count\":4}");
    }

    @Test
    void aListIsNotAskedForBeforeItIsRead() {
        walmart.list(CampaignQuery.ALL);

        assertThat(requests()).isEmpty();
    }

    @Test
    void aTotalThatIsNeverReachedFailsTheListAfterAllElseWasDelivered() {
        answerList("{\"totalResults\":500,\"response\":[{\"campaignId\":1,\"name\":\"A\",\"status\":\"LIVE\"}]}");
        answerList("{\"totalResults\":500,\"response\":[]}");

        List<Campaign> delivered = new ArrayList<>();
        assertThatThrownBy(() -> walmart.list(CampaignQuery.ALL).forEach(delivered::add))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("more");
        assertThat(delivered).hasSize(1);
        assertThat(requests()).hasSize(2);
    }

    @Test
    void withoutATotalAListGoesOnWhilePagesAreFull() {
        String row = "{\"campaignId\":%d,\"name\":\"A\",\"status\":\"LIVE\"}";
        answerList("{\"response\":[" + row.formatted(1) + "," + row.formatted(2) + "]}");
        answerList("{\"response\":[" + row.formatted(2) + "," + row.formatted(3) + "]}");

        assertThat(walmart.list(CampaignQuery.builder().pageSize(2).build()).stream()
                        .map(Campaign::id))
                .containsExactly("1", "2", "3");
    }

    @Test
    void aListWithoutRowsIsEmpty() {
        answerList("{\"totalResults\":0,\"response\":null}");

        assertThat(walmart.list(CampaignQuery.ALL).toList()).isEmpty();
    }

    @Test
    void aListedCampaignWithoutItsIdIsNotPassedOn() {
        answerList("{\"totalResults\":1,\"response\":[{\"campaignExtId\":1,\"name\":\"A\"}]}");

        assertThatThrownBy(() -> walmart.list(CampaignQuery.ALL).toList())
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("1 item of the list had no id that can be read");
    }

    @Test
    void allFiltersTravelInTheBody() {
        CampaignQuery query = CampaignQuery.builder()
                .ids(List.of(LIVE, SCHEDULED))
                .name("Patio launch burst")
                .status(CampaignStatus.SCHEDULED)
                .modifiedSince(NOW.minus(Duration.ofDays(1)))
                .build();

        assertThat(walmart.list(query).toList()).extracting(Campaign::id).containsExactly(SCHEDULED);
        assertThat(exchanges("POST", ".*").get(0).request().body())
                .isEqualTo("{\"advertiserId\":600123,\"Filter[campaignId]\":[8810041,8810042],"
                        + "\"Filter[name]\":[\"Patio launch burst\"],\"Filter[status]\":\"SCHEDULED\","
                        + "\"Filter[lastModifiedDate]\":\"2026-05-31T12:00:00Z\",\"startIndex\":0,\"count\":100}");
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE," + LIVE, "ENDED," + COMPLETED, "PAUSED," + PAUSED, "ARCHIVED," + ARCHIVED})
    void aListIsNarrowedByStatus(CampaignStatus status, String id) {
        assertThat(walmart.list(CampaignQuery.builder().status(status).build()).toList())
                .extracting(Campaign::id)
                .containsExactly(id);
    }

    @Test
    void whatWalmartCanDoIsDeclaredAndNothingElse() {
        assertThat(walmart.capabilities())
                .containsExactlyInAnyOrder(
                        Capability.GET,
                        Capability.LIST,
                        Capability.CREATE,
                        Capability.UPDATE,
                        Capability.PAUSE,
                        Capability.RESUME,
                        Capability.ARCHIVE,
                        Capability.UNARCHIVE,
                        Capability.REPLACE,
                        Capability.PLAN,
                        Capability.UPDATE_ALL,
                        Capability.NATIVE_BATCH,
                        Capability.DESCRIPTION,
                        Capability.OBJECTIVE,
                        Capability.CLEAR_FIELD,
                        Capability.NEVER_ENDING,
                        Capability.READ_SCHEDULE,
                        Capability.DAILY_BUDGET,
                        Capability.TOTAL_BUDGET,
                        Capability.REPORTS,
                        Capability.REPORTS_BY_DAY,
                        Capability.LIVE_REPORTS,
                        Capability.REPORT_JOBS,
                        Capability.BUDGET_USE,
                        Capability.FILTER_IDS,
                        Capability.FILTER_NAME,
                        Capability.FILTER_STATUS,
                        Capability.FILTER_MODIFIED);
    }

    @Test
    void aFilterThatWalmartDoesNotHaveIsRefused() {
        CampaignQuery query = CampaignQuery.builder().createdAfter(NOW).build();

        assertThatThrownBy(() -> walmart.list(query)).isInstanceOf(UnsupportedCapabilityException.class);
        assertThat(requests()).isEmpty();
    }

    private static void answerList(String json) {
        sandbox().walmart().fail(Fault.status(200).body(json).on("POST", "/api/v1/campaigns/list"));
    }
}
