package io.github.adfacade.whop;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every setting of {@link WhopOptions}: its name at the network, how its text is read, and where it applies. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep no state, its sets are immutable ones
enum WhopSetting {
    IDEMPOTENCY_KEY("Idempotency-Key", Reading.KEY, Use.NATIVE_DRAFT),
    ACCOUNT_ID("account_id", Reading.TEXT, Use.NATIVE_DRAFT, Use.NATIVE_QUERY),
    BID_TYPE("bid_type", Reading.oneOf(words(BidType.values())), Use.NATIVE_DRAFT, Use.NATIVE_CHANGE),
    DESIRED_COST("desired_cost_per_result", Reading.AMOUNT, Use.NATIVE_DRAFT),
    CATEGORIES(
            "special_ad_categories",
            Reading.someOf(words(SpecialAdCategory.values())),
            Use.NATIVE_DRAFT,
            Use.NATIVE_CHANGE),
    ORDER(
            "order",
            Reading.oneOf(Set.of(
                    "created_at",
                    "updated_at",
                    "spend",
                    "impressions",
                    "reach",
                    "clicks",
                    "unique_clicks",
                    "link_clicks",
                    "frequency",
                    "click_through_rate",
                    "results",
                    "cost_per_mille",
                    "cost_per_click",
                    "cost_per_result",
                    "return_on_ad_spend")),
            Use.NATIVE_QUERY),
    DIRECTION("direction", Reading.oneOf(Set.of("asc", "desc")), Use.NATIVE_QUERY),
    ATTRIBUTION("attribution_model", Reading.oneOf(Set.of("last_touch", "first_touch")), Use.NATIVE_QUERY),
    STATS_FROM("stats_from", Reading.MOMENT, Use.NATIVE_QUERY, Use.LEGACY_QUERY),
    STATS_TO("stats_to", Reading.MOMENT, Use.NATIVE_QUERY, Use.LEGACY_QUERY),
    CREATIVE_SETS("ad_creative_set_ids", Reading.LIST, Use.LEGACY_CHANGE),
    CONVERSION_GOAL("config.conversion_goal", Reading.TEXT, Use.LEGACY_CHANGE),
    BID_STRATEGY("config.bid_strategy", Reading.oneOf(Set.of("lowest_cost", "cost_cap", "bid_cap")), Use.LEGACY_CHANGE),
    BID_CENTS("config.bid_amount", Reading.CENTS, Use.LEGACY_CHANGE),
    CONFIG_STATUS("config.status", Reading.oneOf(Set.of("active", "paused")), Use.LEGACY_CHANGE),
    CONFIG_CATEGORIES("config.special_categories", Reading.LIST, Use.LEGACY_CHANGE),
    CAMPAIGN_OWNS_BUDGET("config.budget_optimization", Reading.FLAG, Use.LEGACY_CHANGE),
    PRODUCT_ID("product_id", Reading.TEXT, Use.LEGACY_CHANGE),
    COUNTRIES("target_country_codes", Reading.COUNTRIES, Use.LEGACY_CHANGE);

    /** Where a setting may stand. */
    enum Use {
        NATIVE_DRAFT,
        NATIVE_CHANGE,
        NATIVE_QUERY,
        LEGACY_CHANGE,
        LEGACY_QUERY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final String field;
    private final Reading reading;
    private final Set<Use> uses;

    WhopSetting(String field, Reading reading, Use... uses) {
        this.field = field;
        this.reading = reading;
        this.uses = ImmutableSet.copyOf(uses);
    }

    /** The network's name, members of {@code config} with a dot. */
    String field() {
        return field;
    }

    boolean appliesTo(Use use) {
        return uses.contains(use);
    }

    String rule() {
        return reading.rule;
    }

    /** The value of a text; null when it breaks the rule. */
    @Nullable
    Object read(String text) {
        try {
            return reading.reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException broken) {
            return null;
        }
    }

    /** True when a value that was set in code keeps the rule that holds for texts. */
    boolean holds(Object value) {
        return read(
                        value instanceof List<?> list
                                ? String.join(
                                        ",", list.stream().map(String::valueOf).toList())
                                : value.toString())
                != null;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(WhopSetting::word).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * How a text becomes a value.
     *
     * @param rule what is said of a text that does not
     * @param reader answers null, or throws, for a text that does not
     */
    private record Reading(String rule, Function<String, @Nullable Object> reader) {

        static final Reading TEXT = new Reading("must not be blank", text -> text.isEmpty() ? null : text);
        static final Reading KEY = matching("must have 1 to 255 visible characters", "[!-~]{1,255}");
        static final Reading AMOUNT =
                new Reading("must be an amount above zero", text -> positive(new BigDecimal(text)));
        static final Reading CENTS = new Reading(
                "must be a whole number of cents above zero",
                text -> Long.parseLong(text) > 0 ? Long.valueOf(text) : null);
        static final Reading FLAG =
                new Reading("must be true or false", text -> text.matches("true|false") ? Boolean.valueOf(text) : null);
        static final Reading MOMENT = new Reading(
                "must be a date and time with offset",
                text -> OffsetDateTime.parse(text).toInstant());
        static final Reading LIST = new Reading("must be values separated by commas", Reading::split);
        static final Reading COUNTRIES = new Reading(
                "must be ISO 3166 country codes separated by commas",
                text -> split(text).stream().allMatch(code -> code.matches("[A-Z]{2,3}")) ? split(text) : null);

        static Reading oneOf(Set<String> words) {
            return new Reading("must be one of " + sorted(words), text -> words.contains(text) ? text : null);
        }

        static Reading someOf(Set<String> words) {
            return new Reading(
                    "must be some of " + sorted(words), text -> words.containsAll(split(text)) ? split(text) : null);
        }

        private static Reading matching(String rule, String pattern) {
            return new Reading(rule, text -> text.matches(pattern) ? text : null);
        }

        private static List<String> split(String text) {
            return Splitter.on(',').trimResults().omitEmptyStrings().splitToList(text);
        }

        private static @Nullable BigDecimal positive(BigDecimal amount) {
            return amount.signum() > 0 ? amount : null;
        }

        private static String sorted(Set<String> words) {
            return String.join(", ", words.stream().sorted().toList());
        }
    }
}
