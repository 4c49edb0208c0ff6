package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.topsort.CampaignsApi.ListCampaignsParams;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import io.github.adfacade.clients.topsort.model.SortOrder;
import io.github.adfacade.sandbox.Fault;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading campaigns, one and many. */
class TopsortReadsTest extends TopsortHarness {

    @Test
    void aCampaignIsReadInCommonWords() {
        Campaign campaign = topsort.get(AUTOBIDDING);

        assertThat(campaign.provider()).isEqualTo(Provider.TOPSORT);
        assertThat(campaign.name()).isEqualTo("Spring running shoes");
        assertThat(campaign.status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(campaign.nativeStatus()).contains("approved");
        assertThat(campaign.budget()).contains(Budget.daily(Money.usd("50.00")));
        assertThat(campaign.schedule().start()).contains(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(campaign.schedule().end()).contains(FlightEnd.NEVER);
        assertThat(campaign.createdAt()).contains(Instant.parse("2026-02-20T09:14:03.120Z"));
        assertThat(campaign.updatedAt()).isEmpty();
        assertThat(campaign.metrics()).isEmpty();
        assertThat(campaign.raw().get("bidCount").getAsInt()).isEqualTo(2);
        assertThat(campaign.raw().get("statusUpdatedBy").isJsonNull()).isTrue();
        assertThat(last().request().header("Authorization"))
                .contains("Bearer " + sandbox.topsort().apiKey());
        assertThat(last().request().header("Accept")).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "impressions, AWARENESS",
        "clicks, TRAFFIC",
        "conversions, CONVERSIONS",
        "revenue, SALES",
        "fame, UNKNOWN"
    })
    void objectivesAreReadAndUnknownOnesNamedSo(String word, Objective objective) {
        answer(200, campaign("\"autobiddingObjective\": \"" + word + "\""));

        assertThat(topsort.get(AUTOBIDDING).objective()).contains(objective);
    }

    @Test
    void whatNoSpecKnowsAndAFractionOfACentAreKept() {
        answer(200, campaign("\"mood\": {\"is\": \"good\"}, \"budget\": {\"amount\": 1000.5, \"type\": \"fixed\"}"));

        Campaign campaign = topsort.get(AUTOBIDDING);

        assertThat(campaign.raw().getAsJsonObject("mood").get("is").getAsString())
                .isEqualTo("good");
        assertThat(campaign.budget()).contains(Budget.total(Money.usd("10.005")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"campaignId\": null}", "[]", "\"soon\"", "{\"campaigns\": []}"})
    void anAnswerWithoutACampaignIsUnreadable(String body) {
        answer(200, body);

        assertThatThrownBy(() -> topsort.get(AUTOBIDDING)).isInstanceOf(UnreadableResponseException.class);
    }

    @Test
    void aCampaignThatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> topsort.get(NOBODY)).isInstanceOfSatisfying(NotFoundException.class, e -> {
            assertThat(e.httpStatus()).contains(404);
            assertThat(e.vendorCode()).contains("not_found");
        });
    }

    @Test
    void anIdThatIsNoUuidIsRefusedBeforeSending() {
        assertThat(broken(() -> topsort.get("8810041"))).containsExactly("id");
    }

    @Test
    void aListHoldsTheVendorsCampaignsOldestFirst() {
        assertThat(topsort.list(CampaignQuery.ALL).stream().map(Campaign::id))
                .containsExactly(ENDED, AUTOBIDDING, PAUSED, PENDING, REJECTED);
        assertThat(lastQuery("vendor_id")).isEqualTo(VENDOR);
        assertThat(lastQuery("sort_by_date")).isEqualTo("asc");
        assertThat(lastQuery("limit")).isEqualTo("(not sent)");
    }

    @Test
    void aViewListsTheWholeMarketplaceNewestFirstIfAsked() {
        CampaignQuery newestFirst = CampaignQuery.builder()
                .network(new ListCampaignsParams().setSortByDate(SortOrder.DESC))
                .build();

        assertThat(topsort.ofWholeMarketplace().list(newestFirst).toList())
                .hasSize(7)
                .first()
                .satisfies(newest -> assertThat(newest.id()).isEqualTo(OTHERS));
        assertThat(lastQuery("vendor_id")).isEqualTo("(not sent)");
    }

    @Test
    void aServiceWithoutAVendorListsAllOfThem() {
        try (TopsortCampaignService all = builder().vendorId(" ").build()) {
            assertThat(all.list(CampaignQuery.ALL).toList()).hasSize(7);
        }
    }

    @Test
    void aVendorWithoutAnIdIsRefusedAtOnce() {
        assertThatThrownBy(() -> topsort.ofVendor(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCallersHeadersCannotTurnThePipelinesOwnOff() {
        for (String name : List.of("Authorization", "accept-encoding", "Idempotency-Key", "Content-Length")) {
            CallOptions options = CallOptions.builder().header(name, "mine").build();

            assertThatThrownBy(() -> topsort.with(options)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aViewListsAnotherVendorsCampaigns() {
        assertThat(topsort.ofVendor("v-9000").list(CampaignQuery.ALL).stream().map(Campaign::id))
                .containsExactly(OTHERS);
    }

    @Test
    void pagesBeginWithRowsOfThePageBefore() {
        CampaignQuery query = CampaignQuery.builder().pageSize(2).build();

        assertThat(topsort.list(query).pages()).map(List::size).containsExactly(2, 2, 1);
        assertThat(sent("GET")).hasSize(3);
        assertThat(lastQuery("offset")).isEqualTo("2");
        assertThat(lastQuery("limit")).isEqualTo("4");
    }

    @Test
    void nothingIsSentBeforeAListIsIterated() {
        topsort.list(CampaignQuery.ALL);

        assertThat(sandbox.ledger().requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, is_active, true, 7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11",
        "PAUSED, is_active, false, 91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31",
        "PENDING_REVIEW, status, pending, a83c1f70-5d2b-49e6-8f14-6c7b0e2d9a52",
        "REJECTED, status, rejected, c5e90d18-3b6f-4a27-9d81-1f4e7a8c2b63"
    })
    void aStatusNarrowsTheListAndWhatComesInAnotherIsLeftOut(
            CampaignStatus status, String parameter, String value, String id) {
        CampaignQuery query = CampaignQuery.builder().status(status).build();

        assertThat(topsort.list(query).stream().map(Campaign::id)).containsExactly(id);
        assertThat(lastQuery(parameter)).isEqualTo(value);
    }

    @Test
    void theNetworksOwnFiltersLeaveNothingOut() {
        ListCampaignsParams own = new ListCampaignsParams().setIsActive(true).setStatus(ReviewStatus.APPROVED);

        assertThat(topsort.list(CampaignQuery.builder().network(own).build()).stream()
                        .map(Campaign::id))
                .containsExactly(ENDED, AUTOBIDDING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"campaigns\": [], \"hasMore\": true, \"next\": {\"offset\": 0, \"limit\": 100}}",
                "{\"campaigns\": null, \"hasMore\": true}",
                "{\"hasMore\": true, \"next\": {}}",
                "{\"campaigns\": [], \"hasMore\": false, \"next\": {\"offset\": 1, \"limit\": 100}}"
            })
    void moreThatNeverComesFailsTheList(String page) {
        sandbox.topsort().fail(Fault.status(200).body(page).always());

        assertThatThrownBy(() -> topsort.list(CampaignQuery.ALL).toList())
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("more");
        assertThat(sent("GET")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"campaigns\": [], \"next\": {}}", "{\"campaigns\": null, \"hasMore\": false}"})
    void aListThatPromisesNothingEnds(String page) {
        answer(200, page);

        assertThat(topsort.list(CampaignQuery.ALL).toList()).isEmpty();
    }

    private static String campaign(String more) {
        return "{\"campaignId\": \"" + AUTOBIDDING + "\", \"name\": \"x\", \"status\": \"approved\", " + more + "}";
    }
}
