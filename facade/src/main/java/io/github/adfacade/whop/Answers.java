package io.github.adfacade.whop;

import com.google.gson.JsonObject;
import io.github.adfacade.Applied;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.internal.CallScope;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the generations apart by the members of an answer, since both live at the same paths and a key's pin may choose
 * the other one. An answer of the wrong generation is named, not half-read.
 */
final class Answers {

    private static final String LEGACY = "the legacy generation (choose it by generation(LEGACY))";
    private static final String NATIVE = "the native generation (choose it by generation(NATIVE))";
    private static final String BETWEEN = "the short-lived shape of June 2026, which this library does not speak";

    /** What every ad of the native generation has and no other: what it shows, and how it is delivered. */
    private static final List<String> NATIVE_AD =
            List.of("call_to_action", "creatives", "delivery_status", "headlines", "primary_texts");
    /** What the ads of both have, so that an answer with less gives nothing away. */
    private static final List<String> WHOLE_AD = List.of("created_at", "impressions", "issues", "spend");

    private Answers() {}

    /** Ends the call when a campaign is not one of the generation that was asked for. */
    static void requireOwn(WhopSetup setup, CallScope scope, JsonObject campaign, Applied applied) {
        name(
                setup,
                scope,
                setup.generation() == WhopGeneration.NATIVE ? notNative(campaign) : notLegacy(campaign),
                applied);
    }

    /** Ends the call when an ad is not one of the generation that was asked for. */
    static void requireOwnAd(WhopSetup setup, CallScope scope, JsonObject ad) {
        boolean isNative = NATIVE_AD.stream().anyMatch(ad::has);
        boolean isLegacy = !isNative && WHOLE_AD.stream().allMatch(ad::has);
        String other =
                setup.generation() == WhopGeneration.NATIVE ? (isLegacy ? LEGACY : null) : (isNative ? NATIVE : null);
        name(setup, scope, other, Applied.NO);
    }

    private static void name(WhopSetup setup, CallScope scope, @Nullable String other, Applied applied) {
        if (other != null) {
            throw unreadable(
                    scope,
                    "asked for version " + setup.apiVersion() + ", Whop answered in " + other
                            + "; the version set here, or the pin of the key, does not fit",
                    applied);
        }
    }

    static UnreadableResponseException unreadable(CallScope scope, String summary, Applied applied) {
        return new UnreadableResponseException(Failure.of(Provider.WHOP, scope.operation(), summary)
                .httpStatus(200)
                .attempts(scope.attempts(), scope.waited())
                .applied(applied)
                .build());
    }

    private static @Nullable String notNative(JsonObject campaign) {
        if (isNative(campaign)) {
            return null;
        }
        return isLegacy(campaign) ? LEGACY : isBetween(campaign) ? BETWEEN : null;
    }

    private static @Nullable String notLegacy(JsonObject campaign) {
        if (isLegacy(campaign)) {
            return null;
        }
        return isNative(campaign) ? NATIVE : isBetween(campaign) ? BETWEEN : null;
    }

    private static boolean isNative(JsonObject campaign) {
        return campaign.has("special_ad_categories") || Readings.text(campaign, "budget_optimization") != null;
    }

    private static boolean isLegacy(JsonObject campaign) {
        return Stream.of("config", "daily_budget", "clicks_count").anyMatch(campaign::has)
                || (campaign.has("total_spend") && !campaign.has("budget"));
    }

    private static boolean isBetween(JsonObject campaign) {
        return campaign.has("meta_config") || (campaign.has("budget") && !campaign.has("objective"));
    }
}
