package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Client.Answer;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Metrics over a stats window and ad reports tell the same; the clock stands at noon of 22 November 2026. */
class WhopReportTest {
    private static final String PRINTED = "adcamp_xxxxxxxxxx";
    private static final String COHORT = "adcamp_demo0000000001";
    private static final String LAUNCH = "from=2026-06-01T00:00:00Z&to=2026-07-02T23:59:59.999Z";
    private static final String SUMMER = "from=2026-08-01T00:00:00Z&to=2026-10-31T23:59:59Z";
    private static final List<String> SUMS = List.of("spend", "impressions", "clicks", "reach");

    private Sandbox sandbox;
    private Client whop;
    private Client older;

    @BeforeEach
    void start() {
        start(Sandbox.builder());
    }

    private void start(Sandbox.Builder builder) {
        sandbox = builder.clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
                .start();
        whop = Client.whop(sandbox);
        older = Client.bearer(sandbox.whop().baseUrl(), sandbox.whop().legacyApiKey());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static BigDecimal sum(List<?> rows, String name) {
        return rows.stream().map(row -> ((JsonObject) row).number(name)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private JsonObject report(String query) {
        Answer answer = older.get("/ad_reports?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    @ParameterizedTest
    @ValueSource(strings = {"daily", "hourly"})
    void rowsAddUpToThePrintedTotal(String granularity) {
        JsonObject report = report("ad_campaign_id=" + PRINTED + "&granularity=" + granularity + "&" + LAUNCH);

        assertThat(report.list("granularity")).hasSize(granularity.equals("daily") ? 32 : 32 * 24);
        Map.of("spend", "750", "impressions", "37500", "clicks", "1200", "reach", "17800", "result_count", "15")
                .forEach((name, total) -> {
                    assertThat(sum(report.list("granularity"), name)).as(name).isEqualByComparingTo(total);
                    assertThat(report.object("summary").number(name)).as(name).isEqualByComparingTo(total);
                });
        assertThat(report.object("summary").number("return_on_ad_spend")).isEqualByComparingTo("16.8");
        assertThat(report.object("summary").number("click_through_rate")).isEqualByComparingTo("0.032");
    }

    @Test
    void adReportsAgreeWithTheMetricsOfEveryWindowDownToTheHour() {
        JsonObject hours = report("ad_campaign_id=" + PRINTED
                + "&granularity=hourly&from=2026-06-03T00:00:00Z&to=2026-06-03T23:59:59.999Z");
        for (Object row : hours.list("granularity")) {
            JsonObject hour = (JsonObject) row;
            Instant start = Instant.parse(hour.text("bucket_start"));
            JsonObject metrics = whop.get("/ad_campaigns/" + PRINTED + "?stats_from=" + start + "&stats_to="
                            + start.plus(Duration.ofHours(1)))
                    .json();
            SUMS.forEach(name -> assertThat(metrics.number(name)).as(name).isEqualByComparingTo(hour.number(name)));
            Figures figures = sandbox.whop().figures(PRINTED, start, start.plus(Duration.ofHours(1)));
            assertThat(figures.spend()).isEqualByComparingTo(hour.number("spend"));
        }
        JsonObject day = whop.get("/ad_campaigns/" + PRINTED + "?stats_from=2026-06-03&stats_to=2026-06-04")
                .json();
        SUMS.forEach(name ->
                assertThat(day.number(name)).as(name).isEqualByComparingTo(sum(hours.list("granularity"), name)));
    }

    @Test
    void theListOverAWindowAndTheBreakdownOfTheCompanyAgree() {
        JsonObject report =
                report("company_id=" + sandbox.whop().accountId() + "&breakdown=campaign&granularity=daily&" + SUMMER);
        JsonObject list = whop.get("/ad_campaigns?first=100&stats_from=2026-08-01&stats_to=2026-11-01")
                .json();

        assertThat(report.list("breakdown")).hasSameSizeAs(list.list("data"));
        for (Object each : report.list("breakdown")) {
            JsonObject part = (JsonObject) each;
            JsonObject campaign = (JsonObject) list.list("data").stream()
                    .filter(row -> ((JsonObject) row).text("id").equals(part.text("id")))
                    .findFirst()
                    .orElseThrow();
            assertThat(part.text("name")).isEqualTo(campaign.text("title"));
            SUMS.forEach(name -> assertThat(part.object("summary").number(name))
                    .isEqualByComparingTo(campaign.number(name))
                    .isEqualByComparingTo(sum(part.list("granularity"), name)));
        }
        assertThat(report.object("summary").number("spend"))
                .isEqualByComparingTo(sum(list.list("data"), "spend"))
                .isEqualByComparingTo(sandbox.whop().campaignIds().stream()
                        .map(id -> sandbox.whop()
                                .figures(
                                        id,
                                        Instant.parse("2026-08-01T00:00:00Z"),
                                        Instant.parse("2026-11-01T00:00:00Z"))
                                .spend())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isGreaterThan(new BigDecimal("510"));
    }

    @Test
    void anAdGroupAndAnAdTellWhatTheirCampaignTells() {
        JsonObject campaign = report("ad_campaign_id=" + COHORT + "&breakdown=ad&granularity=daily&" + SUMMER);
        JsonObject group = report("ad_group_id=adgrp_demo000000001&granularity=daily&" + SUMMER);
        JsonObject ad = (JsonObject) campaign.list("breakdown").get(0);

        assertThat(ad.text("id")).isEqualTo("ad_demo00000000001");
        assertThat(sum(ad.list("granularity"), "clicks")).isEqualByComparingTo("515");
        for (int day = 0; day < campaign.list("granularity").size(); day++) {
            for (String name : SUMS) {
                BigDecimal whole = ((JsonObject) campaign.list("granularity").get(day)).number(name);
                assertThat(((JsonObject) ad.list("granularity").get(day)).number(name))
                        .isEqualByComparingTo(whole);
                assertThat(((JsonObject) group.list("granularity").get(day)).number(name))
                        .isEqualByComparingTo(whole);
            }
        }
    }

    @Test
    void theSpellingOfEarlierPagesComesWithIncludeDaily() {
        JsonObject earlier = report("ad_campaign_id=" + PRINTED + "&include_daily=true&" + LAUNCH);

        assertThat(earlier.object("summary"))
                .containsKeys("ctr", "cpc", "cpm", "roas", "spend_currency")
                .doesNotContainKey("click_through_rate");
        assertThat(earlier.list("daily")).hasSize(32);
        assertThat(earlier).doesNotContainKey("granularity");
        assertThat(report("ad_campaign_id=" + PRINTED + "&" + LAUNCH).get("daily"))
                .isNull();
        assertThat(older.with("Api-Version-Date", "2026-06-08")
                        .get("/ad_reports?ad_campaign_id=" + PRINTED + "&" + LAUNCH)
                        .json()
                        .object("summary"))
                .containsKey("click_through_rate");
    }

    @Test
    void newerVersionsNoLongerServeIt() {
        String path = "/ad_reports?ad_campaign_id=" + PRINTED + "&" + LAUNCH;

        assertThat(whop.get(path).status()).isEqualTo(410);
        assertThat(whop.get(path).json().object("error").text("type")).isEqualTo("gone");
        Answer between = whop.with("Api-Version-Date", "2026-08-25").get(path);
        assertThat(between.status()).isEqualTo(200);
        assertThat(between.header("Deprecation")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z, 400",
        "ad_campaign_id=adcamp_xxxxxxxxxx&ad_id=ad_1&from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z, 400",
        "ad_campaign_id=adcamp_xxxxxxxxxx&from=2026-06-01T00:00:00Z, 400",
        "ad_campaign_id=adcamp_xxxxxxxxxx&from=2026-06-01&to=2026-06-02T00:00:00Z, 400",
        "ad_campaign_id=adcamp_xxxxxxxxxx&from=2026-06-03T00:00:00Z&to=2026-06-02T00:00:00Z, 400",
        "ad_id=ad_demo00000000001&breakdown=campaign&from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z, 400",
        "ad_campaign_id=adcamp_xxxxxxxxxx&granularity=weekly&from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z, 400",
        "ad_campaign_id=adcamp_xxxxxxxxxx&currency=eur&from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z, 400",
        "ad_campaign_id=adcamp_none&from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z, 404",
        "company_id=biz_other&from=2026-06-01T00:00:00Z&to=2026-06-02T00:00:00Z, 403",
    })
    void whatCannotBeAskedIsRefused(String query, int status) {
        assertThat(older.get("/ad_reports?" + query).status()).isEqualTo(status);
    }

    @Test
    void aCampaignOfOnesOwnBringsNothingUnlessAskedFor() {
        String id = created();
        sandbox.advance(Duration.ofDays(3));

        assertThat(whop.get("/ad_campaigns/" + id).json().number("spend")).isEqualByComparingTo("0");
        assertThat(sandbox.whop()
                        .figures(id, Instant.EPOCH, sandbox.clock().instant())
                        .impressions())
                .isZero();
    }

    @Test
    void aCampaignOfOnesOwnDeliversWhileItIsActiveWhereAskedFor() {
        sandbox.close();
        start(Sandbox.builder().figuresOfNewCampaigns(true));
        String id = created();
        Instant launched = sandbox.clock().instant();
        sandbox.advance(Duration.ofDays(3));
        Instant paused = sandbox.clock().instant();
        whop.post("/ad_campaigns/" + id + "/pause", null);
        sandbox.advance(Duration.ofDays(3));
        JsonObject campaign = whop.get("/ad_campaigns/" + id).json();
        Figures figures = sandbox.whop().figures(id, launched, paused);
        JsonObject report =
                report("ad_campaign_id=" + id + "&granularity=hourly&from=" + launched + "&to=2026-11-26T00:00:00Z");

        assertThat(figures.impressions()).isPositive();
        assertThat(figures.orders()).isPositive();
        assertThat(campaign.number("spend"))
                .isEqualByComparingTo(figures.spend())
                .isEqualByComparingTo(sum(report.list("granularity"), "spend"));
        assertThat(campaign.number("purchase_value")).isEqualByComparingTo(figures.revenue());
        assertThat(campaign.number("return_on_ad_spend"))
                .isEqualByComparingTo(report.object("summary").number("return_on_ad_spend"));
    }

    private String created() {
        Answer made = whop.post(
                "/ad_campaigns",
                "{\"title\":\"Own\",\"platform\":\"meta\",\"objective\":\"sales\","
                        + "\"budget_optimization\":\"ad_campaign\",\"budget_type\":\"daily\",\"budget_amount\":50}");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        String id = made.json().text("id");
        assertThat(whop.patch("/ad_campaigns/" + id, "{\"status\":\"active\"}").status())
                .isEqualTo(200);
        sandbox.whop().control().deliver(id);
        return id;
    }
}
