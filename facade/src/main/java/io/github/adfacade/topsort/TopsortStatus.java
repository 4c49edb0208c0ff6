package io.github.adfacade.topsort;

import io.github.adfacade.CampaignStatus;
import io.github.adfacade.clients.topsort.model.AdFormat;
import io.github.adfacade.clients.topsort.model.Campaign;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Topsort names no state of delivery: where a campaign stands follows from its dates, its review and its switch. */
final class TopsortStatus {

    /** Topsort always shows an end; a date in this year stands for none. */
    private static final int NEVER = 9999;

    /** Reviews are described for banners only; a format that is not known may be one. */
    private static final Set<AdFormat> UNREVIEWED =
            Set.of(AdFormat.LISTING, AdFormat.EXCLUSIVE_LISTING, AdFormat.TRAVEL_LISTING, AdFormat.FLIGHT_LISTING);

    private TopsortStatus() {}

    static boolean isNever(OffsetDateTime end) {
        return end.withOffsetSameInstant(ZoneOffset.UTC).getYear() >= NEVER;
    }

    static boolean isReviewed(@Nullable AdFormat format) {
        return format == null || !UNREVIEWED.contains(format);
    }

    static CampaignStatus of(Campaign campaign, Instant now) {
        ReviewStatus review = campaign.getStatus();
        if (review != null && !review.isKnown()) {
            return CampaignStatus.UNKNOWN;
        }
        OffsetDateTime end = campaign.getEndDate();
        if (end != null && !isNever(end) && !now.isBefore(end.toInstant())) {
            return CampaignStatus.ENDED;
        }
        CampaignStatus reviewed = isReviewed(campaign.getAdFormat()) ? reviewed(review) : CampaignStatus.ACTIVE;
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
