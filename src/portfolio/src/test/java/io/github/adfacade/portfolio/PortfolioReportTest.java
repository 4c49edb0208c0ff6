package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Capability;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.portfolio.PortfolioReport.Part;
import io.github.adfacade.reports.BudgetUse;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportJob;
import io.github.adfacade.reports.ReportPeriod;
import io.github.adfacade.reports.ReportQuery;
import io.github.adfacade.reports.ReportRow;
import io.github.adfacade.reports.ReportTotal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PortfolioReportTest {

    private static final Instant NOW = Instant.parse("2026-06-20T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 18);
    private static final ReportQuery WEEK = ReportQuery.lastDays(7).build();

    private final ReportingStub whop = new ReportingStub(Provider.WHOP, "UTC");
    private final ReportingStub walmart = new ReportingStub(Provider.WALMART, "America/New_York");
    private final Portfolio portfolio =
            Portfolio.builder().add(whop.service()).add(walmart.service()).build();

    @Test
    void campaignsOfAllServicesAreSortedBySpendWithinACurrency() {
        whop.rows(row("a", DAY, "5.00 USD"), row("b", DAY, "700 JPY"), row("c", DAY, null), row("d", DAY, "9 USD"));
        walmart.rows(row("e", DAY, "7.50 USD"));

        assertThat(report(WEEK).campaigns())
                .extracting(ReportedCampaign::campaignId)
                .containsExactly("b", "d", "e", "a", "c");
    }

    @Test
    void daysOfACampaignAreAddedUpAndStandInTheOrderOfTime() {
        whop.rows(row("a", DAY, "5.00 USD"), row("b", DAY, "6 USD"), row("a", DAY.minusDays(2), "1.005 USD"));

        ReportedCampaign first = report(WEEK).campaigns().get(0);

        assertThat(first.campaignId()).isEqualTo("a");
        assertThat(first.figures().spend()).contains(Money.usd("6.005"));
        assertThat(first.rows()).hasSize(2);
        assertThat(first.byDay().keySet()).containsExactly(DAY.minusDays(2), DAY);
    }

    @Test
    void whatMustNotBeAddedIsNot() {
        whop.rows(
                row("a", DAY, "5.00 USD"),
                builder("a", DAY.plusDays(1)).estimated(true).build(spent("1 USD")),
                builder("b", DAY).attribution("30 days").build(spent("2 USD")));
        walmart.rows(row("a", DAY, "4 USD"));

        PortfolioReport report = report(WEEK);

        assertThat(report.totals())
                .extracting(total -> total.figures().spend().orElseThrow(), ReportTotal::estimated)
                .containsExactlyInAnyOrder(
                        tuple(Money.usd("9"), false), tuple(Money.usd("1"), true), tuple(Money.usd("2"), false));
        assertThat(report.campaigns())
                .extracting(ReportedCampaign::campaignId)
                .as("one of each service, and one that may still change")
                .containsExactly("a", "a", "b", "a");
        assertThat(report.rows()).hasSize(4);
    }

    @Test
    void aNetworkThatCannotIsToldBesideTheRowsOfTheOthers() {
        whop.failing(new UnsupportedCapabilityException(Provider.WHOP, "report", Capability.REPORTS_BY_HOUR));
        walmart.rows(row("e", DAY, "7.50 USD"));

        PortfolioReport report = report(WEEK);

        assertThat(report.isComplete()).isFalse();
        assertThat(report.failures()).containsOnlyKeys("whop");
        assertThat(report.campaigns()).hasSize(1);
        assertThat(report.parts())
                .extracting(Part::service, Part::rows)
                .containsExactly(tuple("whop", 0), tuple("walmart", 1));
    }

    @Test
    void theLastDaysAreThoseOfEachNetworksZone() {
        PortfolioReport report = report(WEEK);

        assertThat(report.parts().get(0).days()).contains(days("2026-06-13", "2026-06-19"));
        assertThat(report.parts().get(1).days()).contains(days("2026-06-12", "2026-06-18"));
        assertThat(walmart.asked)
                .containsExactly(
                        ReportQuery.days(LocalDate.of(2026, 6, 12), DAY).build());
    }

    @Test
    void theUseOfBudgetsComesFromWhereItIsTold() {
        walmart.budgets(new BudgetUse(
                Provider.WALMART, "e", false, BudgetPeriod.DAILY, Money.usd("10"), null, null, null, null, NOW));

        assertThat(report(WEEK).budgets())
                .extracting(PortfolioReport.UsedBudget::service)
                .containsExactly("walmart");
    }

    @Test
    void aJobIsReadByTheServiceThatIsNamed() {
        ReportJob job = new ReportJob(
                Provider.WALMART, "77", ReportQuery.days(DAY, DAY).by(Grain.DAY).build(), NOW);
        walmart.rows(row("e", DAY, "7.50 USD"));

        PortfolioReport report = portfolio.report("walmart", job);

        assertThat(report.parts()).extracting(Part::service).containsExactly("walmart");
        assertThat(report.parts().get(0).days()).contains(new DayRange(DAY, DAY));
        assertThat(report.campaigns()).hasSize(1);
        assertThat(walmart.asked).containsExactly(job);
        assertThat(whop.asked).isEmpty();
    }

    private PortfolioReport report(ReportQuery query) {
        return portfolio.report(service -> query, CLOCK);
    }

    private static DayRange days(String first, String last) {
        return new DayRange(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static ReportRow row(String id, LocalDate day, String spend) {
        return builder(id, day).build(spent(spend));
    }

    private static ReportRow.Builder builder(String id, LocalDate day) {
        return ReportRow.builder(Provider.WHOP, id, ReportPeriod.of(day, ZoneOffset.UTC), NOW)
                .campaignName("Campaign " + id);
    }

    private static Figures spent(String spend) {
        if (spend == null) {
            return new Figures(null, null, null, null, null);
        }
        String[] parts = spend.split(" ");
        return new Figures(Money.of(parts[0], parts[1]), 100L, 10L, null, null);
    }
}
