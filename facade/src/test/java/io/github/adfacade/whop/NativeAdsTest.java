package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.Money;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NativeAdsTest extends WhopHarness {

    private final WhopCampaignService whop = whop();

    @Test
    void adsAreReadWithTheirMetricsOverAWindow() {
        Ad ad = whop.ads().get("ad_demo00000000001", StatsWindow.since(Instant.parse("2026-09-01T08:10:00Z")));

        assertThat(ad.title()).contains("Still image");
        assertThat(ad.campaignId()).contains(PAUSED);
        assertThat(ad.adGroupId()).contains("adgrp_demo000000001");
        assertThat(ad.nativeStatus()).contains("paused");
        assertThat(ad.metrics().spend()).isPresent();
        assertThat(lastQuery("stats_from")).isEqualTo("2026-09-01T08:10:00Z");
        assertThat(whop.ads().get("ad_demo00000000001").metrics().clicks()).contains(515L);
        assertThat(last().request().query()).isEmpty();
        ad.raw().addProperty("title", "changed");
        assertThat(ad.raw().get("title").getAsString()).isEqualTo("Still image");
    }

    @Test
    void adsAreListedByCampaignOrAdGroup() {
        assertThat(whop.ads().list(PAUSED)).extracting(Ad::id).containsExactly("ad_demo00000000001");
        assertThat(lastQuery("ad_campaign_id")).isEqualTo(PAUSED);
        assertThat(lastQuery("account_id")).isEqualTo(sandbox.whop().accountId());

        StatsWindow window =
                new StatsWindow(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-09-02T00:00:00Z"));
        assertThat(whop.ads().listOfAdGroup("adgrp_demo000000002", window))
                .extracting(Ad::title)
                .containsExactly(Optional.of("Teaser"));
        assertThat(lastQuery("ad_group_id")).isEqualTo("adgrp_demo000000002");
        assertThat(lastQuery("stats_from")).isEqualTo("2026-09-01T00:00:00Z");
        assertThat(lastQuery("stats_to")).isEqualTo("2026-09-02T00:00:00Z");
    }

    @Test
    void aListOfAdsGoesOnUntilTheNetworkSaysThatItEnds() {
        answer(200, """
                {"data": [{"id": "ad_1"}, {"id": "ad_2"}],
                 "page_info": {"start_cursor": "a", "end_cursor": "b", "has_next_page": true, "has_previous_page": false}}""");
        answer(200, """
                {"data": [{"id": "ad_3"}],
                 "page_info": {"start_cursor": "c", "end_cursor": "c", "has_next_page": false, "has_previous_page": true}}""");

        assertThat(whop.ads().list(PAGE)).extracting(Ad::id).containsExactly("ad_1", "ad_2", "ad_3");
        assertThat(lastQuery("after")).isEqualTo("b");
    }

    @Test
    void adGroupsAreReadWithBudgetAndFlight() {
        AdGroup group = whop.adGroups().get("adgrp_demo000000001");

        assertThat(group.campaignId()).contains(PAUSED);
        assertThat(group.nativeStatus()).isPresent();
        assertThat(group.title()).isPresent();
        assertThat(group.raw().has("bid_type")).isTrue();
        assertThat(whop.adGroups().list(PAUSED)).extracting(AdGroup::id).containsExactly("adgrp_demo000000001");
        assertThat(lastQuery("ad_campaign_id")).isEqualTo(PAUSED);

        answer(200, """
                {"id": "adgrp_x", "title": null, "ad_campaign": {"id": "adcamp_y"}, "status": "active",
                 "budget_amount": 30.5, "budget_type": "lifetime", "starts_at": "2026-10-01T00:00:00Z",
                 "ends_at": "2026-11-01T00:00:00.5+02:00", "spend": 1e1, "spend_currency": "whop_usd", "impressions": 12.0}""");
        AdGroup own = whop.adGroups().get("adgrp_x", StatsWindow.ALL_TIME);

        assertThat(own.budget()).contains(Budget.total(Money.usd("30.5")));
        assertThat(own.schedule().start()).contains(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(own.schedule().end().orElseThrow().instant()).contains(Instant.parse("2026-10-31T22:00:00.5Z"));
        assertThat(own.metrics().spend()).as("no ISO currency").isEmpty();
        assertThat(own.metrics().impressions()).contains(12L);
        assertThat(own.title()).isEmpty();
    }
}
