package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.net.Journal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Partial update. Whether one bad element fails alone or sinks the batch is told both ways; by default it sinks the batch, and
 * nothing is applied.
 */
final class WalmartPatch {
    private static final String SUCCESS = "CAMPAIGN_PATCH_SUCCESS";

    private final WalmartRules rules;
    private final WalmartWrites writes;
    private final boolean perItem;

    WalmartPatch(WalmartRules rules, WalmartWrites writes, boolean perItem) {
        this.rules = rules;
        this.writes = writes;
        this.perItem = perItem;
    }

    Response patch(@Nullable Object body, Journal journal) {
        List<JsonObject> items = WalmartBatch.items(body);
        for (JsonObject item : items) {
            if (!item.has("advertiserId")) {
                throw WalmartProblem.of(400, "MISSING_FIELD_ADVERTISER_ID");
            }
        }
        long advertiser = WalmartBatch.advertiser(items);
        if (perItem) {
            return WalmartWrites.each(items, SUCCESS, false, item -> {
                WalmartCampaign campaign = apply(item, advertiser);
                WalmartWrites.note(journal, Change.Kind.UPDATED, campaign, item);
                return campaign;
            });
        }
        return together(items, advertiser, journal);
    }

    private Response together(List<JsonObject> items, long advertiser, Journal journal) {
        Map<WalmartCampaign, JsonObject> before = new LinkedHashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        List<WalmartCampaign> applied = new ArrayList<>();
        for (JsonObject item : items) {
            try {
                WalmartCampaign campaign = writes.campaign(item, advertiser);
                before.putIfAbsent(campaign, campaign.document.copy());
                applied.add(apply(item, advertiser));
            } catch (WalmartProblem problem) {
                codes.addAll(problem.codes());
            }
        }
        if (!codes.isEmpty()) {
            before.forEach(writes::restore);
            throw new WalmartProblem(400, List.copyOf(codes));
        }
        for (int i = 0; i < items.size(); i++) {
            WalmartWrites.note(journal, Change.Kind.UPDATED, applied.get(i), items.get(i));
        }
        return WalmartWrites.each(items, SUCCESS, false, item -> writes.campaign(item, advertiser));
    }

    private WalmartCampaign apply(JsonObject item, long advertiser) {
        shape(item);
        WalmartCampaign campaign = writes.campaign(item, advertiser);
        JsonObject after = new JsonObject();
        for (String name : WalmartFields.SETTINGS) {
            if (campaign.document.has(name)) {
                after.with(name, campaign.document.get(name));
            }
        }
        budget(item, after);
        after.putAll(WalmartFields.stored(item));
        if (item.has("description") && item.get("description") == null) {
            after.remove("description");
        }
        rules.change(campaign, after);
        rules.whole(after, campaign.advertiser, campaign.id);
        writes.store(campaign, after);
        return campaign;
    }

    private static void shape(JsonObject item) {
        refuse("INVALID_PATCH_FIELDS", WalmartFields.unknown(item, WalmartFields.PATCH));
        refuse("INVALID_VALUE_NULL", WalmartFields.nulls(item));
        refuse("INVALID_TYPE_FOR_FIELDS", WalmartFields.mistyped(item));
    }

    private static void refuse(String code, List<String> names) {
        if (!names.isEmpty()) {
            throw WalmartProblem.item(code + "=" + String.join(",", names));
        }
    }

    /** The kind of budget changes by naming the new kind together with its amount; then the old amount goes. */
    private static void budget(JsonObject item, JsonObject after) {
        boolean daily = item.has("dailyBudget");
        boolean total = item.has("totalBudget");
        if (daily && total) {
            throw WalmartProblem.item("TOTAL_AND_DAILY_BUDGET_NOT_ALLOWED_TOGETHER");
        }
        if (item.has("budgetType")) {
            if (!daily && !total) {
                throw WalmartProblem.item("BUDGET_AMOUNT_NEEDS_TO_BE_SET");
            }
            after.remove("dailyBudget");
            after.remove("totalBudget");
        } else if (total && "DAILY".equals(after.text("budgetType"))) {
            throw WalmartProblem.item("TOTAL_BUDGET_NOT_ALLOWED_FOR_DAILY_BUDGET_TYPE");
        } else if (daily && "TOTAL".equals(after.text("budgetType"))) {
            throw WalmartProblem.item("DAILY_BUDGET_NOT_ALLOWED_FOR_TOTAL_BUDGET_TYPE");
        }
    }
}
