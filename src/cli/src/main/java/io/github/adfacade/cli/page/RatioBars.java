package io.github.adfacade.cli.page;

import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.portfolio.ReportedCampaign;
import java.math.BigDecimal;
import java.util.List;

/** ROAS, campaign by campaign. */
final class RatioBars {

    private static final int MOST = 20;
    private static final double ROOM = 1.05;

    private RatioBars() {}

    static void write(Html page, PortfolioReport report, Networks networks) {
        List<ReportedCampaign> told = report.campaigns().stream()
                .filter(campaign -> campaign.figures().returnOnAdSpend().isPresent())
                .toList();
        if (told.isEmpty()) {
            return;
        }
        List<ReportedCampaign> shown = told.stream().limit(MOST).toList();
        double longest = Math.max(
                        1,
                        shown.stream()
                                .mapToDouble(one -> roas(one).doubleValue())
                                .max()
                                .orElse(1))
                * ROOM;
        page.open("section", "class", "chart roas").element("h2", "ROAS per campaign");
        page.element("p", note(report.campaigns().size(), told.size()), "class", "note");
        page.open("ol", "class", "ratios");
        for (ReportedCampaign campaign : shown) {
            page.open("li").open("span", "class", "label");
            page.element("bdi", campaign.name().orElse(campaign.campaignId()));
            page.text(" ")
                    .element("small", Shown.service(campaign.service()) + spent(campaign))
                    .close("span");
            bar(page, networks.style(campaign.service()), roas(campaign), longest);
            page.element("span", FigureText.ratio(roas(campaign)), "class", "value")
                    .close("li")
                    .line();
        }
        page.close("ol").line();
        table(page, told);
        page.close("section").line();
    }

    private static String spent(ReportedCampaign campaign) {
        return campaign.figures()
                .spend()
                .map(spend -> ", " + Shown.money(spend) + " spent")
                .orElse("");
    }

    private static String note(int all, int told) {
        String which = told > MOST ? "The " + MOST + " campaigns with the highest spend of " + told + ". " : "";
        String without = all > told
                ? (all - told == 1 ? "1 campaign has" : all - told + " campaigns have")
                        + " no ROAS: nothing was spent, or no revenue is told. "
                : "";
        return "Revenue for 1 spent. The upright line stands at 1.00, where revenue equals spend; the highest spend comes first. "
                + which + without + "Networks count orders by rules of their own: compare within one.";
    }

    private static void bar(Html page, String style, BigDecimal roas, double longest) {
        String one = Shown.share(100 / longest);
        page.open("svg", "class", "bars", "height", "16", "aria-hidden", "true")
                .open("rect", "class", "track", "width", "100%", "height", "16")
                .close("rect")
                .open(
                        "rect",
                        "class",
                        "bar " + style,
                        "width",
                        Shown.share(Shown.length(roas, longest, 100)),
                        "y",
                        "2",
                        "height",
                        "12")
                .close("rect")
                .open("line", "class", "mark", "x1", one, "x2", one, "y1", "0", "y2", "16")
                .close("line")
                .close("svg");
    }

    private static void table(Html page, List<ReportedCampaign> told) {
        page.open("details").element("summary", "ROAS per campaign as a table");
        page.open("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "ROAS per campaign");
        page.open("table").open("thead").open("tr").element("th", "Campaign", "scope", "col");
        page.element("th", "Network", "scope", "col");
        for (String heading : List.of("Spend", "Revenue", "ROAS")) {
            page.element("th", heading, "scope", "col", "class", "number");
        }
        page.element("th", "Attribution", "scope", "col");
        page.close("tr").close("thead").open("tbody");
        for (ReportedCampaign campaign : told) {
            page.open("tr").open("th", "scope", "row");
            page.element("bdi", campaign.name().orElse(campaign.campaignId())).close("th");
            page.element("td", Shown.service(campaign.service()));
            page.element("td", Shown.orNone(campaign.figures().spend().map(Shown::money)), "class", "number");
            page.element("td", Shown.orNone(campaign.figures().revenue().map(Shown::money)), "class", "number");
            page.element("td", roas(campaign).toPlainString(), "class", "number");
            page.element("td", Shown.orNone(campaign.total().attribution())).close("tr");
        }
        page.close("tbody").close("table").close("div").close("details");
    }

    private static BigDecimal roas(ReportedCampaign campaign) {
        return campaign.figures().returnOnAdSpend().orElseThrow();
    }
}
