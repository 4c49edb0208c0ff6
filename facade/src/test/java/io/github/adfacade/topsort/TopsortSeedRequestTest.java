package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.topsort.model.AutobiddingObjective;
import io.github.adfacade.clients.topsort.model.BudgetChange;
import io.github.adfacade.clients.topsort.model.BudgetType;
import io.github.adfacade.clients.topsort.model.CampaignTypeChange;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.clients.topsort.model.ChargeType;
import io.github.adfacade.clients.topsort.model.ExclusionFilters;
import io.github.adfacade.clients.topsort.model.MultiplierConfig;
import io.github.adfacade.clients.topsort.model.RejectionReason;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import io.github.adfacade.clients.topsort.model.SegmentFilter;
import io.github.adfacade.clients.topsort.model.SegmentMultiplier;
import io.github.adfacade.clients.topsort.model.TargetingFilters;
import io.github.adfacade.sandbox.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The request that Topsort prints for an update, which has every field. */
class TopsortSeedRequestTest extends TopsortHarness {

    private static final String PRINTED = """
            {
              "name": "Bola-Bola Ad campaign",
              "budget": {"amount": 1000, "type": "daily"},
              "startDate": "2023-11-07T05:31:56Z",
              "endDate": "2023-11-07T05:31:56Z",
              "isActive": true,
              "isSmart": true,
              "campaignType": "autobidding",
              "status": "approved",
              "statusUpdatedBy": "3c90c3cc-0d44-4b50-8888-8dd25736052a",
              "isAutoTrigger": true,
              "targetRoas": 10.25,
              "externalCampaignId": "<string>",
              "multiplierConfig": {
                "isActive": true,
                "multipliers": [{"type": "<string>", "segmentId": 123, "multiplier": 2}]
              },
              "targetingFilters": {
                "isActive": true,
                "targetingFilters": [{"type": "<string>", "segmentId": 123}]
              },
              "exclusionFilters": {
                "isActive": true,
                "exclusionFilters": [{"type": "<string>", "segmentId": 123}]
              },
              "chargeType": "CPM",
              "autobiddingObjective": "impressions",
              "productIds": ["<string>"],
              "bannerAdRejectionReason": {"declineReason": "<string>", "reasonDetails": "<string>"}
            }""";

    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2023-11-07T05:31:56Z");

    /** It starts and ends at one moment, which the network's own rule forbids, and gives reasons for no rejection. */
    @Test
    void isProducedToTheLetterByTheGeneratedInterface() throws Exception {
        sandbox.topsort().fail(Fault.status(200).body("{}"));
        SegmentFilter segment = new SegmentFilter().setType("<string>").setSegmentId(123L);
        CampaignUpdate body = new CampaignUpdate()
                .setName("Bola-Bola Ad campaign")
                .setBudget(new BudgetChange().setAmount(Amount.of("10")).setType(BudgetType.DAILY))
                .setStartDate(MOMENT)
                .setEndDate(MOMENT)
                .setIsActive(true)
                .setIsSmart(true)
                .setCampaignType(CampaignTypeChange.AUTOBIDDING)
                .setStatus(ReviewStatus.APPROVED)
                .setStatusUpdatedBy(PAGE)
                .setIsAutoTrigger(true)
                .setTargetRoas(new BigDecimal("10.25"))
                .setExternalCampaignId("<string>")
                .setMultiplierConfig(new MultiplierConfig()
                        .setIsActive(true)
                        .setMultipliers(List.of(new SegmentMultiplier()
                                .setType("<string>")
                                .setSegmentId(123L)
                                .setMultiplier(BigDecimal.valueOf(2)))))
                .setTargetingFilters(new TargetingFilters().setIsActive(true).setTargetingFilters(List.of(segment)))
                .setExclusionFilters(new ExclusionFilters().setIsActive(true).setExclusionFilters(List.of(segment)))
                .setChargeType(ChargeType.CPM)
                .setAutobiddingObjective(AutobiddingObjective.IMPRESSIONS)
                .setProductIds(List.of("<string>"))
                .setBannerAdRejectionReason(
                        new RejectionReason().setDeclineReason("<string>").setReasonDetails("<string>"));

        topsort.unwrap(CampaignsApi.class).updateCampaign(PAGE, body).execute();

        assertThat(last().request().method()).isEqualTo("PATCH");
        assertThat(last().request().path()).isEqualTo("/campaigns/" + PAGE);
        assertThat(last().request().query()).isEmpty();
        assertThat(last().request().header("Authorization"))
                .contains("Bearer " + sandbox.topsort().apiKey());
        assertThat(last().request().header("Content-Type")).contains("application/json");
        assertThat(last().request().body()).isEqualTo(json(PRINTED).toString());
    }

    @Test
    void isProducedByTheFacadeAsFarAsItsRulesAllow() {
        sandbox.topsort().fail(Fault.status(200).body("{\"campaignId\": \"" + PAGE + "\"}"));
        JsonObject allowed = json(PRINTED).getAsJsonObject();
        allowed.addProperty("endDate", "2023-12-07T05:31:56Z");
        allowed.addProperty("status", "rejected");
        SegmentFilter segment = new SegmentFilter().setType("<string>").setSegmentId(123L);

        topsort.update(
                PAGE,
                CampaignChange.builder()
                        .name("Bola-Bola Ad campaign")
                        .budget(Budget.daily(Money.usd("10")))
                        .start(MOMENT.toInstant())
                        .end(Instant.parse("2023-12-07T05:31:56Z"))
                        .objective(Objective.AWARENESS)
                        .network(new CampaignUpdate()
                                .setIsActive(true)
                                .setIsSmart(true)
                                .setCampaignType(CampaignTypeChange.AUTOBIDDING)
                                .setStatus(ReviewStatus.REJECTED)
                                .setStatusUpdatedBy(PAGE)
                                .setIsAutoTrigger(true)
                                .setTargetRoas(new BigDecimal("10.25"))
                                .setExternalCampaignId("<string>")
                                .setMultiplierConfig(new MultiplierConfig()
                                        .setIsActive(true)
                                        .setMultipliers(List.of(new SegmentMultiplier()
                                                .setType("<string>")
                                                .setSegmentId(123L)
                                                .setMultiplier(BigDecimal.valueOf(2)))))
                                .setTargetingFilters(
                                        new TargetingFilters().setIsActive(true).setTargetingFilters(List.of(segment)))
                                .setExclusionFilters(
                                        new ExclusionFilters().setIsActive(true).setExclusionFilters(List.of(segment)))
                                .setChargeType(ChargeType.CPM)
                                .setProductIds(List.of("<string>"))
                                .setBannerAdRejectionReason(new RejectionReason()
                                        .setDeclineReason("<string>")
                                        .setReasonDetails("<string>")))
                        .build());

        assertThat(last().request().method()).isEqualTo("PATCH");
        assertThat(last().request().path()).isEqualTo("/campaigns/" + PAGE);
        assertThat(lastBody()).isEqualTo(allowed);
    }

    @Test
    void theFacadeRefusesWhatTheNetworksRuleForbids() {
        assertThat(broken(() -> topsort.update(
                        PAGE,
                        CampaignChange.builder()
                                .start(MOMENT.toInstant())
                                .end(MOMENT.toInstant())
                                .build())))
                .containsExactly("end");
    }

    @Test
    void theCampaignThatItAnswersIsReadWhole() {
        assertThat(topsort.get(PAGE).raw()).isEqualTo(json(sandbox.topsort().campaign(PAGE)));
    }
}
