package io.github.adfacade.topsort;

import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.ProviderOptions;
import io.github.adfacade.internal.Violations;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What only Topsort knows of a draft, a change or a query. A setting that does not apply where it travels is refused.
 *
 * <p>A draft needs a {@link #campaignType} and at least one of the {@link #bids}.
 */
public final class TopsortOptions implements ProviderOptions {

    static final TopsortOptions NONE = builder().build();

    private final Map<Setting, Object> values;

    private TopsortOptions(Map<Setting, Object> values) {
        this.values = values;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads settings from text, by the network's field names. Lists take commas or a JSON array; {@code bids}, {@code
     * multiplierConfig}, {@code targetingFilters}, {@code exclusionFilters} and {@code bannerAdRejectionReason} take the
     * network's JSON, where the amount of a bid names its currency: {@code [{"target": {"type": "product", "id": "sku-1"},
     * "amount": "0.45 USD"}]}.
     *
     * @throws InvalidCampaignException with one violation for each unknown name and each value that cannot be read
     */
    public static TopsortOptions parse(Map<String, String> values) {
        Builder builder = builder();
        Violations violations = new Violations();
        values.forEach((name, text) -> Setting.named(name)
                .ifPresentOrElse(
                        setting -> {
                            try {
                                builder.set(setting, setting.form.read().apply(text));
                            } catch (IllegalArgumentException e) {
                                violations.add(name, Objects.requireNonNullElse(e.getMessage(), "unreadable"), text);
                            }
                        },
                        () -> violations.add(name, "is not an option of this network", text)));
        violations.throwIfAny(Provider.TOPSORT, "options");
        return builder.build();
    }

    @Override
    public Provider provider() {
        return Provider.TOPSORT;
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        values.forEach((setting, value) ->
                settings.put(setting.field, setting.form.show().apply(value)));
        return settings;
    }

    Set<Setting> made() {
        return values.keySet();
    }

    boolean is(Setting setting, Object value) {
        return value.equals(values.get(setting));
    }

    public Optional<String> vendorId() {
        return get(Setting.VENDOR_ID, String.class);
    }

    public boolean wholeMarketplace() {
        return get(Setting.WHOLE_MARKETPLACE, Boolean.class).orElse(false);
    }

    public Optional<SortByDate> sortByDate() {
        return get(Setting.SORT_BY_DATE, SortByDate.class);
    }

    public Optional<CampaignType> campaignType() {
        return get(Setting.CAMPAIGN_TYPE, CampaignType.class);
    }

    public Optional<AdFormat> adFormat() {
        return get(Setting.AD_FORMAT, AdFormat.class);
    }

    public Optional<Boolean> active() {
        return get(Setting.ACTIVE, Boolean.class);
    }

    public Optional<ReviewStatus> status() {
        return get(Setting.STATUS, ReviewStatus.class);
    }

    public Optional<BigDecimal> targetRoas() {
        return get(Setting.TARGET_ROAS, BigDecimal.class);
    }

    public Optional<String> externalCampaignId() {
        return get(Setting.EXTERNAL_CAMPAIGN_ID, String.class);
    }

    @SuppressWarnings("unchecked") // the builder takes texts alone
    public Optional<List<String>> productIds() {
        return Optional.ofNullable((List<String>) values.get(Setting.PRODUCT_IDS));
    }

    @SuppressWarnings("unchecked") // the builder takes drafts alone
    public List<BidDraft> bids() {
        return (List<BidDraft>) Objects.requireNonNullElse(values.get(Setting.BIDS), List.of());
    }

    <T> Optional<T> get(Setting setting, Class<T> type) {
        return Optional.ofNullable(type.cast(values.get(setting)));
    }

    @Override
    public String toString() {
        return "Topsort options " + settings();
    }

    /** Collects {@link TopsortOptions}. */
    public static final class Builder {

        private final Map<Setting, Object> values = new EnumMap<>(Setting.class);

        private Builder() {}

        /** Draft, query: the vendor, by the marketplace's own id; the one of the service unless set. */
        public Builder vendorId(String vendorId) {
            return set(Setting.VENDOR_ID, vendorId);
        }

        /** Query: the campaigns of every vendor. */
        public Builder wholeMarketplace(boolean whole) {
            return set(Setting.WHOLE_MARKETPLACE, whole);
        }

        /** Query: the order; oldest first unless set. */
        public Builder sortByDate(SortByDate order) {
            return set(Setting.SORT_BY_DATE, order);
        }

        /** Draft: needed. Change: only to {@link CampaignType#AUTOBIDDING}, and never back. */
        public Builder campaignType(CampaignType type) {
            return set(Setting.CAMPAIGN_TYPE, type);
        }

        /** Draft: fixed from then on. */
        public Builder adFormat(AdFormat format) {
            return set(Setting.AD_FORMAT, format);
        }

        /** Draft, change: what the vendor pays for. */
        public Builder chargeType(ChargeType type) {
            return set(Setting.CHARGE_TYPE, type);
        }

        /** Draft, change: the switch, on in a draft unless set. Query: only campaigns switched so. */
        public Builder active(boolean active) {
            return set(Setting.ACTIVE, active);
        }

        /** Change: a flag of Topsort's own whose meaning is not described. */
        public Builder smart(boolean smart) {
            return set(Setting.SMART, smart);
        }

        /** Draft, change: the review of a banner campaign. Query: only campaigns in this review status. */
        public Builder status(ReviewStatus status) {
            return set(Setting.STATUS, status);
        }

        /** Change: who reviewed, a UUID. */
        public Builder statusUpdatedBy(String userId) {
            return set(Setting.STATUS_UPDATED_BY, userId);
        }

        /** Draft, change: whether keywords are chosen automatically. */
        public Builder autoTrigger(boolean automatic) {
            return set(Setting.AUTO_TRIGGER, automatic);
        }

        /** Draft, change: return on ad spend to aim for, 0.5 to 20 as a ratio. */
        public Builder targetRoas(BigDecimal ratio) {
            return set(Setting.TARGET_ROAS, ratio);
        }

        /** Draft, change: the caller's own id, unique in the marketplace for each ad format. */
        public Builder externalCampaignId(String id) {
            return set(Setting.EXTERNAL_CAMPAIGN_ID, id);
        }

        /** Draft: the wallet that pays, a UUID; fixed from then on. */
        public Builder walletId(String walletId) {
            return set(Setting.WALLET_ID, walletId);
        }

        /** Draft, change: factors on bids for members of segments. */
        public Builder multiplierConfig(SegmentMultipliers multipliers) {
            return set(Setting.MULTIPLIER_CONFIG, SegmentModels.of(multipliers));
        }

        /** Draft, change: the only segments that the campaign is shown to. */
        public Builder targetingFilters(SegmentFilters filters) {
            return set(Setting.TARGETING_FILTERS, SegmentModels.targeting(filters));
        }

        /** Draft, change: segments that the campaign is never shown to. */
        public Builder exclusionFilters(SegmentFilters filters) {
            return set(Setting.EXCLUSION_FILTERS, SegmentModels.exclusion(filters));
        }

        /** Draft, change: products tied to the assets of a banner campaign, at most 200. */
        public Builder productIds(List<String> productIds) {
            return set(Setting.PRODUCT_IDS, List.copyOf(productIds));
        }

        /** Change: why a banner campaign is turned down, together with the status {@link ReviewStatus#REJECTED}. */
        public Builder bannerAdRejectionReason(RejectionReason reason) {
            return set(Setting.REJECTION_REASON, SegmentModels.of(reason));
        }

        /** Draft: what is promoted, at which price and when; at least one. */
        public Builder bids(List<BidDraft> bids) {
            return set(Setting.BIDS, List.copyOf(bids));
        }

        /** Draft: what is promoted, at which price and when; at least one. */
        public Builder bids(BidDraft... bids) {
            return bids(List.of(bids));
        }

        public TopsortOptions build() {
            return new TopsortOptions(new EnumMap<>(values));
        }

        Builder set(Setting setting, Object value) {
            values.put(setting, Objects.requireNonNull(value, setting.field));
            return this;
        }
    }
}
