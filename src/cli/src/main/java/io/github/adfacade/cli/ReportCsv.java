package io.github.adfacade.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.adfacade.Money;
import io.github.adfacade.cli.page.FigureText;
import io.github.adfacade.portfolio.ReportedCampaign;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.ReportRow;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The rows of a report as CSV (RFC 4180): decimals exact, what is absent empty. */
final class ReportCsv {

    private static final List<String> COLUMNS = List.of(
            "provider",
            "campaign_id",
            "campaign_name",
            "first_day",
            "last_day",
            "start",
            "end",
            "zone",
            "currency",
            "spend",
            "impressions",
            "clicks",
            "ctr",
            "cpc",
            "cpm",
            "orders",
            "revenue_currency",
            "revenue",
            "roas",
            "attribution",
            "figures",
            "as_of");

    private ReportCsv() {}

    static void write(ReportView view, Writer to) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(to);
        csv.writeRecord(COLUMNS);
        for (ReportedCampaign campaign : view.report().campaigns()) {
            for (ReportRow row : campaign.rows()) {
                csv.writeRecord(cells(campaign.service(), row));
            }
        }
        csv.flush();
    }

    private static List<String> cells(String service, ReportRow row) {
        Figures figures = row.figures();
        List<String> cells = new ArrayList<>();
        cells.add(text(service));
        cells.add(text(row.campaignId()));
        cells.add(text(row.campaignName().orElse("")));
        cells.add(shown(row.period().days().map(DayRange::first)));
        cells.add(shown(row.period().days().map(DayRange::last)));
        cells.add(shown(row.period().start()));
        cells.add(row.period().end().toString());
        cells.add(FigureText.zone(row.period().zone()));
        cells.add(shown(currency(figures.spend())));
        cells.add(shown(amount(figures.spend())));
        cells.add(shown(figures.impressions()));
        cells.add(shown(figures.clicks()));
        cells.add(shown(figures.clickThroughRate().map(BigDecimal::toPlainString)));
        cells.add(shown(amount(figures.costPerClick())));
        cells.add(shown(amount(figures.costPerMille())));
        cells.add(shown(figures.orders()));
        cells.add(shown(currency(figures.revenue())));
        cells.add(shown(amount(figures.revenue())));
        cells.add(shown(figures.returnOnAdSpend().map(BigDecimal::toPlainString)));
        cells.add(text(row.attribution().orElse("")));
        cells.add(FigureText.finality(row.isEstimated()));
        cells.add(row.asOf().toString());
        return cells;
    }

    /** A spreadsheet takes a cell that begins so for a formula, and runs it: names come from whoever may make campaigns. */
    static String text(String value) {
        return !value.isEmpty() && "=+-@\t\r\n".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    private static Optional<String> amount(Optional<Money> money) {
        return money.map(value -> value.amount().toPlainString());
    }

    private static Optional<String> currency(Optional<Money> money) {
        return money.map(Money::currency).map(Currency::getCurrencyCode);
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
