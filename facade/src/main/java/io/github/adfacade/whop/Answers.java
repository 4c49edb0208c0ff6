package io.github.adfacade.whop;

import com.google.gson.JsonObject;
import io.github.adfacade.internal.UnusableAnswer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the generations apart by the members of an answer, since both live at the same paths and a key's pin may choose
 * the other one. An answer of the wrong generation is named, not half-read.
 */
record Answers(WhopGeneration generation, String apiVersion) {

    private static final String LEGACY = "the legacy generation (choose it by generation(LEGACY))";
    private static final String NATIVE = "the native generation (choose it by generation(NATIVE))";
    private static final String BETWEEN = "the short-lived shape of June 2026, which this library does not speak";

    /** What every ad of the native generation has and no other: what it shows, and how it is delivered. */
    private static final List<String> NATIVE_AD =
            List.of("call_to_action", "creatives", "delivery_status", "headlines", "primary_texts");
    /** What the ads of both have, so that an answer with less gives nothing away. */
    private static final List<String> WHOLE_AD = List.of("created_at", "impressions", "issues", "spend");

    /** Ends the reading when a campaign is not one of the generation that was asked for. */
    void requireOwn(JsonObject campaign) {
        boolean isNative = campaign.has("special_ad_categories") || isText(campaign, "budget_optimization");
        boolean isLegacy = Stream.of("config", "daily_budget", "clicks_count").anyMatch(campaign::has)
                || (campaign.has("total_spend") && !campaign.has("budget"));
        boolean isBetween = campaign.has("meta_config") || (campaign.has("budget") && !campaign.has("objective"));
        boolean own = generation == WhopGeneration.NATIVE ? isNative : isLegacy;
        boolean other = generation == WhopGeneration.NATIVE ? isLegacy : isNative;
        name(own ? null : other ? (isNative ? NATIVE : LEGACY) : isBetween ? BETWEEN : null);
    }

    /** Ends the reading when an ad is not one of the generation that was asked for. */
    void requireOwnAd(JsonObject ad) {
        boolean isNative = NATIVE_AD.stream().anyMatch(ad::has);
        boolean isLegacy = !isNative && WHOLE_AD.stream().allMatch(ad::has);
        boolean wantsNative = generation == WhopGeneration.NATIVE;
        name(wantsNative ? (isLegacy ? LEGACY : null) : (isNative ? NATIVE : null));
    }

    private void name(@Nullable String other) {
        if (other != null) {
            throw new UnusableAnswer("asked for version " + apiVersion + ", Whop answered in " + other
                    + "; the version set here, or the pin of the key, does not fit");
        }
    }

    private static boolean isText(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonPrimitive();
    }
}
