package io.github.adfacade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopGeneration;
import org.junit.jupiter.api.Test;

/** Answers that somebody recorded are held against the spec without any service. */
class RecordedDriftTest {

    @Test
    void aRecordedAnswerIsHeldAgainstTheSpecOfItsGeneration() {
        String answer = "{\"id\": \"ad_1\", \"grown_by\": {\"a\": [1]}}";

        assertThat(Whop.driftIn(WhopGeneration.NATIVE, "retrieveAd", answer))
                .contains(field(Provider.WHOP, "retrieveAd", "Ad", "grown_by", "object"));
        assertThat(Whop.driftIn(WhopGeneration.LEGACY, "retrieveAd", answer))
                .contains(field(Provider.WHOP, "retrieveAd", "Ad", "grown_by", "object"))
                .isNotEqualTo(Whop.driftIn(WhopGeneration.NATIVE, "retrieveAd", answer));
    }

    @Test
    void answersThatAreListsOrEmptyAreReadAsWell() {
        assertThat(Walmart.driftIn(
                        "patchCampaigns", "[{\"code\": \"SUCCESS\", \"a\": 1}, {\"code\": \"ODD\", \"a\": 2}]"))
                .extracting(Drift::toString)
                .containsExactlyInAnyOrder(
                        "patchCampaigns: unknown field [].a (number) in BatchResult, 2 times",
                        "patchCampaigns: unknown value [].code (\"ODD\") in ResultCode");
        assertThat(Topsort.driftIn("deleteCampaign", "")).isEmpty();
        assertThat(Topsort.driftIn("listCampaigns", "{\"campaigns\": [], \"hasMore\": false}"))
                .isEmpty();
    }

    @Test
    void anUnknownOperationIsRefusedWithTheNamesOfAll() {
        assertThatThrownBy(() -> Topsort.driftIn("listAdCampaigns", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"listAdCampaigns\" is none of the operations addBids, createCampaign, deleteBid,"
                        + " deleteCampaign, getCampaign, getCampaignReport, listBids, listCampaignDailyReports,"
                        + " listCampaigns, listInteractions, listVendorDailyReports, updateBid, updateCampaign");
    }

    @Test
    void anAnswerThatCannotBeReadSaysWhereAndNotWhat() {
        assertThatThrownBy(() -> Walmart.driftIn("listCampaigns", "<html>hunter2"))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }

    @Test
    void aValueOfAnotherTypeIsDriftThatSaysWhereAndNotWhat() {
        assertThat(Walmart.driftIn("listCampaigns", "{\"totalResults\": \"hunter2\", \"response\": []}"))
                .singleElement()
                .satisfies(drift -> {
                    assertThat(drift.kind()).isEqualTo(Drift.Kind.UNREADABLE_VALUE);
                    assertThat(drift.path()).isEqualTo("totalResults");
                    assertThat(drift.toString()).doesNotContain("hunter2");
                });
    }

    private static Drift field(Provider provider, String operation, String schema, String path, String type) {
        return new Drift(provider, operation, Drift.Kind.UNKNOWN_FIELD, schema, path, type, null, 1);
    }
}
