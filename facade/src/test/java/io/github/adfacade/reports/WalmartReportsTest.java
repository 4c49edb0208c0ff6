package io.github.adfacade.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CallOptions;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.walmart.WalmartCampaignService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WalmartReportsTest extends OnBooks {

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final String LIVE = "8810041";

    /** Thirty days across the end of summer time. */
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 15);

    private static final LocalDate LAST = LocalDate.of(2026, 11, 13);

    private final WalmartCampaignService walmart = walmart().build();

    WalmartReportsTest() {
        super(Instant.parse("2026-11-20T12:00:00Z"));
    }

    /** As its page says, and the sandbox does not unless asked. */
    @Override
    Sandbox.Builder prepared() {
        return super.prepared().refuseUnfinishedDays(true);
    }

    @ParameterizedTest
    @EnumSource(
            value = Grain.class,
            names = {"TOTAL", "DAY"})
    void rowsAgreeWithTheBooks(Grain grain) {
        List<ReportRow> rows = walmart.reports()
                .rows(ReportQuery.days(FIRST, LAST).by(grain).build())
                .toList();

        assertThat(rows).isNotEmpty();
        for (ReportRow row : rows) {
            ReportPeriod period = row.period();
            var books =
                    sandbox.walmart().figures(row.campaignId(), period.start().orElseThrow(), period.end());
            agrees(row, books, "USD", true);
            assertThat(row.isEstimated()).isFalse();
            assertThat(row.campaignName()).isPresent();
        }
    }

    static Stream<DayRange> windows() {
        return windows(FIRST, LAST);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void anyWindowAgreesWithTheBooks(DayRange days) {
        for (ReportRow row : walmart.reports()
                .rows(ReportQuery.days(days.first(), days.last()).build())) {
            ReportPeriod period = row.period();
            var books =
                    sandbox.walmart().figures(row.campaignId(), period.start().orElseThrow(), period.end());
            agrees(row, books, "USD", true);
        }
    }

    @Test
    void aDayOfTwentyFiveHoursIsOneRow() {
        LocalDate long25 = LocalDate.of(2026, 11, 1);

        List<ReportRow> rows = walmart.reports()
                .rows(ReportQuery.days(long25, long25).by(Grain.DAY).build())
                .toList();

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(Duration.between(
                                row.period().start().orElseThrow(), row.period().end()))
                        .isEqualTo(Duration.ofHours(25)));
        rows.forEach(row -> agrees(
                row,
                sandbox.walmart()
                        .figures(
                                row.campaignId(),
                                row.period().start().orElseThrow(),
                                row.period().end()),
                "USD",
                true));
    }

    @Test
    void daysAddUpToTotals() {
        ReportQuery.Builder query = ReportQuery.days(FIRST, LAST);
        List<ReportRow> days =
                walmart.reports().rows(query.by(Grain.DAY).build()).toList();

        List<ReportRow> totals =
                walmart.reports().rows(query.by(Grain.TOTAL).build()).toList();

        assertThat(totals).isNotEmpty();
        totals.forEach(total -> assertThat(total.figures()).isEqualTo(sum(days, total.campaignId())));
    }

    @Test
    void ordersCanBeCountedForThirtyDays() {
        ReportRow row = walmart.reports()
                .rows(ReportQuery.days(FIRST, LAST)
                        .attributionDays(30)
                        .campaigns(List.of(LIVE))
                        .build())
                .toList()
                .get(0);

        var books = sandbox.walmart()
                .figures(LIVE, row.period().start().orElseThrow(), row.period().end());
        assertThat(row.figures().orders())
                .contains(books.detail("attributedOrders30days").longValueExact());
        assertThat(row.attribution()).contains("30 days, online");
    }

    @Test
    void aReportIsAskedForPolledWithGrowingWaitsAndFetchedFromItsHost() {
        walmart.reports().rows(ReportQuery.days(FIRST, LAST).build()).toList();

        assertThat(waits)
                .startsWith(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofSeconds(16))
                .allSatisfy(wait -> assertThat(wait).isLessThanOrEqualTo(Duration.ofSeconds(30)));
        Exchange file = sandbox.ledger().last();
        assertThat(file.request().path()).startsWith("/display/file/");
        assertThat(file.request().header("WM_SEC.AUTH_SIGNATURE")).isPresent();
        assertThat(file.request().header("Authorization")).isPresent();
        assertThat(file.request().header("WM_CONSUMER.INTIMESTAMP"))
                .isNotEqualTo(sent(Network.WALMART).get(1).request().header("WM_CONSUMER.INTIMESTAMP"));
    }

    @Test
    void aReportThatTakesLongerThanTheDeadlineCanBePickedUpByAnotherService() {
        WalmartCampaignService hurried = walmart.with(
                CallOptions.builder().deadline(Duration.ofSeconds(20)).build());

        ReportNotReadyException late = catchThrowableOfType(
                ReportNotReadyException.class,
                () -> hurried.reports()
                        .rows(ReportQuery.days(FIRST, LAST).by(Grain.DAY).build())
                        .toList());

        assertThat(late.retryable()).isTrue();
        ReportJob job = ReportJob.parse(late.job().text());
        sandbox.advance(Duration.ofMinutes(10));
        try (WalmartCampaignService other = walmart().build()) {
            List<ReportRow> rows = other.reports().rows(job).toList();
            assertThat(rows)
                    .extracting(row -> row.campaignId() + row.period() + row.figures())
                    .isEqualTo(
                            other
                                    .reports()
                                    .rows(ReportQuery.days(FIRST, LAST)
                                            .by(Grain.DAY)
                                            .build())
                                    .toList()
                                    .stream()
                                    .map(row -> row.campaignId() + row.period() + row.figures())
                                    .toList());
        }
    }

    @Test
    void aJobCanBeLeftAtOnce() {
        ReportJob job = walmart.reports().begin(ReportQuery.lastDays(7).build());
        assertThat(waits).isEmpty();

        assertThat(walmart.reports().rows(job).toList()).isNotEmpty();

        assertThat(job.query().days(LocalDate.EPOCH))
                .contains(new DayRange(LocalDate.of(2026, 11, 13), LocalDate.of(2026, 11, 19)));
    }

    @Test
    void aReportThatFailedIsLost() {
        sandbox.walmart().control().failNextReport("The report could not be made");

        assertThatThrownBy(() -> walmart.reports()
                        .rows(ReportQuery.days(FIRST, LAST).build())
                        .toList())
                .isInstanceOfSatisfying(ReportLostException.class, e -> {
                    assertThat(e.isExpired()).isFalse();
                    assertThat(e.vendorMessage()).contains("The report could not be made");
                });
    }

    @Test
    void aReportIsKeptForADay() {
        ReportJob job = walmart.reports().begin(ReportQuery.days(FIRST, LAST).build());
        sandbox.advance(Duration.ofHours(25));

        assertThatThrownBy(() -> walmart.reports().rows(job).toList())
                .isInstanceOfSatisfying(
                        ReportLostException.class,
                        e -> assertThat(e.isExpired()).isTrue());
    }

    @Test
    void daysAfterTheLatestCompleteOneAreNotThereYet() {
        List<ReportRow> rows = walmart.reports()
                .rows(ReportQuery.lastDays(3).by(Grain.DAY).build())
                .toList();

        assertThat(rows)
                .isNotEmpty()
                .noneMatch(row -> row.period()
                        .days()
                        .orElseThrow()
                        .last()
                        .isAfter(sandbox.walmart().latestReportDate()));
        assertThat(walmart.reports().rows(ReportQuery.lastDays(3).build()).toList())
                .as("a total that lacks a day is not final")
                .allMatch(ReportRow::isEstimated);
    }

    @Test
    void daysOfWhichNoneHasFiguresYetAreRefusedWithTheLatestThatHas() {
        assertThatThrownBy(() ->
                        walmart.reports().rows(ReportQuery.lastDays(1).build()).toList())
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining("from must not be after 2026-11-18, the latest day with figures");
        assertThat(sandbox.ledger().exchanges(Network.WALMART, "POST", ".*/snapshot/report"))
                .isEmpty();
    }

    @Test
    void liveFiguresAreThoseOfTheMoment() {
        ReportRow row = walmart.reports()
                .rows(ReportQuery.lifetime().live().campaigns(List.of(LIVE)).build())
                .toList()
                .get(0);

        var books =
                sandbox.walmart().figures(LIVE, Instant.EPOCH, sandbox.clock().instant());
        agrees(row, books, "USD", false);
        assertThat(row.isEstimated()).isTrue();
        assertThat(row.attribution()).isEmpty();
        LocalDate today = LocalDate.ofInstant(sandbox.clock().instant(), EASTERN);
        ReportRow day = walmart.reports()
                .rows(ReportQuery.today().live().campaigns(List.of(LIVE)).build())
                .toList()
                .get(0);
        agrees(
                day,
                sandbox.walmart()
                        .figures(
                                LIVE,
                                today.atStartOfDay(EASTERN).toInstant(),
                                sandbox.clock().instant()),
                "USD",
                false);
    }

    @Test
    void liveFiguresOfAllCampaignsTakeOneRequestAFifty() {
        List<ReportRow> rows =
                walmart.reports().rows(ReportQuery.lifetime().live().build()).toList();

        assertThat(rows)
                .hasSizeGreaterThan(1)
                .allMatch(row -> row.campaignName().isPresent());
        assertThat(sandbox.ledger().exchanges(Network.WALMART, "GET", ".*/stats"))
                .hasSize(1);
    }

    @Test
    void budgetUseIsTold() {
        List<BudgetUse> uses = walmart.reports().budgetUse(List.of());

        assertThat(uses)
                .hasSizeGreaterThan(3)
                .allSatisfy(use -> assertThat(use.limit()).isPresent());
        BudgetUse live = walmart.reports().budgetUse(List.of(LIVE)).get(0);
        assertThat(live.period()).isIn(BudgetPeriod.DAILY, BudgetPeriod.TOTAL);
        assertThat(live.pacing()).contains(BudgetUse.Pacing.BEHIND);
        assertThat(live.pacingPercent()).isPresent();
        Money limit = live.limit().orElseThrow();
        assertThat(live.remaining().orElseThrow().amount()).isLessThanOrEqualTo(limit.amount());
    }

    @Test
    void anUnknownWordOfPacingIsNoOtherOne() {
        sandbox.walmart()
                .fail(Fault.status(200)
                        .body("{\"campaigns\": [{\"campaignId\": 1, \"budget\": {\"total\": {\"limit\": 5}},"
                                + " \"pacing\": {\"status\": \"SPRINTING\"}}]}")
                        .on("GET", ".*/stats"));

        BudgetUse use = walmart.reports().budgetUse(List.of("1")).get(0);

        assertThat(use.pacing()).contains(BudgetUse.Pacing.UNKNOWN);
        assertThat(use.remaining()).isEmpty();
        assertThat(use.limit()).contains(Money.usd("5"));
    }

    @Test
    void whatTheNetworkCannotTellIsRefusedBeforeAnythingIsSent() {
        Reports reports = walmart.reports();
        LocalDate today = LocalDate.of(2026, 11, 20);

        assertRefused(ReportQuery.days(FIRST, today), "to must be before today, 2026-11-20");
        assertRefused(ReportQuery.days(today.minusDays(61), today.minusDays(1)), "days must be at most 60");
        assertRefused(ReportQuery.lifetime(), "days must be given");
        assertRefused(ReportQuery.days(FIRST, LAST).live(), "days must be today");
        assertRefused(ReportQuery.days(FIRST, LAST).zone(ZoneId.of("UTC")), "zone must be America/New_York");
        assertRefused(ReportQuery.days(FIRST, LAST).attributionDays(7), "attributionDays must be 14 or 30");
        assertRefused(ReportQuery.days(FIRST, LAST).campaigns(List.of("abc")), "campaigns must hold numbers alone");
        assertThatThrownBy(() -> reports.rows(
                        ReportQuery.days(FIRST, LAST).by(Grain.HOUR).build()))
                .isInstanceOf(UnsupportedCapabilityException.class);
        assertThat(sent(Network.WALMART)).isEmpty();
    }

    private void assertRefused(ReportQuery.Builder query, String rule) {
        assertThatThrownBy(() -> walmart.reports().rows(query.build()))
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining(rule);
    }
}
