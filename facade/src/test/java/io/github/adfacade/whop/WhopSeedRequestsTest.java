package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.whoplegacy.AdCampaignsApi;
import io.github.adfacade.clients.whoplegacy.model.BidStrategy;
import io.github.adfacade.clients.whoplegacy.model.ConfigStatus;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaignConfig;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The requests that the network's own pages print, to the letter. */
class WhopSeedRequestsTest extends WhopHarness {

    /** The page's placeholders are no times and no country codes, so the typed words of the facade cannot say them. */
    @Test
    void theLegacyUpdateOfThePage() throws IOException {
        AdCampaignsApi api = legacy().unwrap(AdCampaignsApi.class);
        UpdateAdCampaign body = new UpdateAdCampaign()
                .setAdCreativeSetIds(List.of("<string>"))
                .setConfig(new UpdateAdCampaignConfig()
                        .setConversionGoal("purchase")
                        .setBidStrategy(BidStrategy.LOWEST_COST)
                        .setBidAmount(Amount.of("0.42"))
                        .setStatus(ConfigStatus.ACTIVE)
                        .setSpecialCategories(List.of("<string>"))
                        .setBudgetOptimization(true)
                        .setStartTime("<string>")
                        .setEndTime("<string>"))
                .setDailyBudget(Amount.of("6.9"))
                .setProductId("prod_xxxxxxxxxxxxx")
                .setTargetCountryCodes(List.of("<string>"))
                .setTitle("<string>");

        var answer = api.updateAdCampaign(LEGACY_PAGE, body).execute();

        assertThat(lastRequest()).isEqualTo("PATCH /ad_campaigns/" + LEGACY_PAGE);
        assertThat(last().request().header("Authorization"))
                .contains("Bearer " + sandbox.whop().legacyApiKey());
        assertThat(last().request().header("Content-Type")).contains("application/json");
        assertThat(last().request().body())
                .isEqualTo("{\"ad_creative_set_ids\":[\"<string>\"],\"config\":{\"conversion_goal\":\"purchase\","
                        + "\"bid_strategy\":\"lowest_cost\",\"bid_amount\":42,\"status\":\"active\","
                        + "\"special_categories\":[\"<string>\"],\"budget_optimization\":true,"
                        + "\"start_time\":\"<string>\",\"end_time\":\"<string>\"},\"daily_budget\":6.9,"
                        + "\"product_id\":\"prod_xxxxxxxxxxxxx\",\"target_country_codes\":[\"<string>\"],"
                        + "\"title\":\"<string>\"}");
        assertThat(answer.isSuccessful()).isTrue();
    }

    @Test
    void theSevenCampaignEndpointsOfThePage() {
        WhopCampaignService whop = whop();
        whop.list(CampaignQuery.ALL).toList();
        assertThat(lastRequest()).isEqualTo("GET /ad_campaigns");
        String id = whop.create(CampaignDraft.builder("Pickaxe Pro launch")
                        .objective(Objective.SALES)
                        .budget(Budget.daily(Money.usd("250")))
                        .build())
                .id();
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns");
        whop.get(id);
        assertThat(lastRequest()).isEqualTo("GET /ad_campaigns/" + id);
        whop.launch(id);
        assertThat(lastRequest()).isEqualTo("PATCH /ad_campaigns/" + id);
        whop.pause(id);
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns/" + id + "/pause");
        whop.resume(id);
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns/" + id + "/unpause");
        whop.archive(id);
        assertThat(lastRequest()).isEqualTo("DELETE /ad_campaigns/" + id);
        assertThat(exchanges()).allSatisfy(exchange -> {
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.request().header("Authorization"))
                    .contains("Bearer " + sandbox.whop().apiKey());
            assertThat(exchange.request().header("Accept")).contains("application/json");
            assertThat(exchange.request().header("Api-Version-Date")).contains("2026-09-23");
        });
    }

    @Test
    void theAdOfThePageWithItsWindow() {
        legacy().ads()
                .get(
                        "ad_xxxxxxxxxxxxxxx",
                        StatsWindow.between(
                                Instant.parse("2023-12-01T05:00:00.401Z"), Instant.parse("2023-12-01T05:00:00.401Z")));

        assertThat(lastRequest()).isEqualTo("GET /ads/ad_xxxxxxxxxxxxxxx");
        assertThat(lastQuery("stats_from")).isEqualTo("2023-12-01T05:00:00.401Z");
        assertThat(lastQuery("stats_to")).isEqualTo("2023-12-01T05:00:00.401Z");
        assertThat(last().request().header("Authorization"))
                .contains("Bearer " + sandbox.whop().legacyApiKey());
    }
}
