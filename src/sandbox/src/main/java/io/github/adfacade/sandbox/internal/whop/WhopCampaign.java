package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.books.Delivery;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A campaign, held as the newer generation's document, with what only requests or the older generation know beside it. */
final class WhopCampaign {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Map<String, String> BID_STRATEGIES = Map.of(
            "minimum_cost", "lowest_cost",
            "average_target", "cost_cap",
            "maximum_target", "bid_cap");

    final long sequence;
    final JsonObject document;
    final JsonObject legacy;
    /** Accepted and kept, never answered by the newer generation. */
    final JsonObject unanswered = new JsonObject();

    @Nullable
    Instant copiedAt;

    @Nullable
    Instant settledAt;

    /** Whether it is a seed, whose figures are printed. */
    boolean planted;

    final Delivery delivery = new Delivery(false);

    private final Supplier<Instant> clock;

    WhopCampaign(long sequence, JsonObject document, JsonObject legacy, Supplier<Instant> clock) {
        this.clock = clock;
        this.sequence = sequence;
        this.document = document;
        this.legacy = legacy;
    }

    String id() {
        return text("id");
    }

    String title() {
        return text("title");
    }

    String status() {
        return text("status");
    }

    private String text(String name) {
        String text = document.text(name);
        return text == null ? "" : text;
    }

    boolean ownsBudget() {
        return "ad_campaign".equals(document.text("budget_optimization"));
    }

    boolean paymentFailed() {
        return "payment_failed".equals(document.text("delivery_status")) || status().equals("payment_failed");
    }

    void state(String status, String deliveryStatus) {
        document.with("status", status).with("delivery_status", deliveryStatus);
        delivery.note(clock.get(), status.equals("active"));
    }

    /** The end of the flight, or the other moment where none was given. */
    Instant end(Instant otherwise) {
        String end = unanswered.text("ends_at");
        return end == null ? otherwise : OffsetDateTime.parse(end).toInstant();
    }

    void budget(@Nullable BigDecimal amount) {
        document.with("budget_amount", amount).with("budget_amount_local", amount);
    }

    static @Nullable String bidType(String strategy) {
        return BID_STRATEGIES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(strategy))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The older generation's reading of this campaign, in the order of its published example. */
    JsonObject legacyView() {
        JsonObject view = new JsonObject();
        view.with("id", id()).with("title", title()).with("status", legacyStatus());
        view.with("target_country_codes", legacy.get("target_country_codes"));
        boolean daily = "daily".equals(document.text("budget_type"));
        view.with("daily_budget", daily ? document.get("budget_amount") : null);
        view.with("platform", document.get("platform"));
        view.with("available_budget", legacy.get("available_budget"));
        view.with("created_at", millis("created_at")).with("updated_at", millis("updated_at"));
        view.with("paused_until", legacy.get("paused_until"));
        view.with("clicks_count", document.get("clicks")).with("impressions_count", document.get("impressions"));
        view.with("purchases_count", document.get("purchases"));
        for (String name : List.of(
                "remaining_balance",
                "revenue",
                "return_on_ad_spend",
                "todays_spend",
                "total_credits",
                "total_spend",
                "product",
                "created_by_user",
                "payment_method",
                "billing_ledger_account")) {
            view.with(name, legacy.get(name));
        }
        return view.with("config", legacyConfig());
    }

    private JsonObject legacyConfig() {
        JsonObject kept = legacy.object("config");
        JsonObject config = new JsonObject();
        config.with("conversion_goal", kept == null ? null : kept.get("conversion_goal"));
        String bidType = document.text("bid_type");
        config.with("bid_strategy", bidType == null ? null : BID_STRATEGIES.get(bidType));
        config.with("bid_amount", kept == null ? null : kept.get("bid_amount"));
        // What the advertiser wants has two words alone; for a draft there is none.
        config.with("status", List.of("active", "paused").contains(status()) ? status() : null);
        // The older generation takes any text; what the newer one has no word for is among its own settings.
        Object categories = document.get("special_ad_categories");
        if (kept != null
                && kept.has("special_categories")
                && document.list("special_ad_categories").isEmpty()) {
            categories = kept.get("special_categories");
        }
        config.with("special_categories", categories);
        config.with("budget_optimization", ownsBudget());
        config.with("start_time", unanswered.get("starts_at"));
        return config.with("end_time", unanswered.get("ends_at"));
    }

    /** The older generation published four states; what it has no word for is inactive. */
    private String legacyStatus() {
        return List.of("active", "paused", "stale").contains(status()) ? status() : "inactive";
    }

    private String millis(String name) {
        return MILLIS.format(Instant.parse(text(name)));
    }
}
