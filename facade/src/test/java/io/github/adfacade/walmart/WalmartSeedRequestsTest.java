package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.walmart.CampaignsApi;
import io.github.adfacade.clients.walmart.model.BatchResult;
import io.github.adfacade.clients.walmart.model.BudgetType;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.clients.walmart.model.CampaignType;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.clients.walmart.model.Objective;
import io.github.adfacade.sandbox.ReceivedRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import retrofit2.Response;

/** The requests and answers of the vendor's page on updating campaigns, to the letter. */
class WalmartSeedRequestsTest extends OnSandbox {

    private static final String SINGLE = """
            [ { "campaignId": 1, "advertiserId": 1, "name": "string", "description": "string", "objective": "awareness",
            "campaignType": "ngd", "startDate": "2023-12-05T12:00:00Z", "endDate": "2023-12-25T12:00:00Z",
            "budgetType": "daily", "dailyBudget": 1.0, "deliverySpeed": "evenly" } ]""";
    private static final String BATCH = """
            [ { "campaignId": 12345, "advertiserId": 10000, "name": "string", "description": "string",
            "objective": "awareness", "campaignType": "ngd", "startDate": "2023-12-05T12:00:00Z",
            "endDate": "2023-12-25T12:00:00Z", "budgetType": "total", "totalBudget": 10.0, "deliverySpeed": "evenly" },
            { "campaignId": 23456, "advertiserId": 10000, "name": "string", "description": "string",
            "objective": "awareness", "campaignType": "ngd", "startDate": "2023-12-05T12:00:00Z",
            "endDate": "2023-12-25T12:00:00Z", "budgetType": "total", "totalBudget": 10.0,
            "deliverySpeed": "frontloaded" } ]""";

    @Test
    void thePrintedReplacementOfOneCampaignIsSentToTheLetter() throws IOException {
        CampaignReplace campaign = printed(1, 1)
                .setBudgetType(BudgetType.DAILY_LOWER)
                .setDailyBudget(Amount.of("1.0"))
                .setDeliverySpeed(DeliverySpeed.EVENLY_LOWER);

        Response<List<BatchResult>> answer = walmart.unwrap(CampaignsApi.class)
                .replaceCampaigns(List.of(campaign))
                .execute();

        ReceivedRequest sent = sandbox().ledger().last().request();
        assertThat(sent.method()).isEqualTo("PUT");
        assertThat(sandbox().walmart().baseUrl() + sent.path())
                .endsWith("/api-proxy/service/display/api/v1/api/v1/campaigns");
        assertThat(JsonParser.parseString(sent.body())).isEqualTo(JsonParser.parseString(SINGLE));
        assertThat(sent.body()).isEqualTo(compact(SINGLE));
        assertThat(answer.body()).hasSize(1);
        assertThat(answer.body().get(0).getCampaignId()).isEqualTo(1);
    }

    @Test
    void thePrintedReplacementOfTwoCampaignsIsSentToTheLetter() throws IOException {
        CampaignReplace first = printed(12345, 10000)
                .setBudgetType(BudgetType.TOTAL_LOWER)
                .setTotalBudget(Amount.of("10.0"))
                .setDeliverySpeed(DeliverySpeed.EVENLY_LOWER);
        CampaignReplace second = printed(23456, 10000)
                .setBudgetType(BudgetType.TOTAL_LOWER)
                .setTotalBudget(Amount.of("10.0"))
                .setDeliverySpeed(DeliverySpeed.FRONTLOADED_LOWER);

        walmart.unwrap(CampaignsApi.class)
                .replaceCampaigns(List.of(first, second))
                .execute();

        assertThat(sandbox().ledger().last().request().body()).isEqualTo(compact(BATCH));
    }

    @Test
    void thePrintedHeadersAreSentWithTheTimestampInSeconds() throws IOException {
        try (WalmartCampaignService printed = builder()
                .consumerId("adfwe-v23-faasd2r-afs-asdfqeff")
                .keyVersion("1")
                .timestampUnit(TimeUnit.SECONDS)
                .clock(Clock.fixed(Instant.ofEpochSecond(1_565_309_779), ZoneOffset.UTC))
                .build()) {
            printed.unwrap(CampaignsApi.class)
                    .replaceCampaigns(List.of(printed(1, 1)))
                    .execute();
        }

        ReceivedRequest sent = sandbox().ledger().last().request();
        assertThat(sent.headers())
                .containsEntry("Content-Type", List.of("application/json"))
                .containsEntry(
                        "Authorization", List.of("Bearer " + sandbox().walmart().authToken()))
                .containsEntry("WM_SEC.KEY_VERSION", List.of("1"))
                .containsEntry("WM_CONSUMER.ID", List.of("adfwe-v23-faasd2r-afs-asdfqeff"))
                .containsEntry("WM_CONSUMER.INTIMESTAMP", List.of("1565309779"))
                .containsKey("WM_SEC.AUTH_SIGNATURE");
    }

    @Test
    void thePrintedAnswersAreReadAndWrittenBackWithoutLoss() {
        String answer = "[{\"code\":\"success\",\"details\":[\"string\"],\"campaignId\":1},"
                + "{\"code\":\"failure\",\"details\":[\"stringA\",\"stringB\"],\"campaignId\":2}]";
        var gson = ClientJson.gson(Eastern.ZONE, Currency.getInstance("USD"));

        List<BatchResult> results = gson.fromJson(answer, new TypeToken<List<BatchResult>>() {});

        assertThat(gson.toJson(results)).isEqualTo(answer);
        assertThat(gson.toJson(gson.fromJson(compact(BATCH), new TypeToken<List<CampaignReplace>>() {})))
                .isEqualTo(compact(BATCH));
    }

    private static CampaignReplace printed(long campaignId, long advertiserId) {
        return new CampaignReplace()
                .setCampaignId(campaignId)
                .setAdvertiserId(advertiserId)
                .setName("string")
                .setDescription("string")
                .setObjective(Objective.AWARENESS_LOWER)
                .setCampaignType(CampaignType.NGD_LOWER)
                .setStartDate(OffsetDateTime.parse("2023-12-05T12:00:00Z"))
                .setEndDate(OffsetDateTime.parse("2023-12-25T12:00:00Z"));
    }

    /** The same text without the blanks between its tokens. */
    private static String compact(String json) {
        JsonElement parsed = JsonParser.parseString(json);
        return parsed.toString();
    }
}
