package io.github.adfacade.portfolio;

import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.ReportRow;
import io.github.adfacade.reports.ReportTotal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one campaign cost and brought, step by step and in sum. A campaign whose rows may not be added, since some are final and
 * some are not, say, is there once for each kind of them.
 *
 * @param service the name of its service
 * @param nameOrNull the campaign's name, where the network tells it along
 * @param rows in the order of time; one, unless the report is by day or hour. A step without a row is no zero
 * @param total their sum
 */
public record ReportedCampaign(
        String service,
        Provider provider,
        String campaignId,
        @Nullable String nameOrNull,
        List<ReportRow> rows,
        ReportTotal total) {

    /** Currencies by their codes, and in each the highest spend first; where none is told, last. */
    static final Comparator<ReportedCampaign> BY_SPEND = Comparator.comparing(
                    ReportedCampaign::currencyCode, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ReportedCampaign::spent, Comparator.nullsLast(Comparator.reverseOrder()));

    public ReportedCampaign {
        rows = List.copyOf(rows);
    }

    /** The campaign's name, where the network tells it along. */
    public Optional<String> name() {
        return Optional.ofNullable(nameOrNull);
    }

    /** The sums of all rows. */
    public Figures figures() {
        return total.figures();
    }

    /** The rows that cover one day each, by that day of the row's zone; a day without a row is not among them. */
    public SortedMap<LocalDate, ReportRow> byDay() {
        SortedMap<LocalDate, ReportRow> byDay = new TreeMap<>();
        for (ReportRow row : rows) {
            row.period().days().filter(days -> days.count() == 1).ifPresent(day -> byDay.put(day.first(), row));
        }
        return byDay;
    }

    /** The moment since when no row is older: that of the oldest row. */
    public Instant asOf() {
        return rows.stream().map(ReportRow::asOf).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** {@code "walmart 8810041 Spring grills: Figures[...]"}. */
    @Override
    public String toString() {
        return service + " " + campaignId + name().map(own -> " " + own).orElse("") + ": " + figures();
    }

    /** A service's rows by campaign, and by what may be added. */
    static List<ReportedCampaign> of(String service, List<ReportRow> rows) {
        Map<Kind, List<ReportRow>> kinds = new LinkedHashMap<>();
        rows.forEach(row ->
                kinds.computeIfAbsent(Kind.of(row), kind -> new ArrayList<>()).add(row));
        return kinds.values().stream().map(alike -> alike(service, alike)).toList();
    }

    private static ReportedCampaign alike(String service, List<ReportRow> rows) {
        rows.sort(Comparator.comparing(row -> row.period().end()));
        ReportRow last = rows.get(rows.size() - 1);
        return new ReportedCampaign(
                service,
                last.provider(),
                last.campaignId(),
                last.campaignName().orElse(null),
                rows,
                ReportTotal.of(rows).get(0));
    }

    private @Nullable String currencyCode() {
        return total.currency().map(Currency::getCurrencyCode).orElse(null);
    }

    private @Nullable BigDecimal spent() {
        return figures().spend().map(Money::amount).orElse(null);
    }

    /** What rows of one sum have in common: the campaign, and whatever {@link ReportTotal} keeps apart. */
    private record Kind(
            String id,
            Optional<Currency> spend,
            Optional<Currency> revenue,
            Optional<String> attribution,
            boolean estimated) {

        static Kind of(ReportRow row) {
            return new Kind(
                    row.campaignId(),
                    row.figures().spend().map(Money::currency),
                    row.figures().revenue().map(Money::currency),
                    row.attribution(),
                    row.isEstimated());
        }
    }
}
