package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The older generation: the same campaigns by their older names. */
final class WhopLegacy {
    private static final Set<String> UPDATE =
            Set.of("ad_creative_set_ids", "config", "daily_budget", "product_id", "target_country_codes", "title");
    private static final Set<String> CONFIG = Set.of(
            "conversion_goal",
            "bid_strategy",
            "bid_amount",
            "status",
            "special_categories",
            "budget_optimization",
            "start_time",
            "end_time");
    private static final Set<String> LIST = Set.of(
            "company_id",
            "status",
            "query",
            "created_before",
            "created_after",
            "first",
            "after",
            "last",
            "before",
            "stats_from",
            "stats_to");
    private static final BigDecimal MINIMUM_BUDGET = BigDecimal.valueOf(5);
    private static final int MAX_TITLE = 100;

    private final WhopState state;
    private final WhopCampaigns campaigns;

    WhopLegacy(WhopState state, WhopCampaigns campaigns) {
        this.state = state;
        this.campaigns = campaigns;
    }

    Response list(WhopCall call) {
        call.allowQuery(LIST);
        String company = call.query("company_id");
        if (company != null && !company.equals(WhopState.ACCOUNT)) {
            throw WhopProblem.of(403, "forbidden", "company_id is not the key's company");
        }
        Map<String, WhopCampaign> byId = new LinkedHashMap<>();
        state.campaigns().forEach(campaign -> byId.put(campaign.id(), campaign));
        JsonObject page = WhopList.of(
                byId.values().stream().map(c -> c.document),
                call,
                Set.of("active", "paused", "inactive", "stale"),
                Set.of("company_id"));
        List<JsonObject> views = new ArrayList<>();
        for (Object row : page.list("data")) {
            WhopCampaign campaign = row instanceof JsonObject document ? byId.get(document.text("id")) : null;
            if (campaign != null) {
                views.add(campaign.legacyView());
            }
        }
        return WhopCampaigns.ok(page.with("data", views));
    }

    Response retrieve(WhopCall call) {
        call.allowQuery(Set.of("stats_from", "stats_to"));
        return WhopCampaigns.ok(state.campaign(call.id()).legacyView());
    }

    Response pause(WhopCall call) {
        return WhopCampaigns.ok(
                campaigns.change(call, "active", "paused", Change.Kind.PAUSED).legacyView());
    }

    Response unpause(WhopCall call) {
        return WhopCampaigns.ok(
                campaigns.change(call, "paused", "active", Change.Kind.RESUMED).legacyView());
    }

    /** An ad with the older members alone. */
    Response retrieveAd(WhopCall call) {
        call.allowQuery(Set.of("stats_from", "stats_to"));
        JsonObject ad = WhopMetrics.within(WhopAds.find(call, state.ads(), "The ad"), call);
        JsonObject view = new JsonObject();
        for (String name : WhopSeeds.LEGACY_AD) {
            view.with(name, ad.get(name));
        }
        return WhopCampaigns.ok(view.with("issues", WhopSeeds.legacyIssues(call.id())));
    }

    /** Every member may be null, which is taken for "unchanged": its effect is undocumented. */
    Response update(WhopCall call) {
        call.allowQuery(Set.of());
        WhopCampaign campaign = state.campaign(call.id());
        JsonObject body = call.body(UPDATE);
        JsonObject config = body.object("config");
        if (body.get("config") != null && config == null) {
            throw WhopProblem.invalid("config", "config must be an object");
        }
        JsonObject settings = config == null ? new JsonObject() : config;
        WhopCall.only(settings, CONFIG, "config.");
        check(body, settings);
        apply(body, settings, campaign);
        if (!body.isEmpty()) {
            call.journal().campaign(Change.Kind.UPDATED, campaign.id(), campaign.title(), body);
        }
        return WhopCampaigns.ok(campaign.legacyView());
    }

    private static void check(JsonObject body, JsonObject config) {
        String title = body.text("title");
        if (title != null && (title.isBlank() || title.length() > MAX_TITLE)) {
            throw WhopProblem.invalid("title", "title has at most " + MAX_TITLE + " characters");
        }
        BigDecimal budget = body.number("daily_budget");
        if (body.get("daily_budget") != null && (budget == null || budget.compareTo(MINIMUM_BUDGET) < 0)) {
            throw WhopProblem.invalid("daily_budget", "daily_budget is at least 5 dollars");
        }
        String strategy = config.text("bid_strategy");
        if (strategy != null && WhopCampaign.bidType(strategy) == null) {
            throw WhopProblem.invalid("config.bid_strategy", "unknown bid strategy");
        }
        BigDecimal bid = config.number("bid_amount");
        if (config.get("bid_amount") != null
                && (bid == null || bid.stripTrailingZeros().scale() > 0)) {
            throw WhopProblem.invalid("config.bid_amount", "bid_amount is a whole number of cents");
        }
        String status = config.text("status");
        if (status != null && !List.of("active", "paused").contains(status)) {
            throw WhopProblem.invalid("config.status", "status is active or paused");
        }
    }

    private void apply(JsonObject body, JsonObject config, WhopCampaign campaign) {
        JsonObject document = campaign.document;
        setUnlessNull(document, "title", body.get("title"));
        if (body.number("daily_budget") != null) {
            document.with("budget_type", "daily");
            campaign.budget(body.number("daily_budget"));
        }
        for (String name : List.of("ad_creative_set_ids", "target_country_codes")) {
            setUnlessNull(campaign.legacy, name, body.get(name));
        }
        String product = body.text("product_id");
        JsonObject present = campaign.legacy.object("product");
        if (product != null && (present == null || !product.equals(present.text("id")))) {
            campaign.legacy.with(
                    "product",
                    JsonObject.of("id", product).with("title", product).with("route", product));
        }
        JsonObject kept = campaign.legacy.object("config");
        if (kept != null) {
            setUnlessNull(kept, "conversion_goal", config.get("conversion_goal"));
            setUnlessNull(kept, "bid_amount", config.get("bid_amount"));
            if (config.get("special_categories") != null) {
                kept.remove("special_categories");
            }
        }
        String strategy = config.text("bid_strategy");
        setUnlessNull(document, "bid_type", strategy == null ? null : WhopCampaign.bidType(strategy));
        setUnlessNull(document, "special_ad_categories", config.get("special_categories"));
        if (config.get("budget_optimization") instanceof Boolean owner) {
            document.with("budget_optimization", owner ? "ad_campaign" : "ad_group");
        }
        setUnlessNull(campaign.unanswered, "starts_at", config.get("start_time"));
        setUnlessNull(campaign.unanswered, "ends_at", config.get("end_time"));
        String status = config.text("status");
        if (status != null) {
            campaign.state(status, status);
        }
        document.with("updated_at", state.now());
    }

    private static void setUnlessNull(JsonObject target, String name, @Nullable Object value) {
        if (value != null) {
            target.with(name, value);
        }
    }
}
