package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.clients.whop.model.Ad;
import io.github.adfacade.clients.whop.model.AdGroup;
import io.github.adfacade.clients.whop.model.AdStatus;
import io.github.adfacade.clients.whop.model.BudgetType;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NativeAdsTest extends WhopHarness {

    private final WhopCampaignService whop = whop();

    @Test
    void adsAreReadWithTheirMetricsOverAWindow() {
        Ad ad = whop.ads().get("ad_demo00000000001", StatsWindow.since(Instant.parse("2026-09-01T08:10:00Z")));

        assertThat(ad.getTitle()).isEqualTo("Still image");
        assertThat(ad.getAdCampaign().getId()).isEqualTo(PAUSED);
        assertThat(ad.getAdGroup().getId()).isEqualTo("adgrp_demo000000001");
        assertThat(ad.getStatus()).isEqualTo(AdStatus.PAUSED);
        assertThat(ad.getSpend()).isNotNull();
        assertThat(lastQuery("stats_from")).isEqualTo("2026-09-01T08:10:00Z");
        assertThat(whop.ads().get("ad_demo00000000001").getClicks()).isEqualTo(515L);
        assertThat(last().request().query()).isEmpty();
    }

    @Test
    void adsAreListedByCampaignOrAdGroup() {
        assertThat(whop.ads().list(PAUSED)).extracting(Ad::getId).containsExactly("ad_demo00000000001");
        assertThat(lastQuery("ad_campaign_id")).isEqualTo(PAUSED);
        assertThat(lastQuery("account_id")).isEqualTo(sandbox.whop().accountId());

        StatsWindow window =
                new StatsWindow(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-09-02T00:00:00Z"));
        assertThat(whop.ads().listOfAdGroup("adgrp_demo000000002", window))
                .extracting(Ad::getTitle)
                .containsExactly("Teaser");
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

        assertThat(whop.ads().list(PAGE)).extracting(Ad::getId).containsExactly("ad_1", "ad_2", "ad_3");
        assertThat(lastQuery("after")).isEqualTo("b");
    }

    @Test
    void adGroupsAreReadWithBudgetAndFlight() {
        AdGroup group = whop.adGroups().get("adgrp_demo000000001");

        assertThat(group.getAdCampaign().getId()).isEqualTo(PAUSED);
        assertThat(group.getStatus()).isNotNull();
        assertThat(group.getTitle()).isNotNull();
        assertThat(group.getBidType()).isNotNull();
        assertThat(whop.adGroups().list(PAUSED)).extracting(AdGroup::getId).containsExactly("adgrp_demo000000001");
        assertThat(lastQuery("ad_campaign_id")).isEqualTo(PAUSED);

        answer(200, """
                {"id": "adgrp_x", "title": null, "ad_campaign": {"id": "adcamp_y"}, "status": "active",
                 "budget_amount": 30.5, "budget_type": "lifetime", "starts_at": "2026-10-01T00:00:00Z",
                 "ends_at": "2026-11-01T00:00:00.5+02:00", "spend": 1e1, "spend_currency": "whop_usd", "impressions": 12.0}""");
        AdGroup own = whop.adGroups().get("adgrp_x", StatsWindow.ALL_TIME);

        assertThat(own.getBudgetAmount().value()).isEqualByComparingTo("30.5");
        assertThat(own.getBudgetType()).isEqualTo(BudgetType.LIFETIME);
        assertThat(own.getStartsAt()).isEqualTo("2026-10-01T00:00:00Z");
        assertThat(own.getEndsAt().toInstant()).isEqualTo("2026-10-31T22:00:00.5Z");
        assertThat(own.getSpendCurrency()).as("no ISO currency").isEqualTo("whop_usd");
        assertThat(own.getImpressions()).isEqualTo(12L);
        assertThat(own.getTitle()).isNull();
    }
}
