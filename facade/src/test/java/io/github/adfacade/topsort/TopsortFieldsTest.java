package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.CampaignsApi.ListCampaignsParams;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.clients.topsort.model.ChargeType;
import io.github.adfacade.clients.topsort.model.CreatableAdFormat;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import io.github.adfacade.clients.topsort.model.SortOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Topsort's own fields, read from texts under the network's names. */
class TopsortFieldsTest extends TopsortHarness {

    @Test
    void everyFieldOfADraftIsReadFromTextByTheNetworksName() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("bids", """
                [{"target": {"type": "product", "id": "sku-1"}, "amount": "0.45 usd",
                  "triggers": [{"type": "keyword", "value": {"words": ["a"], "matchType": "exact"}}]},
                 {"target": {"type": "brand", "id": "b-1"}}]""");
        texts.put("campaignType", "manual");
        texts.put("adFormat", "banner");
        texts.put("chargeType", "cpm");
        texts.put("isActive", "true");
        texts.put("status", "approved");
        texts.put("isAutoTrigger", "true");
        texts.put("targetRoas", "4.50");
        texts.put("externalCampaignId", "crm-1");
        texts.put("walletId", PAGE);
        texts.put("multiplierConfig", "{\"isActive\":true,\"multipliers\":[]}");
        texts.put("targetingFilters.isActive", "true");
        texts.put("exclusionFilters", "{\"isActive\":false,\"exclusionFilters\":[]}");
        texts.put("productIds", "sku-1, sku-2");

        CampaignCreate fields = (CampaignCreate) topsort.draftFields(texts);

        assertThat(fields.getCampaignType()).isEqualTo(CampaignType.MANUAL);
        assertThat(fields.getAdFormat()).isEqualTo(CreatableAdFormat.BANNER);
        assertThat(fields.getChargeType()).isEqualTo(ChargeType.CPM);
        assertThat(fields.getIsActive()).isTrue();
        assertThat(fields.getStatus()).isEqualTo(ReviewStatus.APPROVED);
        assertThat(fields.getTargetRoas()).isEqualByComparingTo("4.50");
        assertThat(fields.getExternalCampaignId()).isEqualTo("crm-1");
        assertThat(fields.getProductIds()).containsExactly("sku-1", "sku-2");
        assertThat(fields.getTargetingFilters().getIsActive()).isTrue();
        assertThat(fields.getBids()).hasSize(2);
        assertThat(fields.getBids().get(0).getAmount()).isEqualTo(Amount.of("0.45", "USD"));
    }

    @Test
    void changesAndListsHaveTheirOwnFields() {
        CampaignUpdate change =
                (CampaignUpdate) topsort.changeFields(Map.of("isSmart", "false", "statusUpdatedBy", PAGE));
        ListCampaignsParams list = (ListCampaignsParams) topsort.queryFields(Map.of("sort_by_date", "DESC"));

        assertThat(change.getIsSmart()).isFalse();
        assertThat(change.getStatusUpdatedBy()).isEqualTo(PAGE);
        assertThat(list.getSortByDate()).isEqualTo(SortOrder.DESC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "isActive | yes | must be true or false",
                "targetRoas | much | must be a number",
                "multiplierConfig | on | must be an object",
                "targetingFilters | {\"isActive\":true,\"filters\":[]} | is not a field here",
                "bids | [7] | must be an object",
                "bids | [{\"amount\": {}}] | must be an amount",
                "bids | [{\"target\": 5}] | must be an object",
                "colour | red | is not a field here"
            })
    void whatCannotBeReadIsAViolation(String name, String text, String rule) {
        InvalidCampaignException refused =
                catchThrowableOfType(InvalidCampaignException.class, () -> topsort.draftFields(Map.of(name, text)));

        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).startsWith(name);
            assertThat(violation.rule()).startsWith(rule);
        });
    }

    @Test
    void allThatCannotBeReadIsNamedAtOnce() {
        InvalidCampaignException refused = catchThrowableOfType(
                InvalidCampaignException.class,
                () -> topsort.changeFields(Map.of("isActive", "on", "isSmart", "off", "mood", "good")));

        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("isActive", "isSmart", "mood");
    }

    @Test
    void aBidFromTextIsHeldToTheRulesOfBids() {
        var fields = topsort.draftFields(
                Map.of("campaignType", "manual", "adFormat", "listing", "bids", "[{\"target\":{},\"triggers\":[{}]}]"));

        assertThat(broken(() -> topsort.create(draft().network(fields).build())))
                .containsExactlyInAnyOrder("bids[0].target.type", "bids[0].target.id", "bids[0].triggers[0].type");
    }

    @Test
    void aBannerFromTextIsSentAsTheNetworkTakesIt() {
        var fields = topsort.draftFields(Map.of("campaignType", "manual", "adFormat", "banner", "bids", """
                [{"target": {"id": "sku-1", "type": "product"}, "amount": "9.00 USD",
                  "formatProperties": {"bannerAssets": [{"url": "https://cdn.example/b.png",
                    "dimensions": {"width": 10, "height": 20}}], "slotId": "home", "adFormat": "banner"}}]"""));

        topsort.create(draft().network(fields).build());

        assertThat(lastBody().getAsJsonObject().get("bids")).isEqualTo(json("""
                [{"target": {"id": "sku-1", "type": "product"}, "amount": 900,
                  "formatProperties": {"bannerAssets": [{"url": "https://cdn.example/b.png",
                    "dimensions": {"width": 10, "height": 20}}], "slotId": "home", "adFormat": "banner"}}]"""));
    }
}
