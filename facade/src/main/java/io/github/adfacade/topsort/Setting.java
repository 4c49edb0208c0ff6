package io.github.adfacade.topsort;

import io.github.adfacade.clients.topsort.model.ExclusionFilters;
import io.github.adfacade.clients.topsort.model.MultiplierConfig;
import io.github.adfacade.clients.topsort.model.RejectionReason;
import io.github.adfacade.clients.topsort.model.TargetingFilters;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The settings that only Topsort knows, in the order of its documentation, and where each applies. */
@SuppressWarnings("ImmutableEnumChecker") // the forms are functions without state, the set is never changed
enum Setting {
    VENDOR_ID("vendor_id", OptionText.TEXT, Use.DRAFT, Use.QUERY),
    WHOLE_MARKETPLACE("wholeMarketplace", OptionText.FLAG, Use.QUERY),
    SORT_BY_DATE("sort_by_date", OptionText.word(SortByDate.class), Use.QUERY),
    CAMPAIGN_TYPE("campaignType", OptionText.word(CampaignType.class), Use.DRAFT, Use.CHANGE),
    AD_FORMAT("adFormat", OptionText.word(AdFormat.class), Use.DRAFT),
    CHARGE_TYPE("chargeType", OptionText.word(ChargeType.class), Use.DRAFT, Use.CHANGE),
    ACTIVE("isActive", OptionText.FLAG, Use.DRAFT, Use.CHANGE, Use.QUERY),
    SMART("isSmart", OptionText.FLAG, Use.CHANGE),
    STATUS("status", OptionText.word(ReviewStatus.class), Use.DRAFT, Use.CHANGE, Use.QUERY),
    STATUS_UPDATED_BY("statusUpdatedBy", OptionText.TEXT, Use.CHANGE),
    AUTO_TRIGGER("isAutoTrigger", OptionText.FLAG, Use.DRAFT, Use.CHANGE),
    TARGET_ROAS("targetRoas", OptionText.DECIMAL, Use.DRAFT, Use.CHANGE),
    EXTERNAL_CAMPAIGN_ID("externalCampaignId", OptionText.TEXT, Use.DRAFT, Use.CHANGE),
    WALLET_ID("walletId", OptionText.TEXT, Use.DRAFT),
    MULTIPLIER_CONFIG("multiplierConfig", OptionText.json(MultiplierConfig.class), Use.DRAFT, Use.CHANGE),
    TARGETING_FILTERS("targetingFilters", OptionText.json(TargetingFilters.class), Use.DRAFT, Use.CHANGE),
    EXCLUSION_FILTERS("exclusionFilters", OptionText.json(ExclusionFilters.class), Use.DRAFT, Use.CHANGE),
    PRODUCT_IDS("productIds", OptionText.TEXTS, Use.DRAFT, Use.CHANGE),
    REJECTION_REASON("bannerAdRejectionReason", OptionText.json(RejectionReason.class), Use.CHANGE),
    BIDS("bids", OptionText.BIDS, Use.DRAFT);

    /** What the options travel on. */
    enum Use {
        DRAFT("a create"),
        CHANGE("an update"),
        QUERY("a list");

        final String phrase;

        Use(String phrase) {
            this.phrase = phrase;
        }
    }

    /**
     * How a value looks as text.
     *
     * @param read takes text apart; an {@link IllegalArgumentException} says what it must be
     * @param show puts a value beside what the network shows
     */
    record Form(Function<String, Object> read, Function<Object, Object> show) {}

    final String field;
    final Form form;
    private final Set<Use> uses;

    Setting(String field, Form form, Use... uses) {
        this.field = field;
        this.form = form;
        this.uses = Set.of(uses);
    }

    boolean appliesTo(Use use) {
        return uses.contains(use);
    }

    static Optional<Setting> named(String field) {
        return Arrays.stream(values())
                .filter(setting -> setting.field.equals(field))
                .findFirst();
    }
}
