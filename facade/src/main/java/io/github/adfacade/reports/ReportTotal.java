package io.github.adfacade.reports;

import io.github.adfacade.Money;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sum over rows that may be added: those of one currency and one rule of attribution, and either final or estimated. Its
 * ratios come from the sums, and a figure that one of its rows misses is missing.
 *
 * @param currencyOrNull of the amounts; null where the rows name none
 * @param revenueCurrencyOrNull of the revenue, should it differ from that of the spend; null where there is none
 * @param attributionOrNull by which rule orders were counted to the ads
 * @param estimated whether the figures may still change
 * @param rows how many rows it sums up
 */
public record ReportTotal(
        @Nullable Currency currencyOrNull,
        @Nullable Currency revenueCurrencyOrNull,
        @Nullable String attributionOrNull,
        boolean estimated,
        long rows,
        Figures figures) {

    /** The sums of rows: one for each currency, rule of attribution and finality among them, in the order of their first rows. */
    public static List<ReportTotal> of(Iterable<ReportRow> rows) {
        Map<Key, ReportTotal> totals = new LinkedHashMap<>();
        for (ReportRow row : rows) {
            totals.merge(Key.of(row), of(row), ReportTotal::plus);
        }
        return List.copyOf(totals.values());
    }

    private static ReportTotal of(ReportRow row) {
        Key key = Key.of(row);
        return new ReportTotal(key.spend, key.revenue, key.attribution, key.estimated, 1, row.figures());
    }

    private ReportTotal plus(ReportTotal other) {
        return new ReportTotal(
                currencyOrNull,
                revenueCurrencyOrNull,
                attributionOrNull,
                estimated,
                rows + other.rows,
                figures.plus(other.figures));
    }

    /** Of the amounts; empty where the rows name none. */
    public Optional<Currency> currency() {
        return Optional.ofNullable(currencyOrNull);
    }

    /** By which rule orders were counted to the ads, in the network's own words. */
    public Optional<String> attribution() {
        return Optional.ofNullable(attributionOrNull);
    }

    private record Key(
            @Nullable Currency spend,
            @Nullable Currency revenue,
            @Nullable String attribution,
            boolean estimated) {

        static Key of(ReportRow row) {
            Figures figures = row.figures();
            return new Key(
                    figures.spend().map(Money::currency).orElse(null),
                    figures.revenue().map(Money::currency).orElse(null),
                    row.attribution().orElse(null),
                    row.isEstimated());
        }
    }
}
