package io.github.adfacade.whop;

import static io.github.adfacade.CampaignStatus.ACTIVE;
import static io.github.adfacade.CampaignStatus.ATTENTION;
import static io.github.adfacade.CampaignStatus.DRAFT;
import static io.github.adfacade.CampaignStatus.ENDED;
import static io.github.adfacade.CampaignStatus.PAUSED;
import static io.github.adfacade.CampaignStatus.PENDING_REVIEW;
import static io.github.adfacade.CampaignStatus.REJECTED;
import static io.github.adfacade.CampaignStatus.SCHEDULED;
import static io.github.adfacade.CampaignStatus.UNKNOWN;

import io.github.adfacade.CampaignStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whop tells what was configured ({@code status}) from what happens ({@code delivery_status}, since July 2026). A failed
 * payment outranks everything, as it does at the network; then what the owner configured holds; only of a campaign that is
 * configured to run does the delivery decide.
 */
final class WhopStatus {

    private WhopStatus() {}

    /**
     * @param status as configured
     * @param delivery what happens; null where the version does not say
     * @param issues whether issues are open, looked at only where the delivery is not told: elsewhere the network has
     *     weighed them already
     */
    static CampaignStatus of(@Nullable String status, @Nullable String delivery, boolean issues) {
        if (status == null) {
            return UNKNOWN;
        }
        if ("payment_failed".equals(delivery)) {
            return ATTENTION;
        }
        return switch (status) {
            case "active" -> delivery == null ? (issues ? ATTENTION : ACTIVE) : delivering(delivery);
            // Taken over from the ad network: whether it runs is told by the delivery alone.
            case "imported" -> delivery == null ? UNKNOWN : delivering(delivery);
            case "draft", "importing", "duplicating" -> DRAFT;
            case "paused" -> PAUSED;
            case "in_review" -> PENDING_REVIEW;
            // Flagged is not rejected: ads have a word for each. Both payments and flags wait for somebody to act.
            case "payment_failed", "pending_refund", "flagged" -> ATTENTION;
            // "inactive" and "stale" are explained nowhere, so neither running, paused nor over may be claimed.
            default -> UNKNOWN;
        };
    }

    private static CampaignStatus delivering(String delivery) {
        return switch (delivery) {
            case "active" -> ACTIVE;
            case "processing", "in_review", "in_appeal" -> PENDING_REVIEW;
            case "scheduled" -> SCHEDULED;
            case "completed" -> ENDED;
            case "all_ads_rejected" -> REJECTED;
            case "issues", "no_ad_groups", "no_ads" -> ATTENTION;
            case "paused", "ad_groups_off" -> PAUSED;
            case "draft" -> DRAFT;
            default -> UNKNOWN;
        };
    }
}
