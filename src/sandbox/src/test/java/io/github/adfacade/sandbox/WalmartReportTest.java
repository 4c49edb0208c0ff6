package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Client.Answer;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Near real-time figures, report jobs and their files; the clock stands at 10 in the morning of 15 January 2027, Eastern Time. */
class WalmartReportTest extends WalmartTestBase {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final String COLUMNS =
            "\"campaignExtId\",\"campaignName\",\"date\",\"numAdsShown\",\"numAdsClicks\","
                    + "\"adSpend\",\"attributedSales14days\",\"attributedOrders14days\",\"deliveryAttributedOrders30days\"";

    private static Instant midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(EASTERN).toInstant();
    }

    private JsonObject stats(String query) {
        return walmart().get("/api/v1/stats?advertiserId=600123&" + query).json();
    }

    private static JsonObject first(JsonObject stats) {
        return (JsonObject) stats.list("campaigns").get(0);
    }

    private Answer ask(String first, String last, String more) {
        return walmart()
                .post(
                        "/api/v1/snapshot/report",
                        "{\"advertiserId\":600123,\"startDate\":\"" + first + "\",\"endDate\":\"" + last
                                + "\",\"reportType\":\"campaign\",\"reportMetrics\":[" + COLUMNS + "]" + more + "}");
    }

    private JsonObject poll(String id) {
        return walmart()
                .get("/api/v1/snapshot?advertiserId=600123&snapshotId=" + id)
                .item(0);
    }

    /** Asks for a report, waits for it and gives its file's URL. */
    private String done(String first, String last) {
        String id = ask(first, last, "").json().text("snapshotId");
        sandbox.advance(Duration.ofMinutes(2));
        return poll(id).text("details");
    }

    private HttpResponse<byte[]> fetch(String url, Client signed) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + "?advertiserId=600123")).timeout(Duration.ofSeconds(10));
        request.headers(signed.headers().toArray(new String[0]));
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String unzipped(byte[] file) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nearRealTimeFiguresAreThoseOfTheBooks() {
        JsonObject entry = first(stats("campaignIds=" + LIVE + "&timeWindow=all"));
        Figures total =
                sandbox.walmart().figures(LIVE, Instant.EPOCH, sandbox.clock().instant());
        Figures today = sandbox.walmart()
                .figures(LIVE, midnight("2027-01-15"), sandbox.clock().instant());

        assertThat(total.impressions()).isGreaterThan(today.impressions()).isGreaterThan(1_000);
        assertSame(entry.object("metrics").object("total"), total);
        assertSame(entry.object("metrics").object("today"), today);
        BigDecimal remaining = entry.object("budget").object("daily").number("remaining");
        assertThat(remaining).isEqualByComparingTo(new BigDecimal("150.0").subtract(today.spend()));
        assertThat(entry.object("pacing").text("status")).isIn("AHEAD", "BEHIND", "ON_TRACK");
    }

    private static void assertSame(JsonObject metrics, Figures figures) {
        assertThat(metrics.number("impressions")).isEqualByComparingTo(BigDecimal.valueOf(figures.impressions()));
        assertThat(metrics.number("clicks")).isEqualByComparingTo(BigDecimal.valueOf(figures.clicks()));
        assertThat(metrics.number("adSpend")).isEqualByComparingTo(figures.spend());
        assertThat(metrics.number("validBids")).isEqualByComparingTo(figures.detail("validBids"));
    }

    @Test
    void aSpentBudgetSaysSinceWhen() {
        sandbox.walmart().control().spend(LIVE, new BigDecimal("1000"));

        JsonObject daily = first(stats("campaignIds=" + LIVE)).object("budget").object("daily");
        assertThat(daily.number("remaining")).isEqualByComparingTo("0");
        assertThat(daily.text("outOfBudgetAt")).startsWith("2027-01-15T10:00");
        JsonObject total =
                first(stats("campaignIds=" + COMPLETED)).object("budget").object("total");
        assertThat(total.number("limit")).isEqualByComparingTo("5000");
    }

    @Test
    void onlyCampaignsOfTheAdvertiserThatDeliveredHaveFigures() {
        JsonObject stats = stats(
                "campaignIds=" + DRAFT + "&campaignIds=" + ON_AD_GROUPS + "&campaignIds=1&campaignIds=99&adGroupIds=5");

        assertThat(stats.list("campaigns")).hasSize(2);
        assertThat(first(stats).object("metrics").object("total").number("impressions"))
                .isEqualByComparingTo("0");
        assertThat(((JsonObject) stats.list("campaigns").get(1)).get("budget")).isNull();
        assertThat(stats.list("adGroups")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "advertiserId=600123, 400",
        "advertiserId=600123&campaignIds=x, 400",
        "advertiserId=600123&campaignIds=1&timeWindow=TODAY, 400",
        "advertiserId=600123&campaignIds=1&colour=red, 400",
        "campaignIds=1, 400",
        "advertiserId=7&campaignIds=1, 403",
    })
    void statsThatCannotBeAskedAreRefused(String query, int status) {
        assertThat(walmart().get("/api/v1/stats?" + query).status()).isEqualTo(status);
    }

    @Test
    void upToFiftyIdsAreTaken() {
        String fifty = "&campaignIds=1".repeat(50);

        assertThat(walmart().get("/api/v1/stats?advertiserId=600123" + fifty).status())
                .isEqualTo(200);
        assertThat(walmart()
                        .get("/api/v1/stats?advertiserId=600123&campaignIds=2" + fifty)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aPauseStopsTheFiguresAndKeepsThoseBefore() {
        Instant paused = sandbox.clock().instant();
        Figures before = sandbox.walmart().figures(LIVE, Instant.EPOCH, paused);
        act(LIVE, "PAUSE");
        sandbox.advance(Duration.ofHours(5));
        act(LIVE, "RESUME");
        sandbox.advance(Duration.ofMinutes(15));
        Instant live = sandbox.clock().instant();
        assertThat(status(LIVE)).isEqualTo("LIVE");
        sandbox.advance(Duration.ofHours(3));

        assertThat(sandbox.walmart().figures(LIVE, Instant.EPOCH, live)).isEqualTo(before);
        assertThat(sandbox.walmart()
                        .figures(LIVE, live, sandbox.clock().instant())
                        .impressions())
                .isPositive();
    }

    @Test
    void aReportIsPendingThenProcessingThenDoneAndExpiresAfterADay() {
        JsonObject asked = ask("2027-01-01", "2027-01-07", "").json();
        String id = asked.text("snapshotId");
        List<String> seen = new ArrayList<>(List.of(asked.text("jobStatus")));
        for (Duration wait : List.of(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofDays(1))) {
            sandbox.advance(wait);
            seen.add(poll(id).text("jobStatus"));
        }

        assertThat(seen).containsExactly("pending", "processing", "done", "expired");
        assertThat(asked.get("details")).isNull();
    }

    @Test
    void aFileHoldsWhatTheBooksSayDayByDayAndItsSumIsThatOfTheRange() {
        String url = done("2027-01-01", "2027-01-07");
        assertThat(url).startsWith(sandbox.walmart().fileHost() + "/display/file/");
        assertThat(sandbox.walmart().fileHost().getPort())
                .isNotEqualTo(sandbox.walmart().baseUrl().getPort());
        HttpResponse<byte[]> answer = fetch(url, walmart());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/gzip");
        List<String> lines = unzipped(answer.body()).lines().toList();

        assertThat(lines.get(0)).isEqualTo(COLUMNS.replace("\"", ""));
        BigDecimal spend = BigDecimal.ZERO;
        int rows = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            if (!cells[1].equals("Spring Grills - always on")) {
                continue;
            }
            Figures day = sandbox.walmart()
                    .figures(
                            LIVE,
                            midnight(cells[2]),
                            midnight(LocalDate.parse(cells[2]).plusDays(1).toString()));
            assertThat(cells[3]).isEqualTo(Long.toString(day.impressions()));
            assertThat(new BigDecimal(cells[5])).isEqualByComparingTo(day.spend());
            assertThat(new BigDecimal(cells[6])).isEqualByComparingTo(day.revenue());
            assertThat(cells[7]).isEqualTo(Long.toString(day.orders()));
            assertThat(new BigDecimal(cells[8])).isEqualByComparingTo(day.detail("deliveryAttributedOrders30days"));
            assertThat(cells[0]).isEqualTo(Long.toString(Long.parseLong(LIVE) - 3309124));
            spend = spend.add(new BigDecimal(cells[5]));
            rows++;
        }
        assertThat(rows).isEqualTo(7);
        assertThat(spend)
                .isEqualByComparingTo(sandbox.walmart()
                        .figures(LIVE, midnight("2027-01-01"), midnight("2027-01-08"))
                        .spend());
    }

    @Test
    void daysThatAreNotFinalHaveNoRowsUnlessSuchAReportIsRefused() {
        assertThat(walmart()
                        .get("/api/v1/latestReportDate?advertiserId=600123")
                        .json()
                        .text("latestReportDate"))
                .isEqualTo("2027-01-13")
                .isEqualTo(sandbox.walmart().latestReportDate().toString());
        String file =
                unzipped(fetch(done("2027-01-12", "2027-01-14"), walmart()).body());
        assertThat(file).contains("2027-01-12", "2027-01-13").doesNotContain("2027-01-14");

        try (Sandbox strict = Sandbox.builder()
                .clock(sandbox.clock())
                .refuseUnfinishedDays(true)
                .start()) {
            Answer refused = Client.walmart(strict)
                    .post(
                            "/api/v1/snapshot/report",
                            "{\"advertiserId\":600123,\"startDate\":\"2027-01-12\",\"endDate\":\"2027-01-14\","
                                    + "\"reportType\":\"campaign\",\"reportMetrics\":[\"date\"]}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("2027-01-13");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-15, 2027-01-13, 200",
        "2026-11-14, 2027-01-13, 400",
        "2027-01-14, 2027-01-15, 400",
        "2027-01-05, 2027-01-04, 400",
        "2027-13-05, 2027-01-04, 400",
    })
    void aRangeIsSixtyDaysBeforeToday(String first, String last, int status) {
        assertThat(ask(first, last, "").status()).isEqualTo(status);
    }

    @Test
    void namesWithCommasQuotesAndLineFeedsAreQuoted() {
        String name = "Grills, \\\"big\\\"\\nand small";
        walmart().patch(CAMPAIGNS, "[" + item(LIVE, ",\"name\":\"" + name + "\"") + "]");

        String file =
                unzipped(fetch(done("2027-01-01", "2027-01-01"), walmart()).body());
        assertThat(file).contains(",\"Grills, \"\"big\"\"\nand small\",2027-01-01,");
    }

    @Test
    void aFileIsGivenOnlyToWhoSignsForItAndOnlyWhileItLives() {
        String url = done("2027-01-01", "2027-01-02");
        Client stale = Client.walmart(
                sandbox,
                "1700000000000",
                sandbox.walmart().authToken(),
                sandbox.walmart().consumerId());

        assertThat(fetch(url, stale).statusCode()).isEqualTo(403);
        assertThat(fetch(url + "x", walmart()).statusCode()).isEqualTo(404);
        assertThat(fetch(sandbox.walmart().baseUrl().resolve("/display/file/1").toString(), walmart())
                        .statusCode())
                .isEqualTo(404);
        assertThat(fetch(url, walmart()).statusCode()).isEqualTo(200);
        sandbox.advance(Duration.ofDays(1));
        assertThat(fetch(url, walmart()).statusCode()).isEqualTo(404);
    }

    @Test
    void aReportFailsOrExpiresWhenATestSaysSo() {
        sandbox.walmart().control().failNextReport("No luck");
        String failed = ask("2027-01-01", "2027-01-02", "").json().text("snapshotId");
        String expired = ask("2027-01-01", "2027-01-02", "").json().text("snapshotId");
        sandbox.walmart().control().expireReport(expired);
        sandbox.advance(Duration.ofMinutes(2));

        assertThat(poll(failed).text("jobStatus")).isEqualTo("failed");
        assertThat(poll(failed).text("details")).isEqualTo("No luck");
        assertThat(poll(expired).text("jobStatus")).isEqualTo("expired");
        assertThat(walmart()
                        .get("/api/v1/snapshot?advertiserId=1&snapshotId=" + failed)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void faultsAndTheLedgerReachTheOtherHost() {
        String url = done("2027-01-01", "2027-01-02");
        sandbox.walmart().fail(Fault.status(503).on("GET", "/display/file/.*"));

        assertThat(fetch(url, walmart()).statusCode()).isEqualTo(503);
        assertThat(fetch(url, walmart()).statusCode()).isEqualTo(200);
        assertThat(sandbox.ledger().exchanges(Network.WALMART, "GET", "/display/file/.*"))
                .hasSize(2)
                .last()
                .satisfies(exchange -> assertThat(exchange.answer()).matches("<\\d+ bytes>"));
    }

    @Test
    void aBodyOfTheTestsOwnTakesThePlaceOfTheNextFileWhateverItsSize() {
        String url = done("2027-01-01", "2027-01-02");
        sandbox.walmart().control().nextFile("text/html", "<html>".getBytes(StandardCharsets.UTF_8));
        sandbox.walmart().control().nextFile("application/gzip", out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                for (int i = 0; i < 100_000; i++) {
                    gzip.write("line\n".getBytes(StandardCharsets.UTF_8));
                }
            }
        });

        assertThat(new String(fetch(url, walmart()).body(), StandardCharsets.UTF_8))
                .isEqualTo("<html>");
        assertThat(unzipped(fetch(url, walmart()).body())).hasSize(500_000);
        assertThat(unzipped(fetch(url, walmart()).body())).startsWith("campaignExtId,");
    }

    @Test
    void theSameSeedBringsTheSameAndAnotherAnother() {
        Figures here = sandbox.walmart().figures(LIVE, midnight("2027-01-01"), midnight("2027-01-08"));
        try (Sandbox again = Sandbox.builder().clock(sandbox.clock()).start();
                Sandbox other =
                        Sandbox.builder().clock(sandbox.clock()).figuresSeed(2).start()) {
            assertThat(again.walmart().figures(LIVE, midnight("2027-01-01"), midnight("2027-01-08")))
                    .isEqualTo(here);
            assertThat(other.walmart().figures(LIVE, midnight("2027-01-01"), midnight("2027-01-08")))
                    .isNotEqualTo(here);
        }
    }

    @Test
    void daysOfTwentyThreeAndTwentyFiveHoursAddUp() {
        sandbox.advance(Duration.ofDays(365));
        Figures long25 = sandbox.walmart().figures(LIVE, midnight("2027-11-07"), midnight("2027-11-08"));
        Figures hours = sandbox.walmart()
                .figures(LIVE, midnight("2027-11-07"), midnight("2027-11-07").plus(Duration.ofHours(25)));

        assertThat(long25).isEqualTo(hours);
        assertThat(Duration.between(midnight("2027-03-14"), midnight("2027-03-15")))
                .isEqualTo(Duration.ofHours(23));
    }
}
