package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Filters and order that the lists of campaigns, ad groups and ads share. */
final class WhopList {
    private static final Set<String> COMMON = Set.of(
            "account_id",
            "status",
            "query",
            "order",
            "direction",
            "created_before",
            "created_after",
            "stats_from",
            "stats_to",
            "time_zone",
            "attribution_model");
    static final Set<String> WINDOW = Set.of("stats_from", "stats_to", "time_zone", "attribution_model");
    private static final Set<String> ORDERS = Set.of(
            "created_at",
            "updated_at",
            "spend",
            "impressions",
            "reach",
            "clicks",
            "unique_clicks",
            "link_clicks",
            "frequency",
            "click_through_rate",
            "results",
            "cost_per_mille",
            "cost_per_click",
            "cost_per_result",
            "return_on_ad_spend");

    private static final int WHOLE_SECONDS = "2026-01-01T00:00:00Z".length();

    private WhopList() {}

    static JsonObject of(Stream<JsonObject> documents, WhopCall call, Set<String> statuses, Set<String> more) {
        Set<String> allowed = new HashSet<>(COMMON);
        allowed.addAll(WhopPage.PARAMETERS);
        allowed.addAll(more);
        call.allowQuery(allowed);
        oneOf(call, "status", statuses);
        oneOf(call, "account_id", Set.of(WhopState.ACCOUNT));
        oneOf(call, "attribution_model", Set.of("last_touch", "first_touch"));
        List<JsonObject> found = documents
                .filter(statusFilter(call))
                .filter(textFilter(call))
                .filter(created(call))
                .map(document -> WhopMetrics.within(document, call))
                .sorted(order(call))
                .toList();
        return WhopPage.of(found, call);
    }

    /** Filtering by a failed payment finds it in the delivery status too, where newer campaigns carry it. */
    private static Predicate<JsonObject> statusFilter(WhopCall call) {
        String status = call.query("status");
        return document -> status == null
                || status.equals(document.text("status"))
                || (status.equals("payment_failed") && status.equals(document.text("delivery_status")));
    }

    private static Predicate<JsonObject> textFilter(WhopCall call) {
        String query = call.query("query");
        if (query == null) {
            return document -> true;
        }
        String wanted = query.toLowerCase(Locale.ROOT);
        return document -> (document.text("title") + "\n" + document.text("id"))
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private static Predicate<JsonObject> created(WhopCall call) {
        Instant after = WhopMetrics.instant(call, "created_after", ZoneOffset.UTC);
        Instant before = WhopMetrics.instant(call, "created_before", ZoneOffset.UTC);
        if (after == null && before == null) {
            return document -> true;
        }
        return document -> {
            Instant created = Instant.parse(String.valueOf(document.text("created_at")));
            return (after == null || created.isAfter(after)) && (before == null || created.isBefore(before));
        };
    }

    private static Comparator<JsonObject> order(WhopCall call) {
        oneOf(call, "order", ORDERS);
        oneOf(call, "direction", Set.of("asc", "desc"));
        String asked = call.query("order");
        String field = asked == null ? "created_at" : asked;
        Comparator<JsonObject> ascending = field.endsWith("_at")
                ? Comparator.comparing(document -> time(document, field))
                : Comparator.comparing(document -> number(document, field));
        ascending = ascending.thenComparing(document -> String.valueOf(document.text("id")));
        return "asc".equals(call.query("direction")) ? ascending : Collections.reverseOrder(ascending);
    }

    /** UTC times sort as text once all have the same digits: cheaper than parsing in a comparator. */
    private static String time(JsonObject document, String field) {
        String text = String.valueOf(document.text(field));
        return text.length() == WHOLE_SECONDS ? text.substring(0, WHOLE_SECONDS - 1) + ".000Z" : text;
    }

    private static BigDecimal number(JsonObject document, String field) {
        BigDecimal number = document.number(field);
        return number == null ? BigDecimal.ONE.negate() : number;
    }

    private static void oneOf(WhopCall call, String name, Set<String> values) {
        String value = call.query(name);
        if (value != null && !values.contains(value)) {
            throw WhopProblem.invalid(name, name + " takes " + String.join(", ", values));
        }
    }
}
