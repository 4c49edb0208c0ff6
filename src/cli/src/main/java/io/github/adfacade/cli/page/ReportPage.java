package io.github.adfacade.cli.page;

import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.portfolio.PortfolioReport.Part;
import io.github.adfacade.portfolio.ReportedCampaign;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportTotal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A report as one HTML file. It loads nothing: its policy allows no network, and its own stylesheet and script by their hashes
 * alone, so that nothing that a name smuggled in could run.
 */
public final class ReportPage {

    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");

    private ReportPage() {}

    /**
     * The page.
     *
     * @param grain the steps of the report
     * @param now when it was read
     */
    public static String of(PortfolioReport report, Grain grain, Instant now) {
        Networks networks = new Networks(report);
        String title = "Campaign report, " + days(report);
        Html page = new Html()
                .verbatim("<!DOCTYPE html>")
                .line()
                .open("html", "lang", "en")
                .open("head")
                .line();
        page.open("meta", "charset", "utf-8").line();
        page.open("meta", "http-equiv", "Content-Security-Policy", "content", policy())
                .line();
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.open("meta", "name", "color-scheme", "content", "light dark").line();
        page.element("title", title).line();
        page.open("style")
                .verbatim(STYLE)
                .close("style")
                .line()
                .close("head")
                .open("body")
                .line();
        Networks.patterns(page);
        page.open("header")
                .element("h1", title)
                .element(
                        "p",
                        "Days are those of each network's zone, both ends included. Read " + FigureText.moment(now),
                        "class",
                        "note");
        page.close("header").open("main").line();
        networks(page, report);
        totals(page, report);
        if (grain == Grain.DAY) {
            SpendChart.write(page, report, networks);
        }
        page.open("div", "class", "pair");
        RatioBars.write(page, report, networks);
        BudgetBars.write(page, report, networks);
        page.close("div");
        CampaignTable.write(page, report);
        page.close("main").line();
        page.open("script").verbatim(SCRIPT).close("script").line();
        return page.close("body").close("html").line().toString();
    }

    private static String days(PortfolioReport report) {
        return report.parts().stream()
                .map(part -> part.days().map(DayRange::toString).orElse("all time"))
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static void networks(Html page, PortfolioReport report) {
        page.open("section", "class", "networks", "aria-label", "Networks").open("ul");
        for (Part part : report.parts()) {
            page.open("li").element("strong", Shown.service(part.service()));
            page.text(": " + part.days().map(DayRange::toString).orElse("all time") + ", days of "
                    + FigureText.zone(part.zone()) + ", ");
            if (part.errorOrNull() == null) {
                page.text(part.rows() == 1 ? "1 row" : part.rows() + " rows");
            } else {
                page.open("span", "class", "failed")
                        .element("strong", "not among the figures: ")
                        .text(Objects.toString(part.errorOrNull().getMessage(), ""))
                        .close("span");
            }
            page.close("li").line();
        }
        page.close("ul").close("section").line();
    }

    private static void totals(Html page, PortfolioReport report) {
        page.open("section", "class", "totals").element("h2", "In sum").open("div", "class", "cards");
        for (ReportTotal total : report.totals()) {
            Figures figures = total.figures();
            page.open("article").element("h3", services(report, total));
            page.element(
                    "p",
                    FigureText.finality(total.estimated())
                            + total.attribution()
                                    .map(rule -> "; attribution: " + rule)
                                    .orElse("; attribution not told"),
                    "class",
                    "note");
            page.open("dl");
            entry(page, "Spend", Shown.orNone(figures.spend().map(Shown::money)), true);
            entry(page, "Revenue", Shown.orNone(figures.revenue().map(Shown::money)), true);
            entry(page, "ROAS", Shown.orNone(figures.returnOnAdSpend().map(FigureText::ratio)), true);
            entry(page, "Orders", Shown.orNone(figures.orders().map(Shown::count)), false);
            entry(page, "Clicks", Shown.orNone(figures.clicks().map(Shown::count)), false);
            entry(page, "Impressions", Shown.orNone(figures.impressions().map(Shown::count)), false);
            entry(page, "CTR", Shown.orNone(figures.clickThroughRate().map(FigureText::percent)), false);
            entry(page, "CPC", Shown.orNone(figures.costPerClick().map(FigureText::price)), false);
            entry(page, "CPM", Shown.orNone(figures.costPerMille().map(FigureText::price)), false);
            page.close("dl").close("article").line();
        }
        page.close("div").close("section").line();
    }

    private static void entry(Html page, String label, String value, boolean main) {
        page.open("div", "class", main ? "main" : "more")
                .element("dt", label)
                .element("dd", value)
                .close("div");
    }

    /** Whose rows a sum is of, and its currency. */
    private static String services(PortfolioReport report, ReportTotal total) {
        String services = report.campaigns().stream()
                .filter(campaign -> campaign.total().currency().equals(total.currency())
                        && campaign.total().attribution().equals(total.attribution())
                        && campaign.total().estimated() == total.estimated())
                .map(ReportedCampaign::service)
                .distinct()
                .map(Shown::service)
                .collect(Collectors.joining(", "));
        return services
                + total.currency()
                        .map(Currency::getCurrencyCode)
                        .map(code -> ", " + code)
                        .orElse("");
    }

    private static String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash(STYLE) + "'; script-src 'sha256-" + hash(SCRIPT)
                + "'; base-uri 'none'; form-action 'none'";
    }

    static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
