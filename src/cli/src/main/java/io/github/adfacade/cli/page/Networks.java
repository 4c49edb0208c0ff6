package io.github.adfacade.cli.page;

import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.portfolio.PortfolioReport.Part;
import java.util.Collection;
import java.util.List;

/** How each network is drawn: a colour and a hatching of its own, so that colour is never all that tells them apart. */
final class Networks {

    private static final int STYLES = 6;

    private final List<String> services;

    Networks(PortfolioReport report) {
        this.services = report.parts().stream().map(Part::service).toList();
    }

    /** The class of what is drawn for a service. */
    String style(String service) {
        return "n" + Math.floorMod(services.indexOf(service), STYLES);
    }

    /** The hatchings, to be there once in the page. */
    static void patterns(Html page) {
        page.open("svg", "class", "patterns", "width", "0", "height", "0", "aria-hidden", "true")
                .open("defs");
        pattern(page, 0, "0");
        pattern(page, 1, "45");
        pattern(page, 2, "90");
        pattern(page, 3, "135");
        pattern(page, 4, "20");
        pattern(page, 5, "70");
        page.close("defs").close("svg").line();
    }

    /** The first has no lines at all. */
    private static void pattern(Html page, int style, String angle) {
        page.open(
                        "pattern",
                        "id",
                        "p" + style,
                        "width",
                        "7",
                        "height",
                        "7",
                        "patternUnits",
                        "userSpaceOnUse",
                        "patternTransform",
                        "rotate(" + angle + ")")
                .open("rect", "width", "7", "height", "7", "class", "c" + style)
                .close("rect");
        if (style > 0) {
            page.open("rect", "width", style == 2 ? "3" : "1.6", "height", "7", "class", "hatch")
                    .close("rect");
        }
        page.close("pattern");
    }

    /** What the drawing of each of these services looks like. */
    void legend(Html page, Collection<String> shown) {
        page.open("ul", "class", "legend");
        for (String service : services.stream().filter(shown::contains).toList()) {
            page.open("li")
                    .open("svg", "width", "18", "height", "14", "aria-hidden", "true")
                    .open("rect", "width", "18", "height", "14", "class", style(service))
                    .close("rect")
                    .close("svg")
                    .text(" " + Shown.service(service))
                    .close("li");
        }
        page.close("ul").line();
    }
}
