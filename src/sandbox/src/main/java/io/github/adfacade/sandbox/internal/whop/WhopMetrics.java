package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Metrics over a stats window, as the books have them. */
final class WhopMetrics {
    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");
    private static final List<String> COUNTS = List.of(
            "impressions",
            "reach",
            "clicks",
            "unique_clicks",
            "link_clicks",
            "purchases",
            "leads",
            "schedules",
            "submitted_applications",
            "contacts",
            "completed_registrations",
            "viewed_contents",
            "added_to_carts",
            "custom_conversions",
            "results");
    private static final List<String> SUMS = List.of(
            "spend",
            "purchase_value",
            "lead_value",
            "schedule_value",
            "submitted_application_value",
            "contact_value",
            "completed_registration_value",
            "viewed_content_value",
            "added_to_cart_value");
    /** What adds up over parts of a time. */
    static final List<String> ADDITIVE =
            Stream.concat(COUNTS.stream(), SUMS.stream()).toList();

    /** Spend divided by a count. */
    private static final Map<String, String> COSTS = Map.ofEntries(
            Map.entry("cost_per_click", "clicks"),
            Map.entry("cost_per_unique_click", "unique_clicks"),
            Map.entry("cost_per_result", "results"),
            Map.entry("cost_per_purchase", "purchases"),
            Map.entry("cost_per_lead", "leads"),
            Map.entry("cost_per_schedule", "schedules"),
            Map.entry("cost_per_submitted_application", "submitted_applications"),
            Map.entry("cost_per_contact", "contacts"),
            Map.entry("cost_per_completed_registration", "completed_registrations"),
            Map.entry("cost_per_viewed_content", "viewed_contents"),
            Map.entry("cost_per_added_to_cart", "added_to_carts"));

    private WhopMetrics() {}

    /** The metrics of something that never ran. */
    static JsonObject none() {
        JsonObject metrics = new JsonObject().with("spend_currency", "usd").with("issues", List.of());
        SUMS.forEach(name -> metrics.with(name, 0));
        COUNTS.forEach(name -> metrics.with(name, 0));
        COSTS.keySet().stream().sorted().forEach(name -> metrics.with(name, null));
        metrics.with("cost_per_click", 0).with("cost_per_mille", 0).with("click_through_rate", 0);
        metrics.with("frequency", null).with("unique_click_through_rate", null).with("return_on_ad_spend", 0);
        metrics.with("results", null).with("result_event", null).with("result_event_name", null);
        return metrics.with("custom_event_counts", new JsonObject()).with("custom_event_values", new JsonObject());
    }

    /** The document as it is without a window, else with its metrics cut to the window asked for. */
    static JsonObject within(JsonObject document, WhopCall call) {
        ZoneId zone = zone(call.query("time_zone"));
        Instant from = instant(call, "stats_from", zone);
        Instant to = instant(call, "stats_to", zone);
        if (from != null && to != null && to.isBefore(from)) {
            throw WhopProblem.invalid("stats_to", "stats_to lies before stats_from");
        }
        return from == null && to == null ? document : share(document.copy(), from, to, call);
    }

    private static JsonObject share(JsonObject document, @Nullable Instant from, @Nullable Instant to, WhopCall call) {
        Instant first = from == null ? call.books().flightStart(document) : minute(from);
        Instant last = to == null ? FAR : end(to);
        call.books().between(document, first, last).forEach(document::with);
        ratios(document);
        return document;
    }

    static Instant minute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** An end is inclusive, yet few say it to the last: 23:59:59 ends the day as 23:59:59.999 does, and as midnight does. */
    static Instant end(Instant time) {
        return minute(time.plusSeconds(1));
    }

    static int digits(String name) {
        return SUMS.contains(name) ? 2 : 0;
    }

    /** Computes every ratio that the document has, out of its sums. */
    static void ratios(JsonObject document) {
        BigDecimal spend = document.number("spend");
        COSTS.forEach((cost, count) -> ratio(document, cost, spend, count, BigDecimal.ONE, 2));
        ratio(document, "cost_per_mille", spend, "impressions", BigDecimal.valueOf(1000), 2);
        ratio(document, "click_through_rate", document.number("clicks"), "impressions", BigDecimal.ONE, 4);
        ratio(
                document,
                "unique_click_through_rate",
                document.number("unique_clicks"),
                "impressions",
                BigDecimal.ONE,
                4);
        ratio(document, "frequency", document.number("impressions"), "reach", BigDecimal.ONE, 2);
        ratio(document, "return_on_ad_spend", document.number("purchase_value"), "spend", BigDecimal.ONE, 2);
    }

    private static void ratio(
            JsonObject document, String name, @Nullable BigDecimal top, String bottom, BigDecimal times, int digits) {
        BigDecimal divisor = document.number(bottom);
        if (document.get(name) != null && top != null && divisor != null) {
            BigDecimal value = divisor.signum() == 0
                    ? BigDecimal.ZERO
                    : top.multiply(times).divide(divisor, digits, RoundingMode.HALF_UP);
            document.with(name, plain(value));
        }
    }

    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return ZoneId.of(name == null ? "UTC" : name);
        } catch (DateTimeException e) {
            throw WhopProblem.invalid("time_zone", "time_zone is no IANA zone");
        }
    }

    /** A moment of the query; a bare date means the beginning of that day in the zone. */
    static @Nullable Instant instant(WhopCall call, String name, ZoneId zone) {
        String text = call.query(name);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw WhopProblem.invalid(name, name + " is no ISO 8601 time");
        }
    }
}
