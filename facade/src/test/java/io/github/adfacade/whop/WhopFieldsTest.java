package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.model.BidType;
import io.github.adfacade.clients.whop.model.CreateAdCampaign;
import io.github.adfacade.clients.whop.model.SpecialAdCategory;
import io.github.adfacade.clients.whop.model.UpdateAdCampaign;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whop's own fields, read from texts under the network's names. */
class WhopFieldsTest extends WhopHarness {

    private final WhopCampaignService whop = whop();
    private final WhopCampaignService legacy = legacy();

    @Test
    void textsAreReadByTheNetworksNamesAndInMajorUnits() {
        CreateAdCampaign fields = (CreateAdCampaign) whop.draftFields(Map.of(
                "bid_type", "Average_Target",
                "desired_cost_per_result", "12.25",
                "special_ad_categories", "housing, politics",
                "account_id", "biz_1"));

        assertThat(fields.getBidType()).isEqualTo(BidType.AVERAGE_TARGET);
        assertThat(fields.getDesiredCostPerResult()).isEqualTo(Amount.of("12.25"));
        assertThat(fields.getSpecialAdCategories())
                .containsExactly(SpecialAdCategory.HOUSING, SpecialAdCategory.POLITICS);
        assertThat(fields.getAccountId()).isEqualTo("biz_1");
    }

    @Test
    void fieldsOfAnObjectAreReachedByADotAndABidThatTravelsInCentsIsSaidInDollars() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("config.bid_amount", "12.25");
        texts.put("ad_creative_set_ids", "a,b");
        texts.put("config.budget_optimization", "false");

        ClientModel fields = legacy.changeFields(texts);

        assertThat(fields)
                .isEqualTo(new io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign()
                        .setAdCreativeSetIds(List.of("a", "b"))
                        .setConfig(new io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaignConfig()
                                .setBidAmount(Amount.of("12.25"))
                                .setBudgetOptimization(false)));
    }

    @Test
    void anEmptyListIsAList() {
        UpdateAdCampaign none = (UpdateAdCampaign) whop.changeFields(Map.of("special_ad_categories", ""));

        assertThat(none.getSpecialAdCategories()).isEmpty();
        assertThat(new UpdateAdCampaign().getSpecialAdCategories()).isNull();
    }

    @Test
    void aWindowOfAListIsReadAndKept() {
        ListAdCampaignsParams params = (ListAdCampaignsParams)
                whop.queryFields(Map.of("stats_from", "2026-10-01T00:00:00Z", "order", "spend"));

        assertThat(params.getStatsFrom()).isEqualTo("2026-10-01T00:00:00Z");
        assertThat(params.getOrder().value()).isEqualTo("spend");
    }

    @Test
    void everyUnknownNameAndUnreadableTextIsNamed() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("colour", "red");
        texts.put("desired_cost_per_result", "much");
        texts.put("starts_at", "soon");

        InvalidCampaignException refused =
                catchThrowableOfType(InvalidCampaignException.class, () -> whop.draftFields(texts));

        assertThat(refused.violations())
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("colour is not a field here; there are "),
                        text -> assertThat(text).startsWith("desired_cost_per_result must be "),
                        text -> assertThat(text).startsWith("starts_at must be "));
    }

    @ParameterizedTest
    @CsvSource({
        "desired_cost_per_result, 0",
        "bid_type, highest",
        "special_ad_categories, 'housing,gambling'",
        "platform, radio"
    })
    void everyLimitIsKeptBeforeAnythingIsSent(String field, String text) {
        InvalidCampaignException refused = catchThrowableOfType(
                InvalidCampaignException.class,
                () -> whop.create(io.github.adfacade.CampaignDraft.builder("Draft")
                        .objective(io.github.adfacade.Objective.SALES)
                        .network(whop.draftFields(Map.of(field, text)))
                        .build()));

        assertThat(refused.violations())
                .anySatisfy(violation -> assertThat(violation.field()).startsWith(field));
        assertThat(exchanges()).isEmpty();
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
