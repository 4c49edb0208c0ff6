package io.github.adfacade.cli.page;

import io.github.adfacade.Money;
import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.portfolio.PortfolioReport.UsedBudget;
import io.github.adfacade.reports.BudgetUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much of their budgets campaigns have used, where the network tells it. */
final class BudgetBars {

    private final PortfolioReport report;
    private final Networks networks;

    private BudgetBars(PortfolioReport report, Networks networks) {
        this.report = report;
        this.networks = networks;
    }

    static void write(Html page, PortfolioReport report, Networks networks) {
        if (!report.budgets().isEmpty()) {
            new BudgetBars(report, networks).write(page);
        }
    }

    private void write(Html page) {
        page.open("section", "class", "chart budgets").element("h2", "Budget used, and pacing");
        page.element("p", "A full bar is a budget that is used up.", "class", "note");
        page.open("ol", "class", "ratios");
        for (UsedBudget used : report.budgets()) {
            page.open("li").open("span", "class", "label");
            name(page, used);
            page.text(" ")
                    .element("small", Shown.service(used.service()) + ", " + period(used.use()))
                    .close("span");
            BigDecimal share = share(used.use()).orElse(null);
            page.open("svg", "class", "bars", "height", "16", "aria-hidden", "true")
                    .open("rect", "class", "track", "width", "100%", "height", "16")
                    .close("rect");
            if (share != null) {
                page.open(
                                "rect",
                                "class",
                                "bar " + networks.style(used.service()),
                                "width",
                                Shown.share(Math.min(100, Shown.length(share, 1, 100))),
                                "y",
                                "2",
                                "height",
                                "12")
                        .close("rect");
            }
            page.close("svg")
                    .element("span", share == null ? Shown.NONE : FigureText.percent(share), "class", "value")
                    .element("span", left(used.use()) + pacing(used.use()), "class", "pacing")
                    .close("li")
                    .line();
        }
        page.close("ol").line();
        table(page);
        page.close("section").line();
    }

    private void name(Html page, UsedBudget used) {
        page.element("bdi", report.nameOf(used.service(), used.use().campaignId()));
    }

    private void table(Html page) {
        page.open("details").element("summary", "Budgets as a table");
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Budgets");
        page.open("table").open("thead").open("tr");
        for (String heading : List.of("Campaign", "Network", "Budget")) {
            page.element("th", heading, "scope", "col");
        }
        for (String heading : List.of("Limit", "Left", "Used")) {
            page.element("th", heading, "scope", "col", "class", "number");
        }
        for (String heading : List.of("Pacing", "Out of budget since", "As of")) {
            page.element("th", heading, "scope", "col");
        }
        page.close("tr").close("thead").open("tbody");
        for (UsedBudget used : report.budgets()) {
            BudgetUse use = used.use();
            page.open("tr").open("th", "scope", "row");
            name(page, used);
            page.close("th").element("td", Shown.service(used.service())).element("td", period(use));
            page.element("td", Shown.orNone(use.limit().map(Shown::money)), "class", "number");
            page.element("td", Shown.orNone(use.remaining().map(Shown::money)), "class", "number");
            page.element("td", Shown.orNone(share(use).map(FigureText::percent)), "class", "number");
            page.element("td", pacing(use));
            page.element("td", Shown.orNone(use.outOfBudgetSince().map(FigureText::moment)));
            page.element("td", FigureText.moment(use.asOf())).close("tr");
        }
        page.close("tbody").close("table").close("div").close("details");
    }

    private static String period(BudgetUse use) {
        return word(use.period()) + (use.ofAdGroups() ? " budget of its ad groups" : " budget");
    }

    private static String left(BudgetUse use) {
        return use.limitOrNull() == null || use.remainingOrNull() == null
                ? ""
                : Shown.amount(use.remainingOrNull()) + " of " + Shown.money(use.limitOrNull()) + " left; ";
    }

    private static String pacing(BudgetUse use) {
        return use.pacing().map(BudgetBars::word).orElse("pacing not told")
                + use.pacingPercent()
                        .map(percent -> ", " + percent.toPlainString() + "% of plan")
                        .orElse("");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The used part of the limit: 1 for all of it. */
    private static Optional<BigDecimal> share(BudgetUse use) {
        Money limit = use.limitOrNull();
        Money left = use.remainingOrNull();
        return limit == null || left == null || limit.amount().signum() == 0
                ? Optional.empty()
                : Optional.of(limit.amount().subtract(left.amount()).divide(limit.amount(), 6, RoundingMode.HALF_EVEN));
    }
}
