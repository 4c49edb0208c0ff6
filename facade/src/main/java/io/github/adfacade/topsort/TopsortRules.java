package io.github.adfacade.topsort;

import io.github.adfacade.clients.support.Breach;
import io.github.adfacade.clients.topsort.model.AdFormat;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BudgetType;
import io.github.adfacade.clients.topsort.model.Campaign;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.clients.topsort.model.ChargeType;
import io.github.adfacade.clients.topsort.model.CreatableAdFormat;
import io.github.adfacade.clients.topsort.model.FormatProperties;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import io.github.adfacade.internal.Flight;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Topsort's published rules that no schema can say: across fields, and by the campaign as it stands. */
final class TopsortRules {

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Set<String> FOR_BANNERS =
            Set.of("status", "statusUpdatedBy", "productIds", "bannerAdRejectionReason");

    private TopsortRules() {}

    static void checkId(String field, String id, Violations violations) {
        violations.require(UUID.matcher(id).matches(), field, "must be a UUID", id);
    }

    static void check(CampaignCreate body, Violations violations) {
        boolean autobidding = CampaignType.AUTOBIDDING.equals(body.getCampaignType());
        boolean banner = CreatableAdFormat.BANNER.equals(body.getAdFormat());
        boolean cpa = ChargeType.CPA.equals(body.getChargeType());
        boolean total = body.getBudget() != null
                && BudgetType.TOTAL.equals(body.getBudget().getType());
        Flight.checkOrder(Values.instant(body.getStartDate()), Values.instant(body.getEndDate()), violations);
        violations.require(
                body.getAutobiddingObjective() == null || autobidding,
                "objective",
                "is for autobidding campaigns",
                body.getAutobiddingObjective());
        violations.require(body.getProductIds() == null || banner, "productIds", "is for banner campaigns", null);
        violations.require(!cpa || !banner, "chargeType", "CPA is for listing campaigns", ChargeType.CPA);
        violations.require(!cpa || total, "budget", "must be a total with the charge type CPA", null);
        List<BidCreate> bids = Objects.requireNonNullElse(body.getBids(), List.of());
        for (int i = 0; i < bids.size() && body.getAdFormat() != null; i++) {
            boolean has = bids.get(i) != null && bids.get(i).getFormatProperties() != null;
            String field = "bids[" + i + "].formatProperties";
            violations.require(has || !banner, field, "is needed in banner campaigns", null);
            violations.require(!has || banner, field, "is for banner campaigns", null);
        }
        checkBanners(bids, violations);
    }

    /** Answers may lack what a new banner needs, and both share a schema. */
    static void checkBanners(List<BidCreate> bids, Violations violations) {
        for (int i = 0; i < bids.size(); i++) {
            FormatProperties banner = bids.get(i) == null ? null : bids.get(i).getFormatProperties();
            String field = "bids[" + i + "].formatProperties.";
            violations.require(banner == null || banner.getSlotId() != null, field + "slotId", Breach.REQUIRED, null);
            violations.require(
                    banner == null || banner.getBannerAssets() != null, field + "bannerAssets", Breach.REQUIRED, null);
        }
    }

    static void check(CampaignUpdate body, Violations violations) {
        Flight.checkOrder(Values.instant(body.getStartDate()), Values.instant(body.getEndDate()), violations);
        violations.require(
                body.getBannerAdRejectionReason() == null || ReviewStatus.REJECTED.equals(body.getStatus()),
                "bannerAdRejectionReason",
                "goes with the status rejected",
                null);
    }

    static void check(Campaign current, CampaignUpdate body, Violations violations) {
        checkFlight(current, body, violations);
        CampaignType type = current.getCampaignType();
        boolean autobidding = CampaignType.AUTOBIDDING.equals(type);
        boolean becomes = body.getCampaignType() != null;
        boolean may = !becomes || autobidding || CampaignType.MANUAL.equals(type);
        violations.require(may, "campaignType", "can only change from manual", type);
        boolean fits = body.getAutobiddingObjective() == null || autobidding || becomes;
        violations.require(fits, "objective", "is for autobidding campaigns", null);
        if (!isReviewed(current.getAdFormat())) {
            body.presentPaths().stream()
                    .map(path -> path.replaceFirst("\\..*", ""))
                    .filter(FOR_BANNERS::contains)
                    .forEach(field -> violations.add(field, "is for banner campaigns", null));
        }
    }

    /** Reviews are described for banners only; a format that is not known may be one. */
    static boolean isReviewed(@Nullable AdFormat format) {
        return format == null
                || !List.of(
                                AdFormat.LISTING,
                                AdFormat.EXCLUSIVE_LISTING,
                                AdFormat.TRAVEL_LISTING,
                                AdFormat.FLIGHT_LISTING)
                        .contains(format);
    }

    /** Where both sides change, they have been compared before. */
    private static void checkFlight(Campaign now, CampaignUpdate body, Violations violations) {
        OffsetDateTime start = body.getStartDate() != null ? body.getStartDate() : now.getStartDate();
        OffsetDateTime end = body.getEndDate() != null ? body.getEndDate() : now.getEndDate();
        boolean oneChanges = (body.getStartDate() == null) != (body.getEndDate() == null);
        if (oneChanges && start != null && end != null && !end.isAfter(start)) {
            violations.require(
                    body.getStartDate() == null,
                    "start",
                    "must be before the end " + end.toInstant(),
                    start.toInstant());
            violations.require(
                    body.getEndDate() == null, "end", "must be after the start " + start.toInstant(), end.toInstant());
        }
    }
}
