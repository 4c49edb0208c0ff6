package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the newer generation accepts for a campaign. No member of a request may be null. */
final class WhopRules {
    static final Set<String> CREATE = Set.of(
            "title",
            "platform",
            "objective",
            "account_id",
            "budget_optimization",
            "budget_type",
            "budget_amount",
            "budget_amount_local",
            "bid_type",
            "desired_cost_per_result",
            "starts_at",
            "ends_at",
            "special_ad_categories");
    static final Set<String> UPDATE = Set.of(
            "title",
            "budget_amount",
            "budget_amount_local",
            "budget_optimization",
            "budget_type",
            "bid_type",
            "starts_at",
            "ends_at",
            "special_ad_categories",
            "status");
    private static final Set<String> OWNER_ONLY = Set.of(
            "budget_amount", "budget_amount_local", "bid_type", "desired_cost_per_result", "starts_at", "ends_at");
    private static final Set<String> CATEGORIES = Set.of("housing", "employment", "financial_products", "politics");

    private WhopRules() {}

    static void create(JsonObject body) {
        noNulls(body);
        for (String name : List.of("title", "platform", "objective")) {
            if (!body.has(name)) {
                throw WhopProblem.missing(name);
            }
        }
        oneOf(body, "platform", Set.of("meta"));
        oneOf(body, "objective", Set.of("awareness", "traffic", "engagement", "leads", "sales"));
        oneOf(body, "account_id", Set.of(WhopState.ACCOUNT));
        shape(body);
        boolean owner = "ad_campaign".equals(body.text("budget_optimization"));
        ownership(body, owner);
        if (owner && amount(body) == null) {
            throw WhopProblem.missing("budget_amount");
        }
        String bid = body.text("bid_type");
        boolean target = "average_target".equals(bid) || "maximum_target".equals(bid);
        if (body.has("desired_cost_per_result") && !target) {
            throw WhopProblem.invalid(
                    "desired_cost_per_result", "desired_cost_per_result goes with average_target or maximum_target");
        }
    }

    static void update(JsonObject body, WhopCampaign campaign) {
        noNulls(body);
        shape(body);
        boolean draft = campaign.status().equals("draft");
        String owner = body.text("budget_optimization");
        if (owner != null && !owner.equals(campaign.document.text("budget_optimization"))) {
            if (!draft) {
                throw WhopProblem.refused("budget_optimization can change before the campaign is live, not later");
            }
            if (owner.equals("ad_campaign") && amount(body) == null) {
                throw WhopProblem.missing("budget_amount");
            }
        }
        ownership(body, owner == null ? campaign.ownsBudget() : owner.equals("ad_campaign"));
        if (body.has("budget_type") && (!draft || amount(body) == null)) {
            throw WhopProblem.invalid(
                    "budget_type", "budget_type changes on a draft only, together with budget_amount");
        }
        if (body.has("status") && !("active".equals(body.text("status")) && draft)) {
            throw WhopProblem.invalid("status", "status takes active, and that only to launch a draft");
        }
    }

    /** The budget asked for, whichever of the two names carries it. The account's currency is the one of both. */
    static @Nullable BigDecimal amount(JsonObject body) {
        BigDecimal amount = body.number("budget_amount");
        return amount == null ? body.number("budget_amount_local") : amount;
    }

    private static void shape(JsonObject body) {
        String title = body.text("title");
        if (body.has("title") && (title == null || title.isBlank())) {
            throw WhopProblem.invalid("title", "title must be a text that is not blank");
        }
        oneOf(body, "budget_optimization", Set.of("ad_campaign", "ad_group"));
        oneOf(body, "budget_type", Set.of("daily", "lifetime"));
        oneOf(body, "bid_type", Set.of("minimum_cost", "average_target", "maximum_target"));
        positive(body, "budget_amount");
        positive(body, "budget_amount_local");
        positive(body, "desired_cost_per_result");
        BigDecimal amount = body.number("budget_amount");
        BigDecimal local = body.number("budget_amount_local");
        if (amount != null && local != null && amount.compareTo(local) != 0) {
            throw WhopProblem.invalid("budget_amount_local", "budget_amount and budget_amount_local differ");
        }
        Instant start = time(body, "starts_at");
        Instant end = time(body, "ends_at");
        if (start != null && end != null && !end.isAfter(start)) {
            throw WhopProblem.invalid("ends_at", "ends_at must lie after starts_at");
        }
        if (body.has("special_ad_categories")
                && !(body.get("special_ad_categories") instanceof List<?> list && CATEGORIES.containsAll(list))) {
            throw WhopProblem.invalid("special_ad_categories", "special_ad_categories takes " + CATEGORIES);
        }
    }

    private static void noNulls(JsonObject body) {
        body.forEach((name, value) -> {
            if (value == null) {
                throw WhopProblem.invalid(name, name + " must not be null");
            }
        });
    }

    private static void ownership(JsonObject body, boolean campaignOwnsBudget) {
        for (String name : body.keySet()) {
            if (!campaignOwnsBudget && OWNER_ONLY.contains(name)) {
                throw WhopProblem.invalid(name, name + " can't be set while the ad groups own the budget");
            }
        }
    }

    private static void oneOf(JsonObject body, String name, Set<String> values) {
        if (body.has(name) && !values.contains(String.valueOf(body.get(name)))) {
            throw WhopProblem.invalid(name, name + " takes " + String.join(", ", values));
        }
    }

    private static void positive(JsonObject body, String name) {
        BigDecimal number = body.number(name);
        if (body.has(name) && (number == null || number.signum() <= 0)) {
            throw WhopProblem.invalid(name, name + " must be a number above 0");
        }
    }

    private static @Nullable Instant time(JsonObject body, String name) {
        if (!body.has(name)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(String.valueOf(body.text(name))).toInstant();
        } catch (DateTimeParseException e) {
            throw WhopProblem.invalid(name, name + " is no ISO 8601 time");
        }
    }
}
