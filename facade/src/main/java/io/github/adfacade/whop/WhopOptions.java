package io.github.adfacade.whop;

import static io.github.adfacade.whop.WhopSetting.word;

import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.ProviderOptions;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.whop.WhopSetting.Use;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Settings of a draft, a change or a query that Whop alone knows. Each says where it applies; set elsewhere it is a
 * violation, never ignored.
 */
public final class WhopOptions implements ProviderOptions {

    static final WhopOptions NONE = builder().build();

    private final Map<WhopSetting, Object> values;

    private WhopOptions(Map<WhopSetting, Object> values) {
        this.values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** Starts without settings. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads settings from texts, by the network's field names ({@code bid_type}, {@code config.bid_amount}, ...) and in the
     * network's units; lists are separated by commas, an empty text is an empty list.
     *
     * @throws InvalidCampaignException naming every unknown name and every text that cannot be read
     */
    public static WhopOptions parse(Map<String, String> texts) {
        Builder builder = builder();
        Violations violations = new Violations();
        texts.forEach((field, text) -> {
            Optional<WhopSetting> setting = settingOf(field);
            violations.require(setting.isPresent(), field, "is not a setting of Whop", text);
            setting.ifPresent(known -> {
                Object value = known.read(text);
                violations.require(value != null, field, known.rule(), text);
                if (value != null) {
                    builder.put(known, value);
                }
            });
        });
        violations.throwIfAny(Provider.WHOP, "options");
        return builder.build();
    }

    private static Optional<WhopSetting> settingOf(String field) {
        return List.of(WhopSetting.values()).stream()
                .filter(setting -> setting.field().equals(field))
                .findFirst();
    }

    /** The own options among those given; those of other networks are refused elsewhere. */
    static WhopOptions of(Optional<ProviderOptions> given) {
        return given.map(options -> options instanceof WhopOptions own ? own : NONE)
                .orElse(NONE);
    }

    @Override
    public Provider provider() {
        return Provider.WHOP;
    }

    @Override
    public Map<String, Object> settings() {
        Map<String, Object> byField = new LinkedHashMap<>();
        values.forEach((setting, value) -> byField.put(setting.field(), value));
        return Collections.unmodifiableMap(byField);
    }

    /** The account that a draft or query is for, where it is not that of the service. */
    public Optional<String> accountId() {
        return get(WhopSetting.ACCOUNT_ID, String.class);
    }

    /** How to bid. */
    public Optional<BidType> bidType() {
        return get(WhopSetting.BID_TYPE, String.class).map(text -> BidType.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    /** What one result may cost, in major units of the service's currency. */
    public Optional<BigDecimal> desiredCostPerResult() {
        return get(WhopSetting.DESIRED_COST, BigDecimal.class);
    }

    /** The regulated categories declared; an empty list declares none. */
    public Optional<List<SpecialAdCategory>> specialAdCategories() {
        return list(WhopSetting.CATEGORIES)
                .map(words -> words.stream()
                        .map(word -> SpecialAdCategory.valueOf(word.toUpperCase(Locale.ROOT)))
                        .toList());
    }

    /** The key under which a creation counts once. */
    public Optional<String> idempotencyKey() {
        return text(WhopSetting.IDEMPOTENCY_KEY);
    }

    /** The time that metrics cover. */
    public StatsWindow statsWindow() {
        return new StatsWindow(
                get(WhopSetting.STATS_FROM, Instant.class).orElse(null),
                get(WhopSetting.STATS_TO, Instant.class).orElse(null));
    }

    Optional<String> text(WhopSetting setting) {
        return get(setting, String.class);
    }

    /** The words of a list; empty when it is not set, an empty list when it is set to nothing. */
    @SuppressWarnings("unchecked") // only lists of texts are put under these settings
    Optional<List<String>> list(WhopSetting setting) {
        return get(setting, List.class).map(list -> (List<String>) list);
    }

    <T> Optional<T> get(WhopSetting setting, Class<T> type) {
        return Optional.ofNullable(values.get(setting)).map(type::cast);
    }

    /** Notes what does not apply here, and what breaks its rule. */
    void check(Use use, Violations violations) {
        values.forEach((setting, value) -> {
            violations.require(setting.appliesTo(use), setting.field(), "does not apply to a " + use, value);
            violations.require(setting.holds(value), setting.field(), setting.rule(), value);
        });
    }

    @Override
    public String toString() {
        return "Whop options " + settings();
    }

    /** Collects {@link WhopOptions}. */
    public static final class Builder {

        private final EnumMap<WhopSetting, Object> values = new EnumMap<>(WhopSetting.class);

        private Builder() {}

        /**
         * Native drafts: the key under which the creation counts once, for 24 hours. One is made when none is set; set your
         * own to repeat a {@code create} later that ended without an answer.
         */
        public Builder idempotencyKey(String key) {
            return put(WhopSetting.IDEMPOTENCY_KEY, key);
        }

        /** Native drafts and queries: an account other than that of the service. */
        public Builder accountId(String accountId) {
            return put(WhopSetting.ACCOUNT_ID, accountId);
        }

        /** Native drafts and changes of campaigns that own their budget. */
        public Builder bidType(BidType bidType) {
            return put(WhopSetting.BID_TYPE, word(bidType));
        }

        /** Native drafts with a target bid type; in major units of the service's currency. Never returned, never changed. */
        public Builder desiredCostPerResult(BigDecimal amount) {
            return put(WhopSetting.DESIRED_COST, amount);
        }

        /** Native drafts and changes; an empty list declares none. */
        public Builder specialAdCategories(List<SpecialAdCategory> categories) {
            return put(
                    WhopSetting.CATEGORIES,
                    categories.stream().map(WhopSetting::word).toList());
        }

        /** Native queries: the network's name of the field to sort by; {@code created_at} unless set. */
        public Builder order(String field) {
            return put(WhopSetting.ORDER, field);
        }

        /** Native queries: whether the smallest comes first; the largest or newest does unless set. */
        public Builder ascending(boolean ascending) {
            return put(WhopSetting.DIRECTION, ascending ? "asc" : "desc");
        }

        /** Native queries: whether the first touch gets the credit in metrics; the last does unless set. */
        public Builder firstTouch(boolean firstTouch) {
            return put(WhopSetting.ATTRIBUTION, firstTouch ? "first_touch" : "last_touch");
        }

        /** Queries: the time that metrics cover. */
        public Builder statsWindow(StatsWindow window) {
            window.from().ifPresent(from -> put(WhopSetting.STATS_FROM, from));
            window.to().ifPresent(to -> put(WhopSetting.STATS_TO, to));
            return this;
        }

        /** Legacy changes: the creative sets to link. */
        public Builder adCreativeSetIds(List<String> ids) {
            return put(WhopSetting.CREATIVE_SETS, List.copyOf(ids));
        }

        /** Legacy changes: the event to optimise for, such as {@code purchase}. */
        public Builder conversionGoal(String goal) {
            return put(WhopSetting.CONVERSION_GOAL, goal);
        }

        /** Legacy changes: {@code lowest_cost}, {@code cost_cap} or {@code bid_cap}. */
        public Builder bidStrategy(String strategy) {
            return put(WhopSetting.BID_STRATEGY, strategy);
        }

        /** Legacy changes: the highest bid, in US cents as the network wants it. */
        public Builder bidAmountCents(long cents) {
            return put(WhopSetting.BID_CENTS, cents);
        }

        /** Legacy changes: the configured state, {@code active} or {@code paused}. */
        public Builder configStatus(String status) {
            return put(WhopSetting.CONFIG_STATUS, status);
        }

        /** Legacy changes: regulated categories. */
        public Builder specialCategories(List<String> categories) {
            return put(WhopSetting.CONFIG_CATEGORIES, List.copyOf(categories));
        }

        /** Legacy changes: whether the campaign owns the budget, or each ad group its own. */
        public Builder campaignOwnsBudget(boolean campaignOwnsBudget) {
            return put(WhopSetting.CAMPAIGN_OWNS_BUDGET, campaignOwnsBudget);
        }

        /** Legacy changes: the product to promote. */
        public Builder productId(String productId) {
            return put(WhopSetting.PRODUCT_ID, productId);
        }

        /** Legacy changes: ISO 3166 codes of the countries to advertise in. */
        public Builder targetCountryCodes(List<String> codes) {
            return put(WhopSetting.COUNTRIES, List.copyOf(codes));
        }

        public WhopOptions build() {
            return new WhopOptions(values);
        }

        private Builder put(WhopSetting setting, Object value) {
            values.put(setting, Objects.requireNonNull(value, setting.field()));
            return this;
        }
    }
}
