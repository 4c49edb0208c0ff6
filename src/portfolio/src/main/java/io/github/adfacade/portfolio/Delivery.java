package io.github.adfacade.portfolio;

import com.google.gson.JsonElement;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Provider;
import java.util.Locale;

/**
 * What a campaign may do by itself, without anybody touching it. The common status alone does not tell: at Topsort a review
 * outranks the switch, and at Whop a failed payment outranks what the owner configured.
 */
enum Delivery {
    /** Spends, or will begin to by itself: its start comes, a review passes, a payment is settled. */
    RUNS,
    /** The network's word is not known here, so nobody can say; pausing is tried. */
    UNCERTAIN,
    /** Cannot be paused and may yet begin by itself: a draft at Walmart goes live when its ad groups are complete. */
    WAITS,
    /** Spends nothing until somebody acts. */
    RESTS;

    static Delivery of(Campaign campaign) {
        CampaignStatus status = campaign.status();
        if (status == CampaignStatus.ENDED || status == CampaignStatus.ARCHIVED) {
            return RESTS;
        }
        return switch (campaign.provider()) {
            case TOPSORT ->
                switch (configured(campaign)) {
                    case "on" -> RUNS;
                    case "off" -> RESTS;
                    default -> UNCERTAIN;
                };
            // Configured to run, it runs again as soon as payment, review or ad groups let it.
            case WHOP -> configured(campaign).equals("active") ? RUNS : byStatus(status);
            case WALMART -> status == CampaignStatus.DRAFT ? WAITS : byStatus(status);
        };
    }

    private static Delivery byStatus(CampaignStatus status) {
        return switch (status) {
            case ACTIVE, SCHEDULED, PENDING_REVIEW, ATTENTION -> RUNS;
            case UNKNOWN -> UNCERTAIN;
            case DRAFT, PAUSED, ENDED, REJECTED, ARCHIVED -> RESTS;
        };
    }

    /**
     * What the owner configured, in the network's words and lower case: {@code on} or {@code off} at Topsort, whose native
     * status is the review's; empty when it does not say.
     */
    static String configured(Campaign campaign) {
        if (campaign.provider() == Provider.TOPSORT) {
            JsonElement on = campaign.raw().get("isActive");
            boolean known = on != null
                    && on.isJsonPrimitive()
                    && on.getAsJsonPrimitive().isBoolean();
            return !known ? "" : on.getAsBoolean() ? "on" : "off";
        }
        return campaign.nativeStatus().orElse("").toLowerCase(Locale.ROOT);
    }
}
