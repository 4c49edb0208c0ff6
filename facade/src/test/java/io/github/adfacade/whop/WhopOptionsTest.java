package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhopOptionsTest {

    @Test
    void textsAreReadByTheNetworksNamesAndUnits() {
        WhopOptions options = WhopOptions.parse(Map.of(
                "bid_type", "average_target",
                "desired_cost_per_result", " 12.25 ",
                "special_ad_categories", "housing, politics",
                "account_id", "biz_1",
                "Idempotency-Key", "order-1"));

        assertThat(options.provider()).isEqualTo(Provider.WHOP);
        assertThat(options.bidType()).contains(BidType.AVERAGE_TARGET);
        assertThat(options.desiredCostPerResult()).contains(new BigDecimal("12.25"));
        assertThat(options.specialAdCategories())
                .contains(List.of(SpecialAdCategory.HOUSING, SpecialAdCategory.POLITICS));
        assertThat(options.accountId()).contains("biz_1");
        assertThat(options.idempotencyKey()).contains("order-1");
        assertThat(options.toString()).contains("bid_type=average_target");
    }

    @Test
    void settingsStandInOneOrderUnderTheNetworksNames() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("config.bid_amount", "1225");
        texts.put("ad_creative_set_ids", "a,b");
        texts.put("config.budget_optimization", "false");

        assertThat(WhopOptions.parse(texts).settings())
                .containsExactly(
                        Map.entry("ad_creative_set_ids", List.of("a", "b")),
                        Map.entry("config.bid_amount", 1225L),
                        Map.entry("config.budget_optimization", false));
    }

    @Test
    void anEmptyListIsAList() {
        assertThat(WhopOptions.parse(Map.of("special_ad_categories", "")).specialAdCategories())
                .contains(List.of());
        assertThat(WhopOptions.builder().build().specialAdCategories()).isEmpty();
    }

    @Test
    void aWindowIsReadAndKept() {
        StatsWindow window = WhopOptions.parse(
                        Map.of("stats_from", "2026-10-01T02:00:00+02:00", "stats_to", "2026-10-31T00:00:00Z"))
                .statsWindow();

        assertThat(window)
                .isEqualTo(StatsWindow.between(
                        Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-10-31T00:00:00Z")));
        assertThat(WhopOptions.builder().build().statsWindow()).isEqualTo(StatsWindow.ALL_TIME);
    }

    @Test
    void everyUnknownNameAndUnreadableTextIsNamed() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("colour", "red");
        texts.put("bid_type", "highest");
        texts.put("desired_cost_per_result", "much");
        texts.put("config.bid_amount", "12.5");

        InvalidCampaignException refused =
                catchThrowableOfType(InvalidCampaignException.class, () -> WhopOptions.parse(texts));

        assertThat(refused.violations())
                .extracting(Object::toString)
                .containsExactly(
                        "colour is not a setting of Whop (was: red)",
                        "bid_type must be one of average_target, maximum_target, minimum_cost (was: highest)",
                        "desired_cost_per_result must be an amount above zero (was: much)",
                        "config.bid_amount must be a whole number of cents above zero (was: 12.5)");
    }

    @ParameterizedTest
    @CsvSource({
        "account_id, ' '",
        "desired_cost_per_result, 0",
        "special_ad_categories, 'housing,gambling'",
        "order, colour",
        "direction, up",
        "attribution_model, middle_touch",
        "stats_from, 2026-10-01",
        "config.bid_amount, 0",
        "config.bid_strategy, highest",
        "config.status, draft",
        "config.budget_optimization, maybe",
        "product_id, ''",
        "target_country_codes, 'US,usa'",
        "Idempotency-Key, 'with space'",
    })
    void everyRuleIsKept(String field, String text) {
        InvalidCampaignException refused =
                catchThrowableOfType(InvalidCampaignException.class, () -> WhopOptions.parse(Map.of(field, text)));

        assertThat(refused.violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.field()).isEqualTo(field));
    }

    @Test
    void daysOfAZoneAreWholeDays() {
        StatsWindow october = StatsWindow.days(
                LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-31"), ZoneId.of("Europe/Madrid"));

        assertThat(october.from()).contains(Instant.parse("2026-09-30T22:00:00Z"));
        assertThat(october.to()).contains(Instant.parse("2026-10-31T22:59:59.999Z"));
    }

    @Test
    void aWindowDoesNotEndBeforeItStarts() {
        Instant noon = Instant.parse("2026-10-01T12:00:00Z");

        assertThat(StatsWindow.between(noon, noon).to()).contains(noon);
        assertThatIllegalArgumentException().isThrownBy(() -> StatsWindow.between(noon, noon.minusMillis(1)));
    }
}
