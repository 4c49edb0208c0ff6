package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reporting service; the clock stands at noon of 22 November 2026. */
class TopsortReportTest {
    private static final String CLICKS = "7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11";
    private static final String BANNER = "a83c1f70-5d2b-49e6-8f14-6c7b0e2d9a52";
    private static final String ORDERS = "d61f2a94-8c0d-4e3b-a5b7-9e2c4d6f8074";
    private static final String WEEK = "start_date=2026-11-01&end_date=2026-11-07";
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-08T00:00:00Z");

    private Sandbox sandbox;
    private Client reports;

    @BeforeEach
    void start() {
        sandbox = Sandbox.builder()
                .clock(Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC))
                .start();
        reports = Client.bearer(
                sandbox.topsort().reportingUrl(), sandbox.topsort().apiKey());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private List<JsonObject> walk(String name, String path) {
        List<JsonObject> all = new ArrayList<>();
        String next = "";
        boolean more = true;
        while (more) {
            JsonObject page = reports.get(path + next).json();
            page.list(name).forEach(row -> all.add((JsonObject) row));
            more = page.is("hasMore");
            next = "&next_page=" + page.text("nextPage");
        }
        return all;
    }

    private static BigDecimal sum(List<JsonObject> rows, String... path) {
        return rows.stream()
                .map(row -> path.length == 1
                        ? row.number(path[0])
                        : path[1].equals("adSpentDecimal")
                                ? new BigDecimal(row.object(path[0]).text(path[1]))
                                : row.object(path[0]).number(path[1]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void totalsAreThoseOfTheBooks() {
        JsonObject report = reports.get("/campaigns/" + CLICKS + "?" + WEEK).json();
        Figures figures = sandbox.topsort().figures(CLICKS, FROM, TO);

        assertThat(report.object("impressions").number("total"))
                .isEqualByComparingTo(BigDecimal.valueOf(figures.impressions()));
        assertThat(report.object("clicks").number("total")).isEqualByComparingTo(BigDecimal.valueOf(figures.clicks()));
        assertThat(report.object("clicks").number("adSpent"))
                .isEqualByComparingTo(figures.spend().movePointRight(2));
        assertThat(new BigDecimal(report.object("clicks").text("adSpentDecimal")).movePointLeft(2))
                .isEqualByComparingTo(figures.spend());
        assertThat(report.object("purchases").number("amount"))
                .isEqualByComparingTo(figures.revenue().movePointRight(2));
        assertThat(report.object("purchases").number("quantity"))
                .isEqualByComparingTo(BigDecimal.valueOf(figures.units()));
        assertThat(figures.orders()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {CLICKS, BANNER})
    void hoursAddUpToDaysAndDaysToTotalsAlsoWhereChargesAreFractions(String id) {
        sandbox.topsort().control().review(BANNER, "approved");
        sandbox.advance(Duration.ofDays(7));
        String days = "start_date=2026-11-23&end_date=2026-11-28";
        JsonObject total = reports.get("/campaigns/" + id + "?" + days).json();
        List<JsonObject> daily = walk("reports", "/campaigns/" + id + "/daily?limit=4&" + days);
        List<JsonObject> hourly = walk(
                        "interactions",
                        "/interactions?limit=100&group_by=campaign&granularity=hourly"
                                + "&start_date=2026-11-23T00:00:00Z&end_date=2026-11-29T00:00:00Z")
                .stream()
                .filter(row -> id.equals(row.text("campaignId")))
                .toList();

        assertThat(daily).hasSize(6);
        assertThat(hourly).hasSizeGreaterThan(100).hasSizeLessThanOrEqualTo(144);
        for (String kind : List.of("impressions", "clicks")) {
            String capital = kind.equals("clicks") ? "Clicks" : "Impressions";
            assertThat(sum(daily, kind, "adSpentDecimal"))
                    .isEqualByComparingTo(total.object(kind).text("adSpentDecimal"));
            assertThat(sum(daily, kind, "adSpent"))
                    .isEqualByComparingTo(total.object(kind).number("adSpent"))
                    .isEqualByComparingTo(sum(hourly, "adSpent" + capital));
            assertThat(sum(daily, kind, "total"))
                    .isEqualByComparingTo(total.object(kind).number("total"))
                    .isEqualByComparingTo(sum(hourly, kind));
            assertThat(sum(hourly, "charged" + capital))
                    .isEqualByComparingTo(total.object(kind).number("charged"));
        }
        assertThat(sum(hourly, "totalPurchaseAmount"))
                .isEqualByComparingTo(total.object("purchases").number("amount"));
        Figures figures = sandbox.topsort()
                .figures(id, Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-29T00:00:00Z"));
        assertThat(figures.detail("adSpentDecimal"))
                .isEqualByComparingTo(figures.spend().movePointRight(2))
                .isEqualByComparingTo(
                        sum(daily, "impressions", "adSpentDecimal").add(sum(daily, "clicks", "adSpentDecimal")));
    }

    @Test
    void impressionsAreChargedInFractionsOfAMinorUnit() {
        sandbox.topsort().control().review(BANNER, "approved");
        sandbox.advance(Duration.ofDays(1));
        Figures day = sandbox.topsort()
                .figures(BANNER, Instant.parse("2026-11-22T12:00:00Z"), Instant.parse("2026-11-23T12:00:00Z"));

        assertThat(day.spend().scale()).isGreaterThan(2);
        assertThat(day.detail("adSpent"))
                .isEqualByComparingTo(day.detail("adSpentDecimal").setScale(0, RoundingMode.DOWN));
    }

    @Test
    void whatIsChargedForOrdersIsSeenByInteractionsAlone() {
        JsonObject report = reports.get("/campaigns/" + ORDERS + "?start_date=2025-11-01&end_date=2025-11-30")
                .json();
        Figures figures = sandbox.topsort()
                .figures(ORDERS, Instant.parse("2025-11-01T00:00:00Z"), Instant.parse("2025-12-01T00:00:00Z"));

        assertThat(report.object("clicks").number("adSpent")).isEqualByComparingTo("0");
        assertThat(figures.spend().movePointRight(2))
                .isEqualByComparingTo(figures.detail("adSpentAttributedPurchases"))
                .isPositive();
    }

    @Test
    void theWholeMarketplaceIsOneRowWithoutAGroupOrAPeriod() {
        List<JsonObject> rows = walk("interactions", "/interactions?start_date=" + FROM + "&end_date=" + TO);
        List<JsonObject> vendors =
                walk("interactions", "/interactions?group_by=vendor&start_date=" + FROM + "&end_date=" + TO);
        List<JsonObject> products = walk(
                "interactions",
                "/interactions?group_by=product&granularity=daily&start_date=" + FROM + "&end_date=" + TO);

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("campaignId")).isNull();
        assertThat(vendors).extracting(row -> row.text("vendorId")).containsExactly("v-4471", "v-9000");
        assertThat(products)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text("productId")).isNotNull());
        for (String number : List.of("impressions", "adSpentClicks", "totalPurchaseAmount")) {
            assertThat(sum(vendors, number))
                    .isEqualByComparingTo(sum(rows, number))
                    .isEqualByComparingTo(sum(products, number));
        }
    }

    @Test
    void theDaysOfAVendorAreThoseOfItsCampaigns() {
        List<JsonObject> days = walk("reports", "/vendors/v-4471/daily?purchase_count_by_product=true&" + WEEK);

        assertThat(days).hasSize(7);
        assertThat(sum(days, "impressions", "total"))
                .isEqualByComparingTo(BigDecimal.valueOf(
                        sandbox.topsort().figures(CLICKS, FROM, TO).impressions()));
        JsonObject products = days.get(0).object("purchases").object("countByProduct");
        assertThat(products.values())
                .containsExactly(days.get(0).object("purchases").number("count"));
    }

    @Test
    void nothingComesBeforeTheStartAfterTheEndInTheFutureOrWhileSwitchedOff() {
        Instant now = sandbox.clock().instant();
        assertThat(sandbox.topsort()
                        .figures(CLICKS, Instant.EPOCH, Instant.parse("2026-03-01T00:00:00Z"))
                        .impressions())
                .isZero();
        assertThat(sandbox.topsort()
                        .figures(CLICKS, now, now.plus(Duration.ofDays(9)))
                        .impressions())
                .isZero();
        Client.topsort(sandbox).patch("/campaigns/" + CLICKS, "{\"isActive\":false}");
        Figures before = sandbox.topsort().figures(CLICKS, FROM, now);
        sandbox.advance(Duration.ofHours(9));
        assertThat(sandbox.topsort().figures(CLICKS, FROM, sandbox.clock().instant()))
                .isEqualTo(before);
        Client.topsort(sandbox).patch("/campaigns/" + CLICKS, "{\"isActive\":true}");
        sandbox.advance(Duration.ofHours(9));
        assertThat(sandbox.topsort()
                        .figures(CLICKS, FROM, sandbox.clock().instant())
                        .impressions())
                .isGreaterThan(before.impressions());
    }

    @Test
    void whatATestHasACampaignSpendIsInItsReport() {
        Instant now = sandbox.clock().instant();
        Figures before = sandbox.topsort().figures(CLICKS, FROM, now);
        sandbox.topsort().control().spend(CLICKS, 1234);

        assertThat(sandbox.topsort().figures(CLICKS, FROM, now).spend())
                .isEqualByComparingTo(before.spend().add(new BigDecimal("12.34")));
    }

    @ParameterizedTest
    @CsvSource({
        "/campaigns/7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11, 422",
        "/campaigns/7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11?start_date=2026-11-02&end_date=2026-11-01, 400",
        "/campaigns/7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11?start_date=noon&end_date=2026-11-01, 422",
        "/campaigns/7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11?start_date=2026-11-01&end_date=2026-11-01&limit=3, 422",
        "/campaigns/00000000-0000-0000-0000-000000000000?start_date=2026-11-01&end_date=2026-11-01, 404",
        "/campaigns/x?start_date=2026-11-01&end_date=2026-11-01, 422",
        "/vendors/nobody/daily?start_date=2026-11-01&end_date=2026-11-01, 404",
        "/vendors/v-4471/daily?start_date=2026-11-01&end_date=2026-11-01&limit=101, 422",
        "/vendors/v-4471/daily?start_date=2026-11-01&end_date=2026-11-01&next_page=x, 422",
        "/interactions?start_date=2026-11-01&end_date=2026-11-02, 422",
        "/interactions?start_date=2026-11-01T00:00:00Z&end_date=2026-11-02T00:00:00Z&limit=1001, 422",
        "/interactions?start_date=2026-11-01T00:00:00Z&end_date=2026-11-02T00:00:00Z&group_by=colour, 422",
        "/interactions/?start_date=2026-11-01T00:00:00Z&end_date=2026-11-02T00:00:00Z, 404",
    })
    void whatCannotBeAskedIsRefused(String path, int status) {
        assertThat(reports.get(path).status()).isEqualTo(status);
    }

    @Test
    void theKeyIsThatOfTheCampaignServiceAndTheLedgerTellsTheTwoApart() {
        assertThat(Client.bearer(
                                sandbox.topsort().reportingUrl(),
                                sandbox.topsort().marketplaceApiKey())
                        .get("/campaigns/" + CLICKS + "?" + WEEK)
                        .status())
                .isEqualTo(403);
        sandbox.topsort().fail(Fault.status(503).on("GET", "/reporting-service/campaigns/.*"));
        assertThat(Client.topsort(sandbox).get("/campaigns/" + CLICKS).status()).isEqualTo(200);
        assertThat(reports.get("/campaigns/" + CLICKS + "?" + WEEK).status()).isEqualTo(503);
        assertThat(sandbox.ledger().exchanges(Network.TOPSORT, "GET", "/reporting-service/campaigns/[^/]+"))
                .hasSize(2);
    }
}
