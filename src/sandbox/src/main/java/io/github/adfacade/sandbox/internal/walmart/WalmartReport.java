package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.books.Account;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** The file of a report: a row for each day and campaign on which something was delivered, as CSV in gzip. */
final class WalmartReport {
    static final List<String> COLUMNS = columns();

    private WalmartReport() {}

    private static List<String> columns() {
        List<String> columns =
                new ArrayList<>(List.of("campaignExtId", "campaignName", "mediaType", "brand", "category", "date"));
        columns.addAll(WalmartBooks.NUMBERS);
        return List.copyOf(columns);
    }

    private record Row(LocalDate day, WalmartCampaign campaign, Map<String, BigDecimal> numbers) {}

    /** Writes it; days after the last final one have no rows. */
    static void write(WalmartJob job, LocalDate latest, WalmartState state, WalmartBooks books, OutputStream to)
            throws IOException {
        LocalDate last = job.last.isAfter(latest) ? latest : job.last;
        List<Row> rows = new ArrayList<>();
        for (WalmartCampaign campaign : state.of(job.advertiser)) {
            rows.addAll(rows(campaign, job.first, last, books));
        }
        rows.sort(Comparator.comparing(Row::day).thenComparing(row -> row.campaign().id));
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(to), StandardCharsets.UTF_8)) {
            line(job.columns, out);
            for (Row row : rows) {
                Map<String, String> values = values(row);
                line(job.columns.stream().map(values::get).toList(), out);
            }
        }
    }

    private static List<Row> rows(WalmartCampaign campaign, LocalDate first, LocalDate last, WalmartBooks books) {
        List<Instant> edges = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last.plusDays(1)); day = day.plusDays(1)) {
            edges.add(day.atStartOfDay(Eastern.ZONE).toInstant());
        }
        List<long[]> parts = Account.between(books.until(campaign, edges));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (!Account.empty(parts.get(i))) {
                rows.add(new Row(first.plusDays(i), campaign, WalmartBooks.named(parts.get(i))));
            }
        }
        return rows;
    }

    private static Map<String, String> values(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        Object external = row.campaign().document.get("campaignExtId");
        values.put("campaignExtId", String.valueOf(external));
        values.put("campaignName", row.campaign().name());
        values.put("mediaType", String.valueOf(row.campaign().document.text("mediaType")));
        values.put("brand", "Sandbox \"House\" Brand");
        values.put("category", "Patio, Lawn & Garden");
        values.put("date", row.day().toString());
        for (Map.Entry<String, BigDecimal> number : row.numbers().entrySet()) {
            values.put(number.getKey(), number.getValue().toPlainString());
        }
        return values;
    }

    private static void line(List<String> values, Writer out) throws IOException {
        String separator = "";
        for (String value : values) {
            out.write(separator);
            out.write(quoted(value));
            separator = ",";
        }
        out.write("\n");
    }

    /** RFC 4180. */
    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
