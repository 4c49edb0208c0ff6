package io.github.adfacade.topsort;

import io.github.adfacade.Money;
import io.github.adfacade.internal.Violations;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Topsort's published rules for bids. */
record BidRules(Currency currency) {

    private static final Set<String> TARGETS = Set.of("product", "vendor", "brand", "url");
    private static final Pattern ASSET_ID = Pattern.compile("asset_[0-9a-z]{26}");
    private static final int LONGEST_URL = 2083;

    /** Bids to create; without an ad format the rules on formats are left to the network. */
    void check(List<BidDraft> bids, Optional<AdFormat> adFormat, Violations violations) {
        for (int i = 0; i < bids.size(); i++) {
            check(bids.get(i), "bids[" + i + "]", adFormat, violations);
        }
    }

    void check(BidChange change, Violations violations) {
        violations.require(
                change.amount().isPresent() || change.active().isPresent(), "bid", "must change something", null);
        change.amount().ifPresent(amount -> checkAmount(amount, "amount", violations));
    }

    private void check(BidDraft bid, String field, Optional<AdFormat> adFormat, Violations violations) {
        violations
                .require(
                        TARGETS.contains(bid.target().type()),
                        field + ".target.type",
                        "must be product, vendor, brand or url",
                        bid.target().type())
                .require(
                        !bid.target().id().isBlank(),
                        field + ".target.id",
                        "must not be blank",
                        bid.target().id());
        bid.amount().ifPresent(amount -> checkAmount(amount, field + ".amount", violations));
        bid.triggers()
                .forEach(trigger -> violations.require(
                        !trigger.type().isBlank(), field + ".triggers", "must name their type", trigger));
        adFormat.ifPresent(format -> violations.require(
                bid.format().isPresent() == (format == AdFormat.BANNER),
                field + ".formatProperties",
                format == AdFormat.BANNER
                        ? "must be given in a banner campaign"
                        : "must be left out in a listing campaign",
                null));
        bid.format().ifPresent(format -> check(format, field + ".formatProperties", violations));
    }

    private void checkAmount(Money amount, String field, Violations violations) {
        TopsortRules.checkCurrency(field, amount, currency, violations);
        violations
                .require(amount.isPositive(), field, "must be above zero", amount)
                .require(amount.isWholeMinor(), field, "must have no fraction of the currency's smallest unit", amount);
    }

    private static void check(BannerFormat format, String field, Violations violations) {
        violations
                .require(!format.slotId().isBlank(), field + ".slotId", "must not be blank", format.slotId())
                .require(!format.assets().isEmpty(), field + ".bannerAssets", "must hold at least one", null);
        for (BannerAsset asset : format.assets()) {
            String url = asset.url();
            String assetId = asset.assetId();
            String templateId = asset.jsonTemplateId();
            violations
                    .require(
                            asset.width() > 0 && asset.height() > 0,
                            field + ".dimensions",
                            "must be above zero",
                            asset.width() + " x " + asset.height())
                    .require(
                            url == null || (!url.isEmpty() && url.length() <= LONGEST_URL),
                            field + ".url",
                            "must have 1 to " + LONGEST_URL + " characters",
                            url)
                    .require(
                            assetId == null || ASSET_ID.matcher(assetId).matches(),
                            field + ".assetId",
                            "must be asset_ and 26 lower-case letters or digits",
                            assetId);
            if (templateId != null) {
                TopsortRules.checkId(field + ".jsonTemplateId", templateId, violations);
            }
        }
    }
}
