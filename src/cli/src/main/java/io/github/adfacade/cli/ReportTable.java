package io.github.adfacade.cli;

import io.github.adfacade.Money;
import io.github.adfacade.cli.page.FigureText;
import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.portfolio.PortfolioReport.Part;
import io.github.adfacade.portfolio.PortfolioReport.UsedBudget;
import io.github.adfacade.portfolio.ReportedCampaign;
import io.github.adfacade.reports.BudgetUse;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportNotReadyException;
import io.github.adfacade.reports.ReportTotal;
import java.io.PrintWriter;
import java.io.Writer;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A report for people to read in a terminal. */
final class ReportTable {

    private static final int NAME_WIDTH = 32;

    private final PortfolioReport report;
    private final Grain grain;
    private final PrintWriter out;

    private ReportTable(ReportView view, PrintWriter out) {
        this.report = view.report();
        this.grain = view.grain();
        this.out = out;
    }

    static void print(ReportView view, Writer to) {
        PrintWriter out = new PrintWriter(to);
        ReportTable table = new ReportTable(view, out);
        table.networks();
        out.println();
        table.campaigns();
        table.budgets();
        out.flush();
    }

    private void networks() {
        Table table = new Table("PROVIDER", "DAYS (BOTH INCLUDED)", "ZONE", "RESULT");
        for (Part part : report.parts()) {
            table.add(
                    part.service(),
                    part.days().map(DayRange::toString).orElse("all time"),
                    FigureText.zone(part.zone()),
                    result(part));
        }
        table.print(out);
    }

    static String result(Part part) {
        if (part.errorOrNull() == null) {
            return part.rows() == 1 ? "1 row" : part.rows() + " rows";
        }
        return part.errorOrNull() instanceof ReportNotReadyException
                ? "not ready: the network is still making the report"
                : "FAILED: " + Failures.describe(part.errorOrNull());
    }

    private void campaigns() {
        if (report.campaigns().isEmpty()) {
            out.println("No figures.");
            return;
        }
        List<String> headings = new ArrayList<>(List.of(
                "PROVIDER",
                "ID",
                "NAME",
                "SPEND",
                "IMPRESSIONS",
                "CLICKS",
                "CTR",
                "CPC",
                "CPM",
                "ORDERS",
                "REVENUE",
                "ROAS",
                "FIGURES",
                "AS OF",
                "ATTRIBUTION"));
        if (grain != Grain.TOTAL) {
            headings.add("SPEND BY " + grain);
        }
        Table table = new Table(headings.toArray(String[]::new)).right(3, 4, 5, 6, 7, 8, 9, 10, 11);
        for (ReportedCampaign campaign : report.campaigns()) {
            List<String> cells = new ArrayList<>(List.of(
                    campaign.service(),
                    Text.printable(campaign.campaignId()),
                    Text.shortened(Text.printable(campaign.name().orElse(Text.NONE)), NAME_WIDTH)));
            cells.addAll(figures(campaign.figures()));
            cells.add(FigureText.finality(campaign.total().estimated()));
            cells.add(FigureText.moment(campaign.asOf()));
            cells.add(attribution(campaign.total()));
            add(table, cells, Sparkline.of(ReportSteps.spend(report, campaign, grain)));
        }
        report.totals().forEach(total -> {
            List<String> cells = new ArrayList<>(List.of("total", currency(total), campaigns(total)));
            cells.addAll(figures(total.figures()));
            cells.add(FigureText.finality(total.estimated()));
            cells.add("");
            cells.add(attribution(total));
            add(table, cells, "");
        });
        table.print(out);
    }

    private void add(Table table, List<String> cells, String sparkline) {
        if (grain != Grain.TOTAL) {
            cells.add(sparkline);
        }
        table.add(cells.toArray(String[]::new));
    }

    private static String currency(ReportTotal total) {
        return total.currency().map(Currency::getCurrencyCode).orElse(Text.NONE);
    }

    private static String attribution(ReportTotal total) {
        return total.attribution().map(Text::printable).orElse(Text.NONE);
    }

    private String campaigns(ReportTotal total) {
        long count = report.campaigns().stream()
                .map(ReportedCampaign::total)
                .filter(one -> one.currency().equals(total.currency())
                        && one.attribution().equals(total.attribution())
                        && one.estimated() == total.estimated())
                .count();
        return count == 1 ? "1 campaign" : count + " campaigns";
    }

    private static List<String> figures(Figures figures) {
        return List.of(
                shown(figures.spend().map(FigureText::money)),
                shown(figures.impressions()),
                shown(figures.clicks()),
                shown(figures.clickThroughRate().map(FigureText::percent)),
                shown(figures.costPerClick().map(FigureText::price)),
                shown(figures.costPerMille().map(FigureText::price)),
                shown(figures.orders()),
                shown(figures.revenue().map(FigureText::money)),
                shown(figures.returnOnAdSpend().map(FigureText::ratio)));
    }

    private void budgets() {
        if (report.budgets().isEmpty()) {
            return;
        }
        out.println();
        Table table = new Table(
                        "PROVIDER", "ID", "BUDGET", "LIMIT", "LEFT", "USED", "PACING", "OUT OF BUDGET SINCE", "AS OF")
                .right(3, 4, 5);
        for (UsedBudget used : report.budgets()) {
            BudgetUse use = used.use();
            table.add(
                    used.service(),
                    Text.printable(use.campaignId()),
                    Text.word(use.period()) + (use.ofAdGroups() ? ", of its ad groups" : ""),
                    shown(use.limit().map(FigureText::money)),
                    shown(use.remaining().map(FigureText::money)),
                    shown(used(use.limitOrNull(), use.remainingOrNull())),
                    pacing(use),
                    shown(use.outOfBudgetSince().map(FigureText::moment)),
                    FigureText.moment(use.asOf()));
        }
        table.print(out);
    }

    private static Optional<String> used(@Nullable Money limit, @Nullable Money remaining) {
        return limit == null || remaining == null || limit.amount().signum() == 0
                ? Optional.empty()
                : Optional.of(FigureText.percent(
                        limit.amount().subtract(remaining.amount()).divide(limit.amount(), 6, RoundingMode.HALF_EVEN)));
    }

    private static String pacing(BudgetUse use) {
        String word =
                use.pacing().map(pacing -> Text.word(pacing).replace('_', ' ')).orElse(Text.NONE);
        return word
                + use.pacingPercent()
                        .map(percent -> " (" + percent.toPlainString() + "% of plan)")
                        .orElse("");
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse(Text.NONE);
    }
}
