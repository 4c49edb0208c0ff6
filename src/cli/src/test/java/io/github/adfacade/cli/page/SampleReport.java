package io.github.adfacade.cli.page;

import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Capability;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.portfolio.PortfolioReport.Part;
import io.github.adfacade.portfolio.PortfolioReport.UsedBudget;
import io.github.adfacade.portfolio.ReportedCampaign;
import io.github.adfacade.reports.BudgetUse;
import io.github.adfacade.reports.BudgetUse.Pacing;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.ReportPeriod;
import io.github.adfacade.reports.ReportRow;
import io.github.adfacade.reports.ReportTotal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Two networks by day, one of them with a gap and a name out of hell; a third that cannot. */
public final class SampleReport {

    public static final Instant NOW = Instant.parse("2026-06-20T12:00:00.5Z");
    public static final String NASTY = "=cmd|'/c calc'!A1\"><script>alert(1)</script>&";
    private static final DayRange DAYS = new DayRange(LocalDate.of(2026, 6, 17), LocalDate.of(2026, 6, 19));
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private SampleReport() {}

    public static PortfolioReport byDay() {
        List<ReportRow> whop = List.of(
                whop(17, new Figures(Money.usd("10.5"), 1000L, 25L, 2L, Money.usd("31.50"))),
                whop(19, new Figures(Money.usd("0.001"), 0L, 0L, 0L, Money.usd("0"))));
        List<ReportRow> walmart = List.of(
                walmart(17, new Figures(Money.usd("100"), 50_000L, 400L, null, null)),
                walmart(18, new Figures(Money.usd("0"), 0L, 0L, null, null)),
                walmart(19, new Figures(Money.usd("25.25"), 12_000L, 90L, null, null)));
        return new PortfolioReport(
                List.of(
                        new Part("whop", Provider.WHOP, ZoneOffset.UTC, DAYS, 2, null, null),
                        new Part(
                                "topsort",
                                Provider.TOPSORT,
                                ZoneOffset.UTC,
                                DAYS,
                                0,
                                new UnsupportedCapabilityException(Provider.TOPSORT, "report", Capability.LIVE_REPORTS),
                                null),
                        new Part("walmart", Provider.WALMART, NEW_YORK, DAYS, 3, null, null)),
                List.of(campaign("whop", whop), campaign("walmart", walmart)),
                List.of(new UsedBudget(
                        "walmart",
                        new BudgetUse(
                                Provider.WALMART,
                                "8810041",
                                false,
                                BudgetPeriod.DAILY,
                                Money.usd("200"),
                                Money.usd("50"),
                                null,
                                Pacing.ON_TRACK,
                                new BigDecimal("98.5"),
                                NOW))),
                Set.of());
    }

    private static ReportedCampaign campaign(String service, List<ReportRow> rows) {
        ReportRow first = rows.get(0);
        return new ReportedCampaign(
                service,
                first.provider(),
                first.campaignId(),
                first.campaignName().orElse(null),
                rows,
                ReportTotal.of(rows).get(0));
    }

    private static ReportRow whop(int day, Figures figures) {
        return ReportRow.builder(
                        Provider.WHOP, "adcamp_1", ReportPeriod.of(LocalDate.of(2026, 6, day), ZoneOffset.UTC), NOW)
                .campaignName(NASTY)
                .attribution("last click")
                .build(figures);
    }

    private static ReportRow walmart(int day, Figures figures) {
        return ReportRow.builder(
                        Provider.WALMART, "8810041", ReportPeriod.of(LocalDate.of(2026, 6, day), NEW_YORK), NOW)
                .campaignName("Spring grills")
                .estimated(true)
                .build(figures);
    }
}
