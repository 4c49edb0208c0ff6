package io.github.adfacade.topsort;

import io.github.adfacade.Money;
import io.github.adfacade.clients.topsort.model.AssetDimensions;
import io.github.adfacade.clients.topsort.model.BannerAsset;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.FormatProperties;
import io.github.adfacade.internal.Violations;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Topsort's published rules for bids. */
record BidRules(MinorUnits money) {

    private static final Pattern ASSET_ID = Pattern.compile("asset_[0-9a-z]{26}");
    private static final int LONGEST_URL = 2083;

    /** Bids to create; where the ad format is not known, whether they need a banner is left to the network. */
    void check(List<BidDraft> bids, @Nullable AdFormat adFormat, Violations violations) {
        for (int i = 0; i < bids.size(); i++) {
            String field = "bids[" + i + "]";
            checkAmount(bids.get(i).amount(), field + ".amount", violations);
            check(bids.get(i).parts(), adFormat, field, violations);
        }
    }

    void check(BidChange change, Violations violations) {
        boolean changes = change.amount().isPresent() || change.active().isPresent();
        violations.require(changes, "bid", "must change something", null);
        checkAmount(change.amountOrNull(), "amount", violations);
    }

    private void checkAmount(@Nullable Money amount, String field, Violations violations) {
        if (amount != null) {
            violations.require(money.isOwn(amount), field, "must be in " + money.code(), amount);
            violations.require(amount.isPositive(), field, "must be above zero", amount);
            violations.require(amount.isWholeMinor(), field, "must have no fraction of the smallest unit", amount);
            violations.require(money.fits(amount), field, "must be a number that can be sent", amount);
        }
    }

    private static void check(BidCreate bid, @Nullable AdFormat adFormat, String field, Violations violations) {
        BidTarget target = Objects.requireNonNullElseGet(bid.getTarget(), BidTarget::new);
        boolean kind = target.getType() != null && target.getType().isKnown();
        violations.require(kind, field + ".target.type", "must be product, vendor, brand or url", target.getType());
        violations.require(isText(target.getId()), field + ".target.id", "must not be blank", target.getId());
        boolean typed = bid.getTriggers() == null || bid.getTriggers().stream().allMatch(t -> isText(t.getType()));
        violations.require(typed, field + ".triggers", "must name their types", null);
        FormatProperties format = bid.getFormatProperties();
        String formatField = field + ".formatProperties";
        violations.require(
                format != null || adFormat != AdFormat.BANNER, formatField, "is needed in banner campaigns", null);
        violations.require(
                format == null || adFormat != AdFormat.LISTING, formatField, "is for banner campaigns", null);
        if (format != null) {
            List<BannerAsset> assets = Objects.requireNonNullElse(format.getBannerAssets(), List.of());
            violations.require(isText(format.getSlotId()), formatField + ".slotId", "must not be blank", null);
            violations.require(!assets.isEmpty(), formatField + ".bannerAssets", "must hold at least one", null);
            assets.forEach(asset -> check(asset, formatField + ".bannerAssets", violations));
        }
    }

    private static void check(BannerAsset asset, String field, Violations violations) {
        AssetDimensions size = asset.getDimensions();
        boolean sized = size != null && isPositive(size.getWidth()) && isPositive(size.getHeight());
        String url = asset.getUrl();
        boolean fits = url == null || (!url.isEmpty() && url.length() <= LONGEST_URL);
        String id = asset.getAssetId();
        boolean known = id == null || ASSET_ID.matcher(id).matches();
        violations.require(sized, field + ".dimensions", "must be above zero", size);
        violations.require(fits, field + ".url", "must have 1 to " + LONGEST_URL + " characters", url);
        violations.require(known, field + ".assetId", "must be asset_ and 26 lower-case letters or digits", id);
        TopsortRules.checkId(field + ".jsonTemplateId", asset.getJsonTemplateId(), violations);
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isPositive(@Nullable Integer number) {
        return number != null && number > 0;
    }
}
