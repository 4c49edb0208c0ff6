package io.github.adfacade.topsort;

import io.github.adfacade.CampaignStatus;
import io.github.adfacade.clients.topsort.model.Campaign;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Topsort names no state of delivery: where a campaign stands follows from its dates, its review and its switch. */
final class TopsortStatus {

    private TopsortStatus() {}

    static CampaignStatus of(Campaign campaign, Instant now) {
        ReviewStatus review = campaign.getStatus();
        if (review != null && !review.isKnown()) {
            return CampaignStatus.UNKNOWN;
        }
        OffsetDateTime end = campaign.getEndDate();
        if (end != null && !TopsortTable.isNever(end) && !now.isBefore(end.toInstant())) {
            return CampaignStatus.ENDED;
        }
        CampaignStatus reviewed =
                TopsortRules.isReviewed(campaign.getAdFormat()) ? reviewed(review) : CampaignStatus.ACTIVE;
        return reviewed == CampaignStatus.ACTIVE ? switched(campaign, now) : reviewed;
    }

    private static CampaignStatus reviewed(@Nullable ReviewStatus review) {
        if (ReviewStatus.REJECTED.equals(review)) {
            return CampaignStatus.REJECTED;
        }
        if (ReviewStatus.PENDING.equals(review)) {
            return CampaignStatus.PENDING_REVIEW;
        }
        return review == null ? CampaignStatus.UNKNOWN : CampaignStatus.ACTIVE;
    }

    private static CampaignStatus switched(Campaign campaign, Instant now) {
        Boolean on = campaign.getIsActive();
        OffsetDateTime start = campaign.getStartDate();
        if (on == null || (on && start == null)) {
            return CampaignStatus.UNKNOWN;
        }
        if (!on) {
            return CampaignStatus.PAUSED;
        }
        return start != null && now.isBefore(start.toInstant()) ? CampaignStatus.SCHEDULED : CampaignStatus.ACTIVE;
    }
}
