package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class SeedsTest {
    @Test
    void everyNetworkStartsWithTheCampaignsOfItsPagesAndSomeMore(Sandbox sandbox) {
        assertThat(sandbox.whop().campaignIds())
                .contains("adcamp_xxxxxxxxxx", "adcamp_xxxxxxxxxxx")
                .hasSizeGreaterThan(4);
        assertThat(sandbox.topsort().campaignIds())
                .contains("3c90c3cc-0d44-4b50-8888-8dd25736052a")
                .hasSizeGreaterThan(4);
        assertThat(sandbox.walmart().campaignIds())
                .contains("1", "2", "12345", "23456")
                .hasSizeGreaterThan(7);
    }

    @Test
    void theTopsortCampaignOfThePageIsAnsweredToTheLetter(Sandbox sandbox) {
        JsonObject campaign = Client.topsort(sandbox)
                .get("/campaigns/3c90c3cc-0d44-4b50-8888-8dd25736052a")
                .json();
        assertThat(campaign.object("promotionType"))
                .hasToString(
                        "{\"bannerAssets\":[{\"url\":\"<string>\",\"contentType\":\"image/png\",\"dimensions\":{\"width\":1920,"
                                + "\"height\":1080},\"size\":123,\"assetId\":\"asset_01j713j64yfsvtj4bs3ccpy5ca\",\"content\":{},"
                                + "\"jsonTemplateId\":\"3c90c3cc-0d44-4b50-8888-8dd25736052a\"}],\"slotId\":\"<string>\","
                                + "\"deviceType\":\"desktop\",\"adFormat\":\"<string>\"}");
        assertThat(campaign.number("bidCount")).hasToString("123");
        assertThat(campaign.text("endDate")).isEqualTo("2023-11-07T05:31:56Z");
    }

    @Test
    void theWalmartCampaignsOfThePageAreListed(Sandbox sandbox) {
        JsonObject list = Client.walmart(sandbox)
                .post("/api/v1/campaigns/list", "{\"advertiserId\":10000,\"Filter[campaignId]\":[23456]}")
                .json();
        JsonObject campaign = (JsonObject) list.list("response").get(0);
        assertThat(list.number("totalResults")).hasToString("1");
        assertThat(campaign.text("deliverySpeed")).isEqualTo("FRONTLOADED");
        assertThat(campaign.number("totalBudget")).hasToString("10.0");
        assertThat(campaign.text("startDate")).isEqualTo("2023-12-05T07:00:00.000-05:00");
    }
}
