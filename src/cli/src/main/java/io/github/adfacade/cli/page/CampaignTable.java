package io.github.adfacade.cli.page;

import io.github.adfacade.Money;
import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.portfolio.ReportedCampaign;
import io.github.adfacade.reports.Figures;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/** All campaigns with all figures, in an order that the reader chooses. */
final class CampaignTable {

    private CampaignTable() {}

    /** A column: its heading, whether it holds numbers, how it is shown and by what it is sorted. */
    private record Column(
            String heading,
            boolean number,
            Function<ReportedCampaign, Optional<String>> shown,
            Function<ReportedCampaign, Optional<String>> key) {

        static Column text(String heading, Function<ReportedCampaign, Optional<String>> shown) {
            return new Column(heading, false, shown, shown);
        }

        static Column count(String heading, Function<Figures, Optional<Long>> count) {
            return new Column(
                    heading,
                    true,
                    one -> count.apply(one.figures()).map(Shown::count),
                    one -> count.apply(one.figures()).map(String::valueOf));
        }

        static Column money(String heading, Function<Figures, Optional<Money>> money, Function<Money, String> shown) {
            return new Column(
                    heading,
                    true,
                    one -> money.apply(one.figures()).map(shown),
                    one -> money.apply(one.figures())
                            .map(value -> value.amount().toPlainString()));
        }

        static Column ratio(
                String heading, Function<Figures, Optional<BigDecimal>> ratio, Function<BigDecimal, String> shown) {
            return new Column(
                    heading,
                    true,
                    one -> ratio.apply(one.figures()).map(shown),
                    one -> ratio.apply(one.figures()).map(BigDecimal::toPlainString));
        }
    }

    private static final Column[] COLUMNS = {
        Column.text("Network", one -> Optional.of(Shown.service(one.service()))),
        Column.money("Spend", Figures::spend, Shown::money),
        Column.count("Impressions", Figures::impressions),
        Column.count("Clicks", Figures::clicks),
        Column.ratio("CTR", Figures::clickThroughRate, FigureText::percent),
        Column.money("CPC", Figures::costPerClick, FigureText::price),
        Column.money("CPM", Figures::costPerMille, FigureText::price),
        Column.count("Orders", Figures::orders),
        Column.money("Revenue", Figures::revenue, Shown::money),
        Column.ratio("ROAS", Figures::returnOnAdSpend, FigureText::ratio),
        Column.text(
                "Figures",
                one -> Optional.of(
                        FigureText.finality(one.total().estimated()) + ", as of " + FigureText.moment(one.asOf()))),
        Column.text("Attribution", one -> one.total().attribution())
    };

    static void write(Html page, PortfolioReport report) {
        page.open("section", "class", "all").element("h2", "All campaigns");
        page.element(
                "p",
                "Choose a heading to sort by it, and again to turn the order; amounts of different currencies stay apart.",
                "class",
                "note screen");
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "All campaigns");
        page.open("table", "class", "sortable").open("thead").open("tr");
        heading(page, "Campaign", false, false);
        for (Column column : COLUMNS) {
            heading(page, column.heading(), column.number(), column.heading().equals("Spend"));
        }
        page.close("tr").close("thead").open("tbody").line();
        report.campaigns().forEach(campaign -> row(page, campaign));
        page.close("tbody").close("table").close("div");
        page.open("p", "id", "sorted", "class", "unseen", "aria-live", "polite").close("p");
        page.close("section").line();
    }

    private static void heading(Html page, String heading, boolean number, boolean sorted) {
        String kind = number ? "number" : "text";
        if (sorted) {
            page.open("th", "scope", "col", "class", kind, "aria-sort", "descending");
        } else {
            page.open("th", "scope", "col", "class", kind);
        }
        page.element("button", heading, "type", "button").close("th");
    }

    private static void row(Html page, ReportedCampaign campaign) {
        String currency =
                campaign.total().currency().map(Currency::getCurrencyCode).orElse("");
        String name = campaign.name().orElse(campaign.campaignId());
        page.open("tr", "data-currency", currency).open("th", "scope", "row", "data-key", name);
        page.element("bdi", name)
                .open("small")
                .element("bdi", campaign.campaignId())
                .close("small")
                .close("th");
        for (Column column : COLUMNS) {
            page.element(
                    "td",
                    Shown.orNone(column.shown().apply(campaign)),
                    "class",
                    column.number() ? "number" : "text",
                    "data-key",
                    column.key().apply(campaign).orElse(""));
        }
        page.close("tr").line();
    }
}
