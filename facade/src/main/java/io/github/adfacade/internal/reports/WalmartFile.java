package io.github.adfacade.internal.reports;

import com.google.gson.JsonObject;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.internal.UnusableAnswer;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportPeriod;
import io.github.adfacade.reports.ReportRow;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The file of a campaign report: one line a campaign and day. Sales are counted online; those in stores, by pickup and by
 * delivery stand in columns of their own and stay in {@code raw()}, since nobody says whether they overlap.
 */
final class WalmartFile {

    private static final String ID = "campaignExtId";
    private static final String NAME = "campaignName";
    private static final String DATE = "date";
    private static final String SHOWN = "numAdsShown";
    private static final String CLICKS = "numAdsClicks";
    private static final String SPEND = "adSpend";

    /** Columns without which no row can be made. */
    private static final List<String> NEEDED = List.of(ID, DATE, SHOWN, CLICKS, SPEND);

    /** No exponents: a number of a billion digits is one character away. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");

    private final Asked asked;
    private final Currency currency;
    private final Map<String, String> ids;
    private final @Nullable LocalDate complete;
    private final int window;

    /**
     * @param ids the campaigns' ids by those that reports use
     * @param complete the latest day of which the figures are final; null when nobody knows
     */
    WalmartFile(Asked asked, Currency currency, Map<String, String> ids, @Nullable LocalDate complete) {
        this.asked = asked;
        this.currency = currency;
        this.ids = ids;
        this.complete = complete;
        this.window = attributionDays(asked);
    }

    static int attributionDays(Asked asked) {
        return asked.query().attributionDays().orElse(14);
    }

    /** The columns of a report as the network's sample has them, in its order. */
    static List<String> columns() {
        Stream<String> first = Stream.of(ID, NAME, "mediaType", "brand", "category", DATE, SHOWN, CLICKS, SPEND);
        Stream<String> sales = Stream.of(14, 30)
                .flatMap(days -> Stream.of("attributed", "storeAttributed", "pickupAttributed", "deliveryAttributed")
                        .flatMap(way -> Stream.of(way + "Sales" + days + "days", way + "Orders" + days + "days")));
        return Stream.concat(first, sales).toList();
    }

    /** The rows of a file, which is closed with them. */
    Stream<ReportRow> rows(InputStream file) {
        CsvRows lines = CsvRows.open(file, NEEDED);
        Stream<CsvRows.Row> wanted = StreamSupport.stream(new Lines(lines), false)
                .filter(line -> asked.wants(campaign(line)))
                .onClose(lines::close);
        if (asked.query().grain() == Grain.DAY) {
            return wanted.map(line -> start(line, ReportPeriod.of(day(line), asked.zone()))
                    .estimated(isEstimated(day(line)))
                    .raw(() -> raw(lines, line))
                    .build(figures(line)));
        }
        // Days that are not complete may have no lines yet.
        boolean estimated =
                isEstimated(Objects.requireNonNull(asked.days(), "days").last());
        Totals totals = new Totals();
        try (wanted) {
            wanted.forEach(line -> {
                day(line);
                totals.add(campaign(line), figures(line), estimated, () -> start(line, asked.period()));
            });
        }
        return totals.rows();
    }

    private ReportRow.Builder start(CsvRows.Row line, ReportPeriod period) {
        return ReportRow.builder(Provider.WALMART, campaign(line), period, asked.now())
                .campaignName(line.get(NAME))
                .attribution(window + " days, online");
    }

    /** A campaign that the account's list does not show goes by what the report calls it, marked as such. */
    private String campaign(CsvRows.Row line) {
        String id = line.get(ID);
        if (id == null) {
            throw new UnusableAnswer("the report's file has a line without a campaign");
        }
        return Objects.requireNonNullElse(ids.get(id), "ext:" + id);
    }

    private boolean isEstimated(LocalDate day) {
        return complete == null || day.isAfter(complete);
    }

    private LocalDate day(CsvRows.Row line) {
        DayRange days = Objects.requireNonNull(asked.days(), "days");
        try {
            LocalDate day = LocalDate.parse(Objects.requireNonNullElse(line.get(DATE), ""));
            if (!day.isBefore(days.first()) && !day.isAfter(days.last())) {
                return day;
            }
        } catch (DateTimeException none) {
            throw new UnusableAnswer("the report's file has a line without a day");
        }
        throw new UnusableAnswer("the report's file has a line of a day that was not asked for");
    }

    private Figures figures(CsvRows.Row line) {
        return new Figures(
                money(line, SPEND),
                count(line, SHOWN),
                count(line, CLICKS),
                count(line, "attributedOrders" + window + "days"),
                money(line, "attributedSales" + window + "days"));
    }

    private @Nullable Money money(CsvRows.Row line, String column) {
        BigDecimal number = number(line, column);
        return number == null ? null : new Money(number, currency);
    }

    private static @Nullable Long count(CsvRows.Row line, String column) {
        BigDecimal number = number(line, column);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException fraction) {
            throw new UnusableAnswer("the report's file has a count that is none in " + column);
        }
    }

    private static @Nullable BigDecimal number(CsvRows.Row line, String column) {
        String text = line.get(column);
        if (text != null && !NUMBER.matcher(text).matches()) {
            throw new UnusableAnswer("the report's file has a figure that is none in " + column);
        }
        return text == null ? null : new BigDecimal(text);
    }

    private static JsonObject raw(CsvRows lines, CsvRows.Row line) {
        JsonObject raw = new JsonObject();
        lines.names().forEach(name -> raw.addProperty(name, line.get(name)));
        return raw;
    }

    private static final class Lines extends AbstractSpliterator<CsvRows.Row> {

        private final CsvRows lines;

        Lines(CsvRows lines) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.lines = lines;
        }

        @Override
        public boolean tryAdvance(Consumer<? super CsvRows.Row> action) {
            CsvRows.Row next = lines.next();
            if (next == null) {
                return false;
            }
            action.accept(next);
            return true;
        }
    }
}
