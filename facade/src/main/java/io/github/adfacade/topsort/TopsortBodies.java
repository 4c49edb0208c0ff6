package io.github.adfacade.topsort;

import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.topsort.model.AutobiddingObjective;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidUpdate;
import io.github.adfacade.clients.topsort.model.BidsCreate;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignTypeChange;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.clients.topsort.model.CreatableAdFormat;
import io.github.adfacade.clients.topsort.model.ExclusionFilters;
import io.github.adfacade.clients.topsort.model.MultiplierConfig;
import io.github.adfacade.clients.topsort.model.RejectionReason;
import io.github.adfacade.clients.topsort.model.TargetingFilters;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Request bodies. What has passed {@link TopsortRules} can be written. */
record TopsortBodies(MinorUnits money) {

    /** The open end, as Topsort's own widget writes it. */
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 12, 31, 23, 59, 59, 0, ZoneOffset.UTC);

    CampaignCreate create(CampaignDraft draft, TopsortOptions options, String externalCampaignId) {
        CampaignCreate body = new CampaignCreate()
                .setName(draft.name())
                .setBids(bids(options.bids()))
                // Topsort does not say what it takes for the switch when it is left out.
                .setIsActive(options.active().orElse(true))
                .setExternalCampaignId(externalCampaignId);
        draft.budget().map(money::write).ifPresent(body::setBudget);
        draft.start().map(TopsortBodies::moment).ifPresent(body::setStartDate);
        draft.end().map(TopsortBodies::moment).ifPresent(body::setEndDate);
        draft.objective().map(TopsortBodies::objective).ifPresent(body::setAutobiddingObjective);
        options.campaignType()
                .map(type -> io.github.adfacade.clients.topsort.model.CampaignType.of(Words.of(type)))
                .ifPresent(body::setCampaignType);
        options.adFormat().map(format -> CreatableAdFormat.of(Words.of(format))).ifPresent(body::setAdFormat);
        options.get(Setting.CHARGE_TYPE, ChargeType.class)
                .map(TopsortBodies::chargeType)
                .ifPresent(body::setChargeType);
        options.status().map(TopsortBodies::reviewStatus).ifPresent(body::setStatus);
        options.get(Setting.AUTO_TRIGGER, Boolean.class).ifPresent(body::setIsAutoTrigger);
        options.targetRoas().ifPresent(body::setTargetRoas);
        options.get(Setting.WALLET_ID, String.class).ifPresent(body::setWalletId);
        options.get(Setting.MULTIPLIER_CONFIG, MultiplierConfig.class).ifPresent(body::setMultiplierConfig);
        options.get(Setting.TARGETING_FILTERS, TargetingFilters.class).ifPresent(body::setTargetingFilters);
        options.get(Setting.EXCLUSION_FILTERS, ExclusionFilters.class).ifPresent(body::setExclusionFilters);
        options.productIds().ifPresent(body::setProductIds);
        return body;
    }

    /** Only what changes: a field that is left out stays, and what null would do is not described. */
    CampaignUpdate update(CampaignChange change, TopsortOptions options) {
        CampaignUpdate body = new CampaignUpdate();
        change.name().value().ifPresent(body::setName);
        change.budget().value().map(money::write).ifPresent(body::setBudget);
        change.start().value().map(TopsortBodies::moment).ifPresent(body::setStartDate);
        change.end().value().map(TopsortBodies::moment).ifPresent(body::setEndDate);
        change.objective().value().map(TopsortBodies::objective).ifPresent(body::setAutobiddingObjective);
        options.active().ifPresent(body::setIsActive);
        options.get(Setting.SMART, Boolean.class).ifPresent(body::setIsSmart);
        options.campaignType()
                .map(type -> CampaignTypeChange.of(Words.of(type)))
                .ifPresent(body::setCampaignType);
        options.status().map(TopsortBodies::reviewStatus).ifPresent(body::setStatus);
        options.get(Setting.STATUS_UPDATED_BY, String.class).ifPresent(body::setStatusUpdatedBy);
        options.get(Setting.AUTO_TRIGGER, Boolean.class).ifPresent(body::setIsAutoTrigger);
        options.targetRoas().ifPresent(body::setTargetRoas);
        options.externalCampaignId().ifPresent(body::setExternalCampaignId);
        options.get(Setting.MULTIPLIER_CONFIG, MultiplierConfig.class).ifPresent(body::setMultiplierConfig);
        options.get(Setting.TARGETING_FILTERS, TargetingFilters.class).ifPresent(body::setTargetingFilters);
        options.get(Setting.EXCLUSION_FILTERS, ExclusionFilters.class).ifPresent(body::setExclusionFilters);
        options.get(Setting.CHARGE_TYPE, ChargeType.class)
                .map(TopsortBodies::chargeType)
                .ifPresent(body::setChargeType);
        options.productIds().ifPresent(body::setProductIds);
        options.get(Setting.REJECTION_REASON, RejectionReason.class).ifPresent(body::setBannerAdRejectionReason);
        return body;
    }

    BidsCreate bidsCreate(List<BidDraft> drafts) {
        return new BidsCreate().setBids(bids(drafts));
    }

    BidUpdate bidUpdate(BidChange change) {
        BidUpdate body = new BidUpdate();
        change.amount().map(Money::toMinor).ifPresent(body::setAmount);
        change.active().ifPresent(body::setIsActive);
        return body;
    }

    private static List<BidCreate> bids(List<BidDraft> drafts) {
        return drafts.stream().map(BidDraft::model).toList();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime moment(FlightEnd end) {
        return end.instant().map(TopsortBodies::moment).orElse(NEVER);
    }

    private static AutobiddingObjective objective(Objective objective) {
        return switch (objective) {
            case AWARENESS -> AutobiddingObjective.IMPRESSIONS;
            case TRAFFIC -> AutobiddingObjective.CLICKS;
            case CONVERSIONS -> AutobiddingObjective.CONVERSIONS;
            case SALES -> AutobiddingObjective.REVENUE;
            default -> throw new IllegalArgumentException("no objective of this network: " + objective);
        };
    }

    private static io.github.adfacade.clients.topsort.model.ChargeType chargeType(ChargeType type) {
        return io.github.adfacade.clients.topsort.model.ChargeType.of(Words.of(type));
    }

    private static io.github.adfacade.clients.topsort.model.ReviewStatus reviewStatus(ReviewStatus status) {
        return io.github.adfacade.clients.topsort.model.ReviewStatus.of(Words.of(status));
    }
}
