package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.json.JsonReader;
import io.github.adfacade.sandbox.internal.json.JsonWriter;
import io.github.adfacade.sandbox.junit.SandboxExtension;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the networks' own pages print is answered to the letter; documented members that a page's example lacks may follow. */
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
    void whopsCampaignIsAnsweredAsPrinted(Sandbox sandbox) throws IOException {
        JsonObject answer =
                Client.whop(sandbox).get("/ad_campaigns/adcamp_xxxxxxxxxx").json();
        assertPrinted("whop-campaign", answer);
    }

    @Test
    void whopsOlderCampaignIsAnsweredAsPrintedAndWithNothingElse(Sandbox sandbox) throws IOException {
        JsonObject answer = Client.bearer(
                        sandbox.whop().baseUrl(), sandbox.whop().legacyApiKey())
                .get("/ad_campaigns/adcamp_xxxxxxxxxxx")
                .json();
        assertPrinted("whop-legacy-campaign", answer);
        assertThat(answer).hasSameSizeAs(printed("whop-legacy-campaign"));
    }

    @Test
    void whopsOlderAdIsAnsweredAsPrinted(Sandbox sandbox) throws IOException {
        JsonObject answer = Client.whop(sandbox)
                .with("Api-Version-Date", "2025-01-01")
                .get("/ads/ad_xxxxxxxxxxxxxxx")
                .json();
        assertPrinted("whop-legacy-ad", answer);
    }

    @Test
    void topsortsCampaignIsAnsweredAsPrinted(Sandbox sandbox) throws IOException {
        JsonObject answer = Client.topsort(sandbox)
                .get("/campaigns/3c90c3cc-0d44-4b50-8888-8dd25736052a")
                .json();
        assertPrinted("topsort-campaign", answer);
        assertThat(answer).hasSameSizeAs(printed("topsort-campaign"));
    }

    @Test
    void walmartsCampaignsHoldTheValuesOfThePrintedRequests(Sandbox sandbox) {
        JsonObject list = Client.walmart(sandbox)
                .post("/api/v1/campaigns/list", "{\"advertiserId\":10000,\"Filter[campaignId]\":[23456]}")
                .json();
        JsonObject campaign = (JsonObject) list.list("response").get(0);
        assertThat(list.number("totalResults")).hasToString("1");
        assertThat(campaign.text("deliverySpeed")).isEqualTo("FRONTLOADED");
        assertThat(campaign.number("totalBudget")).hasToString("10.0");
        assertThat(campaign.text("startDate")).isEqualTo("2023-12-05T07:00:00.000-05:00");
    }

    @Test
    void walmartsPrintedReplacementIsTaken(Sandbox sandbox) {
        Client.Answer answer = Client.walmart(sandbox).put("/api/v1/campaigns", """
                        [{"campaignId": 12345, "advertiserId": 10000, "name": "string", "description": "string",
                          "objective": "awareness", "campaignType": "ngd", "startDate": "2023-12-05T12:00:00Z",
                          "endDate": "2023-12-25T12:00:00Z", "budgetType": "total", "totalBudget": 10.0, "deliverySpeed": "evenly"},
                         {"campaignId": 23456, "advertiserId": 10000, "name": "string", "description": "string",
                          "objective": "awareness", "campaignType": "ngd", "startDate": "2023-12-05T12:00:00Z",
                          "endDate": "2023-12-25T12:00:00Z", "budgetType": "total", "totalBudget": 10.0, "deliverySpeed": "frontloaded"}]
                        """);
        assertThat(answer.item(0).text("code")).isEqualTo("success");
        assertThat(answer.item(1).text("code")).isEqualTo("success");
    }

    private static void assertPrinted(String name, JsonObject answer) throws IOException {
        printed(name)
                .forEach((member, value) -> assertThat(JsonWriter.write(answer.get(member)))
                        .as(member)
                        .isEqualTo(JsonWriter.write(value)));
    }

    private static JsonObject printed(String name) throws IOException {
        try (InputStream in = SeedsTest.class.getResourceAsStream("/printed/" + name + ".json")) {
            return JsonReader.object(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
