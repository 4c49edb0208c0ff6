package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Client.Answer;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.junit.SandboxExtension;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class WhopReadingTest {
    private static final String DRAFT = "adcamp_demo0000000002";
    private static final String PAUSED = "adcamp_demo0000000001";
    private static final String ACTIVE = "adcamp_demo0000000004";

    private Sandbox sandbox;
    private Client whop;

    @BeforeEach
    void connect(Sandbox started) {
        sandbox = started;
        whop = Client.whop(started);
    }

    @Test
    void listsArePagedByCursorsInBothDirections() {
        List<String> forward = new ArrayList<>();
        String cursor = "";
        boolean more = true;
        while (more) {
            JsonObject page = whop.get("/ad_campaigns?first=2" + cursor).json();
            page.list("data").forEach(row -> forward.add(((JsonObject) row).text("id")));
            more = page.object("page_info").is("has_next_page");
            cursor = "&after=" + page.object("page_info").text("end_cursor");
        }
        assertThat(forward).doesNotHaveDuplicates().hasSameSizeAs(sandbox.whop().campaignIds());
        JsonObject tail = whop.get("/ad_campaigns?last=2").json();
        JsonObject first = (JsonObject) tail.list("data").get(0);
        assertThat(first.text("id")).isEqualTo(forward.get(forward.size() - 2));
        JsonObject before = whop.get("/ad_campaigns?last=2&before="
                        + tail.object("page_info").text("start_cursor"))
                .json();
        assertThat(((JsonObject) before.list("data").get(0)).text("id")).isEqualTo(forward.get(forward.size() - 4));
        assertThat(before.object("page_info").is("has_next_page")).isTrue();
    }

    @Test
    void aCursorOutlivesTheCampaignItNames() {
        JsonObject page = whop.get("/ad_campaigns?first=2").json();
        String second = ((JsonObject) page.list("data").get(1)).text("id");
        String cursor = page.object("page_info").text("end_cursor");
        JsonObject undisturbed =
                whop.get("/ad_campaigns?first=2&after=" + cursor).json();
        whop.delete("/ad_campaigns/" + second);
        assertThat(whop.get("/ad_campaigns?first=2&after=" + cursor).json().get("data"))
                .isEqualTo(undisturbed.get("data"));
    }

    @ParameterizedTest
    @CsvSource({
        "status=draft, 1",
        "status=payment_failed, 1",
        "query=COHORT, 1",
        "query=adcamp_demo, 4",
        "created_after=2026-09-01T00:00:00Z, 2",
        "created_before=2024-01-01, 1",
    })
    void listsAreFiltered(String query, int expected) {
        assertThat(whop.get("/ad_campaigns?" + query).json().list("data")).hasSize(expected);
    }

    @Test
    void listsAreOrdered() {
        JsonObject list = whop.get("/ad_campaigns?order=spend&direction=asc").json();
        assertThat(list.list("data"))
                .extracting(row -> ((JsonObject) row).number("spend").doubleValue())
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "first=0",
                "first=101",
                "status=stale",
                "order=colour",
                "after=???",
                "colour=red",
                "direction=up",
                "time_zone=Mars",
                "stats_from=noon",
                "stats_from=2026-06-10&stats_to=2026-06-01"
            })
    void aBadListParameterIsRefused(String query) {
        assertThat(whop.get("/ad_campaigns?" + query.replace("?", "%3F")).status())
                .isEqualTo(400);
    }

    @Test
    void metricsFollowTheStatsWindow() {
        String window = "?stats_from=2026-06-01T12:00:00Z&stats_to=2026-06-16T12:00:00Z";
        JsonObject half = whop.get("/ad_campaigns/adcamp_xxxxxxxxxx" + window).json();
        assertThat(half.number("impressions")).hasToString("18750");
        assertThat(half.number("spend")).hasToString("375");
        assertThat(half.number("cost_per_click")).hasToString("0.63");
        JsonObject outside = whop.get(
                        "/ad_campaigns/adcamp_xxxxxxxxxx?stats_from=2027-01-01&time_zone=America/New_York")
                .json();
        assertThat(outside.number("impressions")).hasToString("0");
        assertThat(outside.number("cost_per_click")).hasToString("0");
        assertThat(whop.get("/ads/ad_demo00000000001?stats_to=2026-09-16T08:10:00Z")
                        .json()
                        .number("clicks"))
                .hasToString("257");
    }

    @Test
    void adGroupsAndAdsAreListedByTheirParents() {
        assertThat(whop.get("/ad_groups").json().list("data")).hasSize(3);
        assertThat(whop.get("/ad_groups?ad_campaign_ids=" + PAUSED + "&ad_campaign_ids=" + ACTIVE)
                        .json()
                        .list("data"))
                .hasSize(2);
        assertThat(whop.get("/ads?ad_group_id=adgrp_demo000000001").json().list("data"))
                .hasSize(1);
        assertThat(whop.get("/ads?status=in_review").json().list("data")).hasSize(1);
        assertThat(whop.get("/ad_groups/adgrp_demo000000001").json().text("title"))
                .isEqualTo("Lookalike 1 %");
        assertThat(whop.get("/ads/ad_none").status()).isEqualTo(404);
    }

    @Test
    void keysDecideWhatIsAllowed() {
        Client nobody = Client.bearer(sandbox.whop().baseUrl(), "wrong");
        assertThat(nobody.get("/ad_campaigns").json().object("error").text("type"))
                .isEqualTo("unauthorized");
        Client reader = Client.bearer(sandbox.whop().baseUrl(), sandbox.whop().readOnlyApiKey());
        assertThat(reader.get("/ad_campaigns").status()).isEqualTo(200);
        assertThat(reader.post("/ad_campaigns/" + ACTIVE + "/pause", null).status())
                .isEqualTo(403);
    }

    @Test
    void anUnknownVersionIsRefusedWithTheListOfKnownOnes() {
        Answer answer = whop.with("Api-Version-Date", "2031-01-01").get("/ad_campaigns");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(sandbox.whop().apiVersion(), "2025-01-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ad_campaigns/", "/nothing", "/ad_campaigns/" + DRAFT + "/start", ""})
    void anUnknownPathIsNotFound(String path) {
        assertThat(whop.get(path).status()).isEqualTo(404);
    }
}
