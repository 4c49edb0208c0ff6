package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.internal.books.Account;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows of figures by vendor, campaign or product, and by day or hour. The end is not part of the time; without a granularity there
 * is one row for the whole of it, without a group one for the whole marketplace. Rows come in the order of time and id, and none
 * is empty.
 */
final class TopsortInteractions {
    private static final Set<String> QUERY =
            Set.of("start_date", "end_date", "limit", "group_by", "granularity", "next_page");
    private static final int MOST_ROWS = 1000;
    private static final int MOST_PERIODS = 20_000;

    private final TopsortState state;
    private final TopsortBooks books;

    TopsortInteractions(TopsortState state, TopsortBooks books) {
        this.state = state;
        this.books = books;
    }

    Response list(TopsortCall call) {
        call.allowQuery(QUERY);
        Instant from = instant(call, "start_date");
        Instant to = instant(call, "end_date");
        if (to.isBefore(from)) {
            throw TopsortProblem.rule("end_date precedes start_date");
        }
        String group = call.query("group_by", Set.of("vendor", "campaign", "product"));
        List<Instant> edges = edges(from, to, call.query("granularity", Set.of("daily", "hourly")));
        List<Map<String, long[]>> periods = new ArrayList<>();
        for (int i = 1; i < edges.size(); i++) {
            periods.add(new TreeMap<>());
        }
        for (TopsortCampaign campaign : state.campaigns()) {
            List<long[]> parts = books.between(campaign, edges);
            for (int i = 0; i < parts.size(); i++) {
                if (!Account.empty(parts.get(i))) {
                    long[] sums =
                            periods.get(i).computeIfAbsent(key(campaign, group), key -> new long[TopsortBooks.WIDTH]);
                    TopsortBooks.add(parts.get(i), sums);
                }
            }
        }
        List<JsonObject> rows = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Instant start = edges.get(i);
            periods.get(i).forEach((key, sums) -> rows.add(row(start, group, key, sums)));
        }
        return TopsortCampaigns.ok(TopsortPage.of("interactions", rows, call, MOST_ROWS));
    }

    private static String key(TopsortCampaign campaign, @Nullable String group) {
        return switch (group == null ? "" : group) {
            case "vendor" -> campaign.vendor();
            case "campaign" -> campaign.id();
            case "product" -> campaign.product();
            default -> "";
        };
    }

    private static List<Instant> edges(Instant from, Instant to, @Nullable String granularity) {
        List<Instant> edges = new ArrayList<>(List.of(from));
        if (granularity != null) {
            ChronoUnit unit = granularity.equals("daily") ? ChronoUnit.DAYS : ChronoUnit.HOURS;
            Duration step = unit.getDuration();
            if (Duration.between(from, to).dividedBy(step) > MOST_PERIODS) {
                throw TopsortProblem.rule("too many periods for the sandbox");
            }
            for (Instant next = from.truncatedTo(unit).plus(step); next.isBefore(to); next = next.plus(step)) {
                edges.add(next);
            }
        }
        edges.add(to);
        return edges;
    }

    private static Instant instant(TopsortCall call, String name) {
        String text = call.query(name);
        if (text == null) {
            throw TopsortProblem.model("field required", "value_error.missing", "query", name);
        }
        Instant instant = Model.instant(text);
        if (instant == null) {
            throw TopsortProblem.model("invalid datetime format", "value_error.datetime", "query", name);
        }
        return instant;
    }

    private static JsonObject row(Instant start, @Nullable String group, String key, long[] sums) {
        JsonObject row = JsonObject.of("timestamp", start.toString());
        for (String kind : List.of("campaign", "vendor", "product")) {
            row.with(kind + "Id", kind.equals(group) ? key : null);
        }
        numbers(sums).forEach(row::with);
        return row;
    }

    /** The numbers of a row under their names; money in whole minor units. */
    static Map<String, BigDecimal> numbers(long[] sums) {
        JsonObject numbers = JsonObject.of("impressions", sums[TopsortBooks.IMPRESSIONS])
                .with("clicks", sums[TopsortBooks.CLICKS])
                .with("chargedImpressions", sums[TopsortBooks.CHARGED_IMPRESSIONS])
                .with("chargedClicks", sums[TopsortBooks.CHARGED_CLICKS])
                .with("chargedAttributedPurchases", sums[TopsortBooks.CHARGED_PURCHASES])
                .with("adSpentImpressions", sums[TopsortBooks.WHOLE_IMPRESSIONS])
                .with("adSpentClicks", sums[TopsortBooks.WHOLE_CLICKS])
                .with("adSpentAttributedPurchases", sums[TopsortBooks.WHOLE_PURCHASES])
                .with("adSpentExclusiveCampaign", 0)
                .with("totalPurchaseAmount", sums[TopsortBooks.AMOUNT])
                .with("totalPurchaseCount", sums[TopsortBooks.COUNT])
                .with("totalPurchaseQuantity", sums[TopsortBooks.QUANTITY]);
        Map<String, BigDecimal> named = new LinkedHashMap<>();
        numbers.forEach((name, value) -> named.put(name, (BigDecimal) value));
        return named;
    }
}
