package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reports of one campaign or vendor. Days are days of UTC, and only those on which something happened have a report. */
final class TopsortReports {
    private static final Set<String> TOTAL = Set.of("start_date", "end_date", "purchase_count_by_product");
    private static final Set<String> DAILY =
            Set.of("start_date", "end_date", "purchase_count_by_product", "limit", "next_page");
    private static final int MOST_DAYS = 100;
    private static final int MOST_DAYS_ASKED = 3_660;

    private final TopsortState state;
    private final TopsortBooks books;

    TopsortReports(TopsortState state, TopsortBooks books) {
        this.state = state;
        this.books = books;
    }

    Response campaign(TopsortCall call) {
        call.allowQuery(TOTAL);
        TopsortCampaign campaign = state.campaign(call.id(0));
        Days days = days(call);
        List<Instant> edges = List.of(start(days.first()), start(days.last().plusDays(1)));
        long[] sums = books.between(campaign, edges).get(0);
        JsonObject products = byProduct(call) ? counts(List.of(campaign), List.of(sums)) : null;
        return TopsortCampaigns.ok(report(sums, products));
    }

    Response campaignDaily(TopsortCall call) {
        call.allowQuery(DAILY);
        return daily(call, List.of(state.campaign(call.id(0))));
    }

    Response vendorDaily(TopsortCall call) {
        call.allowQuery(DAILY);
        String vendor = call.variables().get(0);
        if (!List.of(TopsortState.VENDOR, TopsortState.OTHER_VENDOR).contains(vendor)) {
            throw TopsortProblem.notFound("vendor " + vendor);
        }
        return daily(
                call,
                state.campaigns().stream()
                        .filter(campaign -> vendor.equals(campaign.vendor()))
                        .toList());
    }

    private record Days(LocalDate first, LocalDate last) {}

    private Response daily(TopsortCall call, List<TopsortCampaign> campaigns) {
        Days days = days(call);
        List<Instant> edges = new ArrayList<>();
        for (LocalDate day = days.first(); !day.isAfter(days.last().plusDays(1)); day = day.plusDays(1)) {
            edges.add(start(day));
        }
        List<List<long[]>> parts = campaigns.stream()
                .map(campaign -> books.between(campaign, edges))
                .toList();
        List<JsonObject> reports = new ArrayList<>();
        for (int day = 0; day < edges.size() - 1; day++) {
            long[] sums = new long[TopsortBooks.WIDTH];
            List<long[]> ofDay = new ArrayList<>();
            for (List<long[]> ofCampaign : parts) {
                TopsortBooks.add(ofCampaign.get(day), sums);
                ofDay.add(ofCampaign.get(day));
            }
            if (sums[TopsortBooks.IMPRESSIONS] > 0 || sums[TopsortBooks.SPENT_CLICKS] > 0) {
                JsonObject dated =
                        JsonObject.of("date", days.first().plusDays(day).toString());
                reports.add(dated.plus(report(sums, byProduct(call) ? counts(campaigns, ofDay) : null)));
            }
        }
        return TopsortCampaigns.ok(TopsortPage.of("reports", reports, call, MOST_DAYS));
    }

    private static boolean byProduct(TopsortCall call) {
        return "true".equals(call.query("purchase_count_by_product", Set.of("true", "false")));
    }

    private static Days days(TopsortCall call) {
        Days days = new Days(day(call, "start_date"), day(call, "end_date"));
        if (days.last().isBefore(days.first())) {
            throw TopsortProblem.rule("end_date precedes start_date");
        }
        if (ChronoUnit.DAYS.between(days.first(), days.last()) > MOST_DAYS_ASKED) {
            throw TopsortProblem.rule("too many days for the sandbox");
        }
        return days;
    }

    private static LocalDate day(TopsortCall call, String name) {
        String text = call.query(name);
        if (text == null) {
            throw TopsortProblem.model("field required", "value_error.missing", "query", name);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw TopsortProblem.model("invalid date format", "value_error.date", "query", name);
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Orders by the product that they were for. */
    private static JsonObject counts(List<TopsortCampaign> campaigns, List<long[]> sums) {
        JsonObject counts = new JsonObject();
        for (int i = 0; i < campaigns.size(); i++) {
            String product = campaigns.get(i).product();
            BigDecimal before = counts.number(product);
            long count = sums.get(i)[TopsortBooks.COUNT] + (before == null ? 0 : before.longValueExact());
            if (count > 0) {
                counts.with(product, count);
            }
        }
        return counts;
    }

    private static JsonObject report(long[] sums, @Nullable JsonObject products) {
        JsonObject purchases = JsonObject.of("amount", sums[TopsortBooks.AMOUNT])
                .with("count", sums[TopsortBooks.COUNT])
                .with("quantity", sums[TopsortBooks.QUANTITY]);
        if (products != null) {
            purchases.with("countByProduct", products);
        }
        return JsonObject.of(
                        "impressions",
                        events(
                                sums[TopsortBooks.IMPRESSIONS],
                                sums[TopsortBooks.CHARGED_IMPRESSIONS],
                                sums[TopsortBooks.WHOLE_IMPRESSIONS],
                                sums[TopsortBooks.SPENT_IMPRESSIONS]))
                .with(
                        "clicks",
                        events(
                                sums[TopsortBooks.CLICKS],
                                sums[TopsortBooks.CHARGED_CLICKS],
                                sums[TopsortBooks.WHOLE_CLICKS],
                                sums[TopsortBooks.SPENT_CLICKS]))
                .with("purchases", purchases);
    }

    private static JsonObject events(long total, long charged, long whole, long thousandths) {
        return JsonObject.of("total", total)
                .with("charged", charged)
                .with("adSpent", whole)
                .with("adSpentDecimal", decimal(thousandths).toPlainString());
    }

    /** Minor units with the fraction that there is. */
    static BigDecimal decimal(long thousandths) {
        BigDecimal plain = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
