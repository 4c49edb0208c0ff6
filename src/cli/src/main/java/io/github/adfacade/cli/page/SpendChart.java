package io.github.adfacade.cli.page;

import io.github.adfacade.Money;
import io.github.adfacade.portfolio.PortfolioReport;
import io.github.adfacade.portfolio.PortfolioReport.Part;
import io.github.adfacade.portfolio.ReportedCampaign;
import io.github.adfacade.reports.ReportRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What was spent a day in one currency, stacked by network. Heights are pixels, widths shares of what room there is. */
final class SpendChart {

    private static final int TOP = 10;
    private static final int HEIGHT = 190;
    private static final int LABELS = 26;
    private static final int STEPS = 4;
    private static final int MOST_LABELS = 7;
    private static final double BAR = 0.72;

    private final Networks networks;
    private final Currency currency;
    private final List<String> services;
    private final List<LocalDate> days;
    private final Map<String, Map<LocalDate, BigDecimal>> spent = new HashMap<>();
    private final Set<LocalDate> estimated = new HashSet<>();

    private SpendChart(PortfolioReport report, Networks networks, Currency currency) {
        this.networks = networks;
        this.currency = currency;
        this.services = report.parts().stream().map(Part::service).toList();
        TreeSet<LocalDate> all = new TreeSet<>();
        report.parts().stream()
                .flatMap(part -> part.days().stream())
                .forEach(window -> window.each().forEach(all::add));
        for (ReportedCampaign campaign : report.campaigns()) {
            campaign.byDay().forEach((day, row) -> add(campaign.service(), day, row));
        }
        this.days = List.copyOf(all);
    }

    private void add(String service, LocalDate day, ReportRow row) {
        Money spend = row.figures().spendOrNull();
        if (spend != null && spend.currency().equals(currency)) {
            spent.computeIfAbsent(service, name -> new HashMap<>()).merge(day, spend.amount(), BigDecimal::add);
            if (row.isEstimated()) {
                estimated.add(day);
            }
        }
    }

    /** One chart a currency; none unless the report is by day. */
    static void write(Html page, PortfolioReport report, Networks networks) {
        report.campaigns().stream()
                .flatMap(campaign -> campaign.total().currency().stream())
                .distinct()
                .forEach(currency -> new SpendChart(report, networks, currency).write(page));
    }

    private void write(Html page) {
        String code = currency.getCurrencyCode();
        page.open("section", "class", "chart spend").element("h2", "Spend per day, " + code);
        networks.legend(page, spent.keySet());
        double top = nice(
                days.stream().mapToDouble(day -> sum(day).doubleValue()).max().orElse(0));
        page.open("div", "class", "plot");
        axis(page, top);
        plot(page, top, code);
        page.close("div").line();
        page.element(
                "p",
                "Each network's days are those of its own zone, see above."
                        + (estimated.isEmpty() ? "" : " * Figures that may still change are among those of this day."),
                "class",
                "note");
        table(page, code);
        page.close("section").line();
    }

    private void axis(Html page, double top) {
        page.open("svg", "class", "axis", "height", String.valueOf(TOP + HEIGHT + LABELS), "aria-hidden", "true");
        for (int step = 0; step <= STEPS; step++) {
            String value = Shown.grouped(
                    BigDecimal.valueOf(top * step / STEPS).stripTrailingZeros().toPlainString());
            page.element("text", value, "x", "100%", "y", Shown.drawn(y(step) + 4), "text-anchor", "end");
        }
        page.close("svg");
    }

    private static double y(double steps) {
        return TOP + HEIGHT - steps * HEIGHT / STEPS;
    }

    private void plot(Html page, double top, String code) {
        page.open(
                "svg",
                "class",
                "bars",
                "height",
                String.valueOf(TOP + HEIGHT + LABELS),
                "role",
                "img",
                "aria-label",
                "Bars of the spend of each day in " + code
                        + ", stacked by network; the figures are in the table below");
        for (int step = 0; step <= STEPS; step++) {
            String y = Shown.drawn(y(step));
            page.open("line", "class", "grid", "x1", "0", "x2", "100%", "y1", y, "y2", y)
                    .close("line");
        }
        double slot = 100.0 / Math.max(days.size(), 1);
        int each = (days.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < days.size(); i++) {
            column(page, days.get(i), i * slot + slot * (1 - BAR) / 2, slot * BAR, top);
            if (i % Math.max(each, 1) == 0) {
                LocalDate day = days.get(i);
                page.element(
                        "text",
                        day.toString().substring(5) + mark(day),
                        "x",
                        Shown.share(i * slot + slot / 2),
                        "y",
                        String.valueOf(TOP + HEIGHT + 18),
                        "text-anchor",
                        "middle");
            }
        }
        page.close("svg");
    }

    private void column(Html page, LocalDate day, double x, double width, double top) {
        double from = TOP + HEIGHT;
        for (String service : services) {
            BigDecimal amount = amount(service, day);
            if (amount == null || amount.signum() <= 0) {
                continue;
            }
            double height = Shown.length(amount, top, HEIGHT);
            from -= height;
            page.open(
                            "rect",
                            "class",
                            "bar " + networks.style(service),
                            "x",
                            Shown.share(x),
                            "width",
                            Shown.share(width),
                            "y",
                            Shown.drawn(from),
                            "height",
                            Shown.drawn(height))
                    .element("title", Shown.service(service) + ", " + day + ": " + shown(amount))
                    .close("rect");
        }
    }

    private void table(Html page, String code) {
        page.open("details").element("summary", "Spend per day in " + code + " as a table");
        page.open(
                "div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", "Spend per day in " + code);
        page.open("table").open("thead").open("tr").element("th", "Day", "scope", "col");
        services.forEach(service -> page.element("th", Shown.service(service), "scope", "col", "class", "number"));
        page.element("th", "Sum", "scope", "col", "class", "number")
                .close("tr")
                .close("thead")
                .open("tbody");
        for (LocalDate day : days) {
            page.open("tr").element("th", day + mark(day), "scope", "row");
            for (String service : services) {
                BigDecimal amount = amount(service, day);
                page.element("td", amount == null ? Shown.NONE : shown(amount), "class", "number");
            }
            page.element("td", isTold(day) ? shown(sum(day)) : Shown.NONE, "class", "number")
                    .close("tr");
        }
        page.close("tbody").close("table").close("div").close("details");
    }

    private String mark(LocalDate day) {
        return estimated.contains(day) ? "*" : "";
    }

    private String shown(BigDecimal amount) {
        return Shown.amount(new Money(amount, currency));
    }

    private @Nullable BigDecimal amount(String service, LocalDate day) {
        return spent.getOrDefault(service, Map.of()).get(day);
    }

    private boolean isTold(LocalDate day) {
        return services.stream().anyMatch(service -> amount(service, day) != null);
    }

    private BigDecimal sum(LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String service : services) {
            BigDecimal amount = amount(service, day);
            sum = amount == null ? sum : sum.add(amount);
        }
        return sum;
    }

    /** The next of 1, 2, 4, 8 and so on times a power of ten, so that four steps have round names. */
    static double nice(double highest) {
        if (highest <= 0) {
            return STEPS;
        }
        double power = Math.pow(10, Math.floor(Math.log10(highest)));
        for (double factor : new double[] {1, 1.2, 1.6, 2, 3, 4, 6, 8}) {
            if (factor * power >= highest) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
