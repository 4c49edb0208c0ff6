package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The models of requests, and the rules between their fields. A null is taken for "no change". */
final class TopsortRules {
    private static final Set<String> CREATE = Set.of(
            "name",
            "bids",
            "campaignType",
            "isActive",
            "externalCampaignId",
            "isAutoTrigger",
            "startDate",
            "endDate",
            "targetRoas",
            "promotionType",
            "status",
            "adFormat",
            "budget",
            "chargeType",
            "autobiddingObjective",
            "productIds",
            "multiplierConfig",
            "targetingFilters",
            "exclusionFilters",
            "walletId");
    private static final Set<String> UPDATE = Set.of(
            "name",
            "budget",
            "startDate",
            "endDate",
            "isActive",
            "isSmart",
            "campaignType",
            "status",
            "statusUpdatedBy",
            "isAutoTrigger",
            "targetRoas",
            "externalCampaignId",
            "multiplierConfig",
            "targetingFilters",
            "exclusionFilters",
            "chargeType",
            "autobiddingObjective",
            "productIds",
            "bannerAdRejectionReason");
    private static final Set<String> BID =
            Set.of("target", "amount", "location", "trigger", "triggers", "formatProperties");
    private static final String MAX_AMOUNT = "1999999999";

    private TopsortRules() {}

    static void create(JsonObject body) {
        Model model = Model.of(body)
                .only(CREATE)
                .required("name", "bids", "campaignType")
                .oneOf("campaignType", "manual", "autobidding", "exclusive")
                .oneOf("adFormat", "listing", "banner")
                .inside("promotionType", (m, o) -> m.required("adFormat"))
                .uuid("walletId")
                .each("bids", 1, TopsortRules::bid);
        common(model);
        model.end();
    }

    static void update(JsonObject body) {
        Model model = Model.of(body)
                .only(UPDATE)
                .flag("isSmart")
                .oneOf("campaignType", "autobidding")
                .uuid("statusUpdatedBy")
                .inside(
                        "bannerAdRejectionReason",
                        (m, o) -> m.only(Set.of("declineReason", "reasonDetails"))
                                .required("declineReason")
                                .text("declineReason", "reasonDetails"));
        common(model);
        model.end();
    }

    private static void common(Model model) {
        model.text("name", "externalCampaignId")
                .flag("isActive", "isAutoTrigger")
                .time("startDate", "endDate")
                .number("targetRoas", "0.5", "20")
                .oneOf("status", "approved", "pending", "rejected")
                .oneOf("chargeType", "CPM", "CPC", "CPA")
                .oneOf("autobiddingObjective", "impressions", "clicks", "conversions", "revenue")
                .texts("productIds", 1, 200)
                .inside(
                        "budget",
                        (m, o) -> m.only(Set.of("amount", "type"))
                                .required("amount")
                                .whole("amount", "1", MAX_AMOUNT)
                                .oneOf("type", "daily", "weekly", "monthly", "total"))
                .inside("multiplierConfig", (m, o) -> segments(m, "multipliers", true))
                .inside("targetingFilters", (m, o) -> segments(m, "targetingFilters", false))
                .inside("exclusionFilters", (m, o) -> segments(m, "exclusionFilters", false));
    }

    private static void segments(Model model, String list, boolean multiplied) {
        model.only(Set.of("isActive", list))
                .required("isActive", list)
                .flag("isActive")
                .each(list, 0, (m, o) -> {
                    m.only(multiplied ? Set.of("type", "segmentId", "multiplier") : Set.of("type", "segmentId"))
                            .required("type", "segmentId")
                            .text("type")
                            .whole("segmentId", "0", "9999999999");
                    if (multiplied) {
                        m.required("multiplier").number("multiplier", "0", "1000000");
                    }
                });
    }

    static void bid(Model model, JsonObject bid) {
        model.only(BID)
                .required("target")
                .text("location")
                .whole("amount", "1", MAX_AMOUNT)
                .inside(
                        "target",
                        (m, o) -> m.only(Set.of("id", "type"))
                                .required("id", "type")
                                .text("id")
                                .oneOf("type", "product", "vendor", "brand", "url"))
                .inside("trigger", TopsortRules::trigger)
                .each("triggers", 0, TopsortRules::trigger);
    }

    private static void trigger(Model model, JsonObject trigger) {
        model.only(Set.of("type", "value")).required("type").text("type");
        switch (String.valueOf(trigger.text("type"))) {
            case "keyword" ->
                model.required("value")
                        .inside(
                                "value",
                                (m, o) -> m.required("words", "matchType")
                                        .texts("words", 1, 1000)
                                        .oneOf("matchType", "exact", "phrase"));
            case "category" -> model.required("value").inside("value", (m, o) -> m.required("categoryId"));
            case "categories" -> model.required("value").inside("value", (m, o) -> m.required("fromProduct"));
            case "product" -> model.required("value").inside("value", (m, o) -> m.required("productId"));
            default -> model.text("type"); // "no context" has no published name
        }
    }

    /** Start before end, for whichever of the two the request sets. */
    static void dates(@Nullable Object start, @Nullable Object end) {
        Instant from = Model.instant(start);
        Instant to = Model.instant(end);
        if (from != null && to != null && !to.isAfter(from)) {
            throw TopsortProblem.rule("endDate must be later than startDate");
        }
    }

    /** What depends on the format and the kind of bidding that the campaign has after the request. */
    static void kind(JsonObject body, TopsortCampaign after) {
        boolean banner = after.banner();
        if (!banner) {
            refuse(body, "status", "status is for banner campaigns");
            refuse(body, "statusUpdatedBy", "statusUpdatedBy is for banner campaigns");
            refuse(body, "bannerAdRejectionReason", "bannerAdRejectionReason is for banner campaigns");
            refuse(body, "productIds", "productIds is for banner campaigns");
        }
        if (!after.autobidding()) {
            refuse(body, "targetRoas", "targetRoas is for autobidding campaigns");
            refuse(body, "autobiddingObjective", "autobiddingObjective is for autobidding campaigns");
        } else if (banner) {
            refuse(body, "targetRoas", "targetRoas is for listing campaigns, autobiddingObjective for banners");
        }
        if (body.get("bannerAdRejectionReason") != null && !"rejected".equals(body.text("status"))) {
            throw TopsortProblem.rule("bannerAdRejectionReason goes with the status rejected");
        }
        JsonObject budget = after.document.object("budget");
        boolean total = budget != null && "total".equals(budget.text("type"));
        if ("CPA".equals(after.document.text("chargeType")) && (banner || !total)) {
            throw TopsortProblem.rule("CPA is for listing campaigns with a total budget");
        }
    }

    private static void refuse(JsonObject body, String name, String message) {
        if (body.get(name) != null) {
            throw TopsortProblem.rule(message);
        }
    }
}
