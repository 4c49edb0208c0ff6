package io.github.adfacade.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.clients.topsortreporting.ReportsApi;
import io.github.adfacade.clients.topsortreporting.ReportsApi.GetCampaignReportParams;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.topsort.TopsortCampaignService;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TopsortReportsTest extends OnBooks {

    private static final String PAGE = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    private static final String AUTOBIDDING = "7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11";
    private static final String OTHERS = "e7204b3c-1d5e-4f69-b8c2-0a3d5e7f9185";
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 18);

    private final TopsortCampaignService topsort = topsort().build();

    TopsortReportsTest() {
        super(Instant.parse("2026-06-20T12:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(Grain.class)
    void rowsOfAllCampaignsAgreeWithTheBooks(Grain grain) {
        List<ReportRow> rows = topsort.reports()
                .rows(ReportQuery.days(FIRST, LAST).by(grain).build())
                .toList();

        assertThat(rows).isNotEmpty();
        rows.forEach(this::agrees);
        assertThat(rows).noneMatch(row -> row.campaignId().equals(OTHERS));
        assertThat(rows).allMatch(row -> row.campaignName().isPresent());
        assertThat(sandbox.ledger().exchanges(Network.TOPSORT, "GET", ".*/interactions"))
                .as("one walk for all campaigns")
                .allSatisfy(exchange -> assertThat(exchange.request().path()).endsWith("/interactions"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Grain.class,
            names = {"TOTAL", "DAY"})
    void aFewCampaignsAreAskedForOneByOneAndAgreeToo(Grain grain) {
        List<ReportRow> rows = topsort.reports()
                .rows(ReportQuery.days(FIRST, LAST)
                        .by(grain)
                        .campaigns(List.of(PAGE, AUTOBIDDING))
                        .build())
                .toList();

        assertThat(rows).isNotEmpty();
        rows.forEach(this::agrees);
        assertThat(sandbox.ledger().exchanges(Network.TOPSORT, "GET", ".*/interactions"))
                .isEmpty();
    }

    static Stream<DayRange> windows() {
        return windows(FIRST, LAST);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void anyWindowAgreesWithTheBooks(DayRange days) {
        topsort.reports()
                .rows(ReportQuery.days(days.first(), days.last()).build())
                .forEach(this::agrees);
        topsort.reports()
                .rows(ReportQuery.days(days.first(), days.last())
                        .campaigns(List.of(AUTOBIDDING))
                        .build())
                .forEach(this::agrees);
    }

    @ParameterizedTest
    @CsvSource({"JPY, 0", "USD, 2", "KWD, 3"})
    void minorUnitsAreThoseOfTheCurrency(String currency, int digits) {
        try (TopsortCampaignService service = topsort().currency(currency).build()) {
            for (ReportQuery query : List.of(
                    ReportQuery.days(FIRST, LAST).build(),
                    ReportQuery.days(FIRST, LAST)
                            .campaigns(List.of(AUTOBIDDING))
                            .build())) {
                List<ReportRow> rows = service.reports().rows(query).toList();
                assertThat(rows).isNotEmpty();
                for (ReportRow row : rows) {
                    ReportPeriod period = row.period();
                    var books = sandbox.topsort()
                            .figures(row.campaignId(), period.start().orElseThrow(), period.end());
                    Money revenue = row.figures().revenue().orElseThrow();
                    assertThat(revenue.currency()).hasToString(currency);
                    assertThat(revenue.amount().movePointRight(digits))
                            .isEqualByComparingTo(books.detail("totalPurchaseAmount"));
                }
            }
        }
    }

    @Test
    void bothWaysTellTheSame() {
        for (Grain grain : List.of(Grain.TOTAL, Grain.DAY)) {
            List<ReportRow> walked = topsort.reports()
                    .rows(ReportQuery.days(FIRST, LAST).by(grain).build())
                    .toList();
            List<ReportRow> single = topsort.reports()
                    .rows(ReportQuery.days(FIRST, LAST)
                            .by(grain)
                            .campaigns(List.of(AUTOBIDDING))
                            .build())
                    .toList();
            assertThat(sum(single, AUTOBIDDING)).isEqualTo(sum(walked, AUTOBIDDING));
        }
    }

    @Test
    void hoursAndDaysAddUpToTotals() {
        ReportQuery.Builder query = ReportQuery.days(FIRST, LAST);
        List<ReportRow> hours =
                topsort.reports().rows(query.by(Grain.HOUR).build()).toList();
        List<ReportRow> days =
                topsort.reports().rows(query.by(Grain.DAY).build()).toList();

        List<ReportRow> totals =
                topsort.reports().rows(query.by(Grain.TOTAL).build()).toList();

        assertThat(totals).isNotEmpty();
        totals.forEach(total -> {
            assertThat(sum(days, total.campaignId())).isEqualTo(total.figures());
            assertThat(sum(hours, total.campaignId())).isEqualTo(total.figures());
        });
        assertThat(hours.stream().map(row -> row.period().start().orElseThrow()).distinct())
                .hasSizeGreaterThan(24);
    }

    @Test
    void theWholeMarketplaceShowsEverybodysCampaigns() {
        List<ReportRow> rows = topsort.ofWholeMarketplace()
                .reports()
                .rows(ReportQuery.days(FIRST, LAST).build())
                .toList();

        assertThat(rows).anyMatch(row -> row.campaignId().equals(OTHERS));
    }

    @Test
    void todayMayStillChange() {
        assertThat(topsort.reports()
                        .rows(ReportQuery.days(FIRST, LocalDate.of(2026, 6, 20))
                                .by(Grain.DAY)
                                .build())
                        .toList())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.isEstimated())
                        .isEqualTo(row.period().toString().startsWith("2026-06-20")));
    }

    @Test
    void aDecimalTwinIsBelievedWhereItSaysTheSame() {
        answer("{\"impressions\": {\"total\": 3, \"adSpent\": 562, \"adSpentDecimal\": \"562.5\"},"
                + " \"clicks\": {\"total\": 1, \"adSpent\": 0, \"adSpentDecimal\": \"0\"}, \"purchases\": null}");
        ReportRow exact = one();
        assertThat(exact.figures().spend().orElseThrow().amount()).isEqualByComparingTo("5.625");
        assertThat(exact.figures().orders()).isEmpty();

        answer("{\"impressions\": {\"total\": 3, \"adSpent\": 562, \"adSpentDecimal\": \"5.625\"},"
                + " \"clicks\": {\"total\": 1, \"adSpent\": 0}, \"purchases\": {\"amount\": 10, \"count\": 1}}");
        assertThat(one().figures().spend().orElseThrow().amount()).isEqualByComparingTo("5.62");
    }

    @Test
    void aMissingPartLeavesTheSumMissing() {
        answer("{\"impressions\": {\"total\": 3, \"adSpent\": 562}, \"clicks\": {\"total\": 1}}");

        Figures figures = one().figures();

        assertThat(figures.spend()).isEmpty();
        assertThat(figures.costPerClick()).isEmpty();
        assertThat(figures.impressions()).contains(3L);
    }

    @Test
    void moreThatNothingLeadsToFailsAfterAllThatCame() {
        sandbox.topsort()
                .fail(Fault.status(200)
                        .body("{\"hasMore\": true, \"interactions\": [{\"timestamp\": \"2026-06-05T00:00:00Z\","
                                + " \"campaignId\": \"" + AUTOBIDDING + "\", \"impressions\": 1}]}")
                        .on("GET", ".*/interactions"));
        var rows = topsort.reports()
                .rows(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build())
                .iterator();

        assertThat(rows.next().figures().impressions()).contains(1L);
        assertThatThrownBy(rows::hasNext).isInstanceOf(UnreadableResponseException.class);
    }

    @Test
    void aRowWithoutATimeIsNeverTakenForAnother() {
        sandbox.topsort()
                .fail(Fault.status(200)
                        .body("{\"hasMore\": false, \"interactions\": [{\"campaignId\": \"" + AUTOBIDDING + "\"}]}")
                        .on("GET", ".*/interactions"));

        assertThatThrownBy(() -> topsort.reports()
                        .rows(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build())
                        .toList())
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("a row of the report has no time");
    }

    @Test
    void otherZonesAndLiveFiguresAreRefused() {
        assertThatThrownBy(() -> topsort.reports()
                        .rows(ReportQuery.days(FIRST, LAST)
                                .zone(ZoneId.of("America/New_York"))
                                .build()))
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining("zone must be UTC here");
        assertThatThrownBy(
                        () -> topsort.reports().rows(ReportQuery.today().live().build()))
                .isInstanceOf(UnsupportedCapabilityException.class);
        assertThatThrownBy(() -> topsort.reports().rows(ReportQuery.lifetime().build()))
                .isInstanceOf(InvalidCampaignException.class);
        assertThat(sent(Network.TOPSORT)).isEmpty();
    }

    @Test
    void theGeneratedInterfaceCanBeUnwrapped() throws IOException {
        var report = topsort.unwrap(ReportsApi.class)
                .getCampaignReport(PAGE, FIRST, LAST, new GetCampaignReportParams())
                .execute()
                .body();

        assertThat(report).isNotNull();
    }

    private void answer(String json) {
        sandbox.topsort().fail(Fault.status(200).body(json).on("GET", ".*/reporting-service/campaigns/.*"));
    }

    private ReportRow one() {
        return topsort.reports()
                .rows(ReportQuery.days(FIRST, LAST).campaigns(List.of(PAGE)).build())
                .toList()
                .get(0);
    }

    private void agrees(ReportRow row) {
        ReportPeriod period = row.period();
        var books = sandbox.topsort().figures(row.campaignId(), period.start().orElseThrow(), period.end());
        agrees(row, books, sandbox.topsort().currency(), true);
    }
}
