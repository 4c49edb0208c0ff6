package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.net.Seeds;
import java.util.List;

/** What the account holds at the start: the campaigns and the ad of Whop's own pages, and some of ours. */
final class WhopSeeds {
    /** The older generation's ad, members in the order of its page; status, platform and currency are documented too. */
    static final List<String> LEGACY_AD = List.of(
            "id",
            "title",
            "created_at",
            "updated_at",
            "issues",
            "spend",
            "impressions",
            "reach",
            "clicks",
            "unique_clicks",
            "frequency",
            "click_through_rate",
            "unique_click_through_rate",
            "return_on_ad_spend",
            "purchases",
            "purchase_value",
            "leads",
            "cost_per_click",
            "cost_per_mille",
            "cost_per_result",
            "cost_per_purchase",
            "cost_per_lead",
            "ad_group",
            "ad_campaign",
            "status",
            "platform",
            "spend_currency");

    private static final JsonObject SEEDS = Seeds.read(WhopSeeds.class, "seeds.json");

    private WhopSeeds() {}

    static void plant(WhopState state) {
        for (JsonObject seed : Seeds.objects(SEEDS, "campaigns")) {
            JsonObject document = WhopMetrics.none().plus(Seeds.member(seed, "document"));
            WhopCampaign campaign = state.add(document, legacyDefaults().plus(Seeds.member(seed, "legacy")));
            campaign.planted = true;
            campaign.unanswered.putAll(Seeds.member(seed, "unanswered"));
        }
        Seeds.objects(SEEDS, "ad_groups")
                .forEach(group -> state.addGroup(WhopMetrics.none().plus(group)));
        Seeds.objects(SEEDS, "ads").forEach(ad -> state.addAd(WhopMetrics.none().plus(ad)));
    }

    static JsonObject legacyDefaults() {
        return Seeds.member(SEEDS, "legacy_defaults");
    }

    /** The issues of an ad as the older generation words them: without id and message. */
    static List<JsonObject> legacyIssues(String adId) {
        return Seeds.objects(Seeds.member(SEEDS, "legacy_issues"), adId);
    }
}
