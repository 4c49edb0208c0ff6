package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.Violation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopsortOptionsTest extends TopsortHarness {

    @Test
    void everyOptionIsReadFromTextByTheNetworksName() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("bids", """
                [{"target": {"type": "product", "id": "sku-1"}, "amount": "0.45 usd",
                  "triggers": [{"type": "keyword", "value": {"words": ["a"], "matchType": "exact"}}]},
                 {"target": {"type": "brand", "id": "b-1"}}]""");
        texts.put("vendor_id", "v-1");
        texts.put("wholeMarketplace", "false");
        texts.put("sort_by_date", "desc");
        texts.put("campaignType", "manual");
        texts.put("adFormat", "banner");
        texts.put("chargeType", "CPM");
        texts.put("isActive", "true");
        texts.put("isSmart", "false");
        texts.put("status", "approved");
        texts.put("statusUpdatedBy", PAGE);
        texts.put("isAutoTrigger", "true");
        texts.put("targetRoas", "4.50");
        texts.put("externalCampaignId", "crm-1");
        texts.put("walletId", PAGE);
        texts.put("multiplierConfig", "{\"isActive\":true,\"multipliers\":[]}");
        texts.put("targetingFilters", "{\"isActive\":true,\"targetingFilters\":[]}");
        texts.put("exclusionFilters", "{\"isActive\":false,\"exclusionFilters\":[]}");
        texts.put("productIds", "sku-1, sku-2");
        texts.put("bannerAdRejectionReason", "{\"declineReason\":\"blurred\"}");

        TopsortOptions options = TopsortOptions.parse(texts);

        assertThat(options.provider()).isEqualTo(Provider.TOPSORT);
        assertThat(options.vendorId()).contains("v-1");
        assertThat(options.wholeMarketplace()).isFalse();
        assertThat(options.sortByDate()).contains(SortByDate.DESC);
        assertThat(options.campaignType()).contains(CampaignType.MANUAL);
        assertThat(options.adFormat()).contains(AdFormat.BANNER);
        assertThat(options.active()).contains(true);
        assertThat(options.status()).contains(ReviewStatus.APPROVED);
        assertThat(options.targetRoas()).contains(new BigDecimal("4.50"));
        assertThat(options.externalCampaignId()).contains("crm-1");
        assertThat(options.productIds()).contains(List.of("sku-1", "sku-2"));
        assertThat(options.bids()).hasSize(2);
        assertThat(options.bids().get(0).toString())
                .isEqualTo(
                        "bid {\"target\":{\"id\":\"sku-1\",\"type\":\"product\"},\"triggers\":[{\"type\":\"keyword\","
                                + "\"value\":{\"words\":[\"a\"],\"matchType\":\"exact\"}}]} at 0.45 USD");
        assertThat(options.settings())
                .hasSize(20)
                .containsEntry("chargeType", "CPM")
                .containsEntry("campaignType", "manual")
                .containsEntry("targetRoas", "4.5")
                .containsEntry("multiplierConfig", "{\"isActive\":true,\"multipliers\":[]}")
                .containsEntry("bannerAdRejectionReason", "{\"declineReason\":\"blurred\"}");
        assertThat(options).hasToString("Topsort options " + options.settings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "isActive | yes | must be true or false",
                "campaignType | smart | must be one of manual, autobidding, exclusive",
                "chargeType | cpm | must be one of CPM, CPC, CPA",
                "targetRoas | much | must be a number",
                "targetRoas | 1e400 | must be a number",
                "multiplierConfig | on | must be the JSON that the network takes",
                "targetingFilters | {\"isActive\":true,\"filters\":[]} | has unknown fields [filters]",
                "bids | {} | must be the JSON that the network takes",
                "bids | [7] | must be a JSON array of objects",
                "bids | [{\"amount\": 45}] | must name each amount with its currency, such as \"0.45 USD\"",
                "bids | [{\"amount\": {}}] | must name each amount with its currency, such as \"0.45 USD\"",
                "bids | [{\"amount\": \"1 ABC\"}] | must name an ISO 4217 currency",
                "bids | [{\"target\": 5}] | must be the JSON that the network takes",
                "colour | red | is not an option of this network"
            })
    void whatCannotBeReadIsAViolation(String name, String text, String rule) {
        InvalidCampaignException refused =
                catchThrowableOfType(InvalidCampaignException.class, () -> TopsortOptions.parse(Map.of(name, text)));

        assertThat(refused.violations()).containsExactly(new Violation(name, rule, text));
    }

    @Test
    void allThatCannotBeReadIsNamedAtOnce() {
        InvalidCampaignException refused = catchThrowableOfType(
                InvalidCampaignException.class,
                () -> TopsortOptions.parse(Map.of("isActive", "on", "isSmart", "off", "mood", "good")));

        assertThat(refused.violations()).hasSize(3);
    }

    @Test
    void aParsedBidIsHeldToTheRulesOfBids() {
        TopsortOptions options = TopsortOptions.parse(
                Map.of("campaignType", "manual", "adFormat", "listing", "bids", "[{\"triggers\":[{}]}]"));

        assertThat(broken(() -> topsort.create(draft().options(options).build())))
                .containsExactly("bids[0].target.type", "bids[0].target.id", "bids[0].triggers");
    }

    @Test
    void aParsedBannerIsSentAsTheNetworkTakesIt() {
        TopsortOptions options =
                TopsortOptions.parse(Map.of("campaignType", "manual", "adFormat", "banner", "bids", """
                [{"target": {"id": "sku-1", "type": "product"}, "amount": "9.00 USD",
                  "formatProperties": {"bannerAssets": [{"url": "https://cdn.example/b.png",
                    "dimensions": {"width": 10, "height": 20}}], "slotId": "home", "adFormat": "banner"}}]"""));

        topsort.create(draft().options(options).build());

        assertThat(lastBody().getAsJsonObject().get("bids")).isEqualTo(json("""
                [{"target": {"id": "sku-1", "type": "product"}, "amount": 900,
                  "formatProperties": {"bannerAssets": [{"url": "https://cdn.example/b.png",
                    "dimensions": {"width": 10, "height": 20}}], "slotId": "home", "adFormat": "banner"}}]"""));
    }
}
