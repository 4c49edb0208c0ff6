package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class WhopLegacyTest {
    private static final String ID = "/ad_campaigns/adcamp_demo0000000001";

    private Sandbox sandbox;
    private Client legacy;

    @BeforeEach
    void connect(Sandbox started) {
        sandbox = started;
        legacy = Client.bearer(started.whop().baseUrl(), started.whop().legacyApiKey());
    }

    @Test
    void thePrintedUpdateIsTaken() {
        JsonObject answer =
                legacy.patch("/ad_campaigns/adcamp_xxxxxxxxxxx", """
                        {"ad_creative_set_ids": ["<string>"],
                         "config": {"conversion_goal": "purchase", "bid_strategy": "lowest_cost", "bid_amount": 42, "status": "active",
                                    "special_categories": ["<string>"], "budget_optimization": true, "start_time": "<string>",
                                    "end_time": "<string>"},
                         "daily_budget": 6.9, "product_id": "prod_xxxxxxxxxxxxx", "target_country_codes": ["<string>"],
                         "title": "<string>"}
                        """).json();
        assertThat(answer.number("daily_budget")).hasToString("6.9");
        assertThat(answer.object("product").text("route")).isEqualTo("pickaxe-analytics");
        assertThat(sandbox.ledger().changes()).hasSize(1);
    }

    @Test
    void bothGenerationsSeeTheSameCampaign() {
        JsonObject answer = legacy.patch(ID, """
                        {"title": "Renamed", "daily_budget": 40.0, "product_id": "prod_1",
                         "config": {"bid_strategy": "bid_cap", "bid_amount": 1225, "status": "active", "end_time": null}}
                        """).json();
        assertThat(answer.object("config").text("bid_strategy")).isEqualTo("bid_cap");
        assertThat(answer.object("config").number("bid_amount")).hasToString("1225");
        assertThat(answer.text("status")).isEqualTo("active");
        JsonObject current = Client.whop(sandbox).get(ID).json();
        assertThat(current.text("bid_type")).isEqualTo("maximum_target");
        assertThat(current.number("budget_amount")).hasToString("40.0");
        assertThat(current.text("title")).isEqualTo("Renamed");
        assertThat(current.text("status")).isEqualTo("active");
    }

    @Test
    void aKeyPinnedToTheOlderGenerationMayAskForTheNewer() {
        JsonObject answer =
                legacy.with("Api-Version-Date", "2026-07-22").get(ID).json();
        assertThat(answer.has("budget_optimization")).isTrue();
        assertThat(answer.has("config")).isFalse();
    }

    @Test
    void listPauseAndUnpauseSpeakTheOlderWords() {
        JsonObject list = legacy.get(
                        "/ad_campaigns?company_id=" + sandbox.whop().accountId() + "&status=paused&first=5")
                .json();
        assertThat(list.list("data")).hasSize(1).allMatch(row -> ((JsonObject) row).has("config"));
        assertThat(legacy.post(ID + "/unpause", null).json().text("status")).isEqualTo("active");
        assertThat(legacy.post(ID + "/pause", null).json().object("config").text("status"))
                .isEqualTo("paused");
        assertThat(legacy.post("/ad_campaigns/adcamp_demo0000000002/pause", null)
                        .status())
                .as("a draft")
                .isEqualTo(400);
        assertThat(legacy.get("/ad_campaigns?company_id=biz_other").status()).isEqualTo(403);
    }

    @Test
    void anAdIsCutToItsWindow() {
        JsonObject ad = legacy.get(
                        "/ads/ad_xxxxxxxxxxxxxxx?stats_from=2023-12-01T05:00:00.401Z&stats_to=2023-12-16T05:00:00.401Z")
                .json();
        assertThat(ad.number("impressions")).hasToString("21");
        assertThat(ad.has("creatives")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"daily_budget\":4.99}",
                "{\"budget_amount\":10}",
                "{\"config\":{\"objective\":\"sales\"}}",
                "{\"config\":7}",
                "{\"config\":{\"status\":\"draft\"}}",
                "{\"config\":{\"bid_amount\":1.5}}",
                "{\"config\":{\"bid_strategy\":\"minimum_cost\"}}"
            })
    void aBadUpdateIsRefusedInTheOlderErrorShape(String body) {
        Client.Answer answer = legacy.patch(ID, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().object("error")).containsKeys("type", "code", "message", "param");
    }

    @Test
    void whatOnlyTheNewerGenerationHasIsNotFound() {
        assertThat(legacy.get("/ad_groups").status()).isEqualTo(404);
        assertThat(legacy.delete(ID).status()).isEqualTo(404);
    }
}
