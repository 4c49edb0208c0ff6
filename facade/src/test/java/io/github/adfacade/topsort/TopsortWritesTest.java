package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Objective;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidTarget;
import io.github.adfacade.clients.topsort.model.BidTargetType;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignType;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.clients.topsort.model.ChargeType;
import io.github.adfacade.clients.topsort.model.CreatableAdFormat;
import io.github.adfacade.clients.topsort.model.ExclusionFilters;
import io.github.adfacade.clients.topsort.model.MultiplierConfig;
import io.github.adfacade.clients.topsort.model.RejectionReason;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import io.github.adfacade.clients.topsort.model.SegmentFilter;
import io.github.adfacade.clients.topsort.model.SegmentMultiplier;
import io.github.adfacade.clients.topsort.model.TargetingFilters;
import io.github.adfacade.clients.topsort.model.Trigger;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import io.github.adfacade.sandbox.Sandbox;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing campaigns. */
class TopsortWritesTest extends TopsortHarness {
    @Test
    void aCampaignIsCreatedWithWhatTheDraftSays() {
        CampaignDraft draft = CampaignDraft.builder("Trail shoes, July")
                .budget(new Budget(Money.usd("700"), BudgetPeriod.WEEKLY))
                .start(Instant.parse("2026-07-01T00:00:00Z"))
                .end(Instant.parse("2026-08-01T00:00:00Z"))
                .network(manual().setChargeType(ChargeType.CPC)
                        .setExternalCampaignId("crm-90300")
                        .setIsAutoTrigger(false)
                        .setWalletId("0e9d7c14-51b0-4b57-8a61-5f4a2a2c7d3e")
                        .setBids(List.of(bid("sku-88120")
                                .setAmount(Amount.of("0.45"))
                                .setLocation("front")
                                .setTriggers(List.of(
                                        trigger("keyword", "{'words': ['trail shoes'], 'matchType': 'phrase'}"),
                                        trigger("category", "{'categoryId': 'cat-outdoor'}"),
                                        trigger("categories", "{'fromProduct': 'sku-1'}"),
                                        trigger("product", "{'productId': 'sku-2'}"),
                                        new Trigger().setType("always"))))))
                .build();

        Campaign campaign = topsort.create(draft);

        assertThat(campaign.status()).isEqualTo(CampaignStatus.SCHEDULED);
        assertThat(campaign.budget()).contains(new Budget(Money.usd("700"), BudgetPeriod.WEEKLY));
        assertThat(last().request().path()).isEqualTo("/campaigns");
        assertThat(lastQuery("vendor_id")).isEqualTo(VENDOR);
        assertThat(lastBody()).isEqualTo(json("""
                {"name": "Trail shoes, July", "campaignType": "manual", "adFormat": "listing", "chargeType": "CPC",
                 "isActive": true, "isAutoTrigger": false, "externalCampaignId": "crm-90300",
                 "startDate": "2026-07-01T00:00:00Z", "endDate": "2026-08-01T00:00:00Z",
                 "walletId": "0e9d7c14-51b0-4b57-8a61-5f4a2a2c7d3e",
                 "budget": {"amount": 70000, "type": "weekly"},
                 "bids": [{"target": {"id": "sku-88120", "type": "product"}, "amount": 45, "location": "front",
                   "triggers": [
                     {"type": "keyword", "value": {"words": ["trail shoes"], "matchType": "phrase"}},
                     {"type": "category", "value": {"categoryId": "cat-outdoor"}},
                     {"type": "categories", "value": {"fromProduct": "sku-1"}},
                     {"type": "product", "value": {"productId": "sku-2"}},
                     {"type": "always"}]}]}"""));
    }

    @Test
    void anAutobiddingCampaignTakesObjectiveSegmentsAndNoEnd() {
        Campaign campaign = topsort.create(CampaignDraft.builder("Reach")
                .objective(Objective.SALES)
                .end(FlightEnd.NEVER)
                .budget(new Budget(Money.usd("3000"), BudgetPeriod.MONTHLY))
                .network(new CampaignCreate()
                        .setCampaignType(CampaignType.AUTOBIDDING)
                        .setAdFormat(CreatableAdFormat.LISTING)
                        .setIsActive(false)
                        .setIsAutoTrigger(true)
                        .setTargetRoas(new BigDecimal("4.5"))
                        .setMultiplierConfig(new MultiplierConfig()
                                .setIsActive(true)
                                .setMultipliers(List.of(new SegmentMultiplier()
                                        .setType("user_segment")
                                        .setSegmentId(7L)
                                        .setMultiplier(new BigDecimal("1.5")))))
                        .setTargetingFilters(
                                new TargetingFilters().setIsActive(true).setTargetingFilters(List.of(segment(8))))
                        .setExclusionFilters(
                                new ExclusionFilters().setIsActive(false).setExclusionFilters(List.of(segment(9))))
                        .setBids(List.of(new BidCreate()
                                .setTarget(new BidTarget().setId("brand-17").setType(BidTargetType.BRAND)))))
                .build());

        assertThat(campaign.objective()).contains(Objective.SALES);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(campaign.schedule().end()).contains(FlightEnd.NEVER);
        assertThat(lastBody().getAsJsonObject().get("endDate").getAsString()).isEqualTo("9999-12-31T23:59:59Z");
        assertThat(lastBody().getAsJsonObject().get("multiplierConfig")).isEqualTo(json("""
                {"isActive": true, "multipliers": [{"type": "user_segment", "segmentId": 7, "multiplier": 1.5}]}"""));
        assertThat(lastBody().getAsJsonObject().get("exclusionFilters")).isEqualTo(json("""
                {"isActive": false, "exclusionFilters": [{"type": "user_segment", "segmentId": 9}]}"""));
    }

    @Test
    void aBannerCampaignIsReviewedFirst() {
        Campaign campaign = topsort.create(CampaignDraft.builder("Hero")
                .budget(Budget.total(Money.usd("1200")))
                .network(manual().setAdFormat(CreatableAdFormat.BANNER)
                        .setChargeType(ChargeType.CPM)
                        .setStatus(ReviewStatus.PENDING)
                        .setProductIds(List.of("sku-1", "sku-2"))
                        .setBids(List.of(bannerBid())))
                .build());

        assertThat(campaign.status()).isEqualTo(CampaignStatus.PENDING_REVIEW);
        assertThat(lastBody()
                        .getAsJsonObject()
                        .getAsJsonArray("bids")
                        .get(0)
                        .getAsJsonObject()
                        .get("formatProperties"))
                .isEqualTo(json("""
                        {"bannerAssets": [{"url": "https://cdn.example/b.png", "contentType": "image/png",
                          "dimensions": {"width": 1200, "height": 300}, "size": 52013}],
                         "slotId": "home-top", "deviceType": "desktop", "adFormat": "banner"}"""));
        sandbox.topsort().control().review(campaign.id(), "approved");
        assertThat(topsort.get(campaign.id()).status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void aDraftWithoutAnExternalIdGetsARandomOne() {
        Campaign campaign = topsort.create(draft().build());

        UUID id = UUID.fromString(campaign.raw().get("externalCampaignId").getAsString());
        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(campaign.status()).isEqualTo(CampaignStatus.ACTIVE);
    }

    @Test
    void anotherVendorsCampaignIsMadeThroughAViewForIt() {
        topsort.ofVendor("v-9000").create(draft().build());

        assertThat(lastQuery("vendor_id")).isEqualTo("v-9000");
        assertThat(lastBody().getAsJsonObject().has("vendor_id")).isFalse();
    }

    @Test
    void anUpdateSendsTheNamedFieldsAlone() {
        Campaign campaign = topsort.update(
                PAUSED,
                CampaignChange.builder()
                        .name("Trail shoes, summer")
                        .budget(new Budget(Money.usd("12.34"), BudgetPeriod.TOTAL))
                        .end(FlightEnd.NEVER)
                        .build());

        assertThat(campaign.name()).isEqualTo("Trail shoes, summer");
        assertThat(campaign.budget()).contains(Budget.total(Money.usd("12.34")));
        assertThat(campaign.schedule().end()).contains(FlightEnd.NEVER);
        assertThat(last().request().method()).isEqualTo("PATCH");
        assertThat(last().request().path()).isEqualTo("/campaigns/" + PAUSED);
        assertThat(lastBody()).isEqualTo(json("""
                {"name": "Trail shoes, summer", "budget": {"amount": 1234, "type": "total"},
                 "endDate": "9999-12-31T23:59:59Z"}"""));
    }

    @Test
    void aStartInThePastBecomesThePresent() {
        Campaign campaign = topsort.update(
                PAUSED, CampaignChange.builder().start(NOW.minusSeconds(3600)).build());

        assertThat(campaign.schedule().start()).contains(NOW);
    }

    @Test
    void aBannerIsTurnedDownWithAReason() {
        Campaign campaign = topsort.update(
                PENDING,
                CampaignChange.builder()
                        .network(new CampaignUpdate()
                                .setStatus(ReviewStatus.REJECTED)
                                .setStatusUpdatedBy("5d1c2c0e-8f6b-4e7d-9f1b-3c0b8a7c2f44")
                                .setBannerAdRejectionReason(new RejectionReason().setDeclineReason("Unreadable text")))
                        .build());

        assertThat(campaign.status()).isEqualTo(CampaignStatus.REJECTED);
        assertThat(lastBody()).isEqualTo(json("""
                {"status": "rejected", "statusUpdatedBy": "5d1c2c0e-8f6b-4e7d-9f1b-3c0b8a7c2f44",
                 "bannerAdRejectionReason": {"declineReason": "Unreadable text"}}"""));
    }

    @Test
    void pausingAndResumingTurnTheSwitchAndMayBeRepeated() {
        assertThat(topsort.pause(AUTOBIDDING).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(lastBody()).isEqualTo(json("{\"isActive\": false}"));
        assertThat(topsort.pause(AUTOBIDDING).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(topsort.resume(AUTOBIDDING).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(lastBody()).isEqualTo(json("{\"isActive\": true}"));
    }

    @Test
    void archivingDeletes() {
        topsort.archive(PAUSED);

        assertThat(last().request().method()).isEqualTo("DELETE");
        assertThat(sandbox.topsort().campaignIds()).doesNotContain(PAUSED);
        assertThatThrownBy(() -> topsort.archive(PAUSED)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"deleted\": true}", "true", ""})
    void theFormOfADeletesAnswerDoesNotMatter(String body) {
        answer(200, body);

        topsort.archive(PAUSED);

        assertThat(last().status()).isEqualTo(200);
    }

    @Test
    void aDeleteMayBeAnsweredWithNothing() {
        try (Sandbox silent = Sandbox.builder().deleteWithoutContent(true).start();
                TopsortCampaignService service =
                        builder().baseUrl(silent.topsort().baseUrl().toString()).build()) {
            service.archive(PAUSED);

            assertThat(silent.ledger().last().status()).isEqualTo(204);
            assertThat(silent.topsort().campaignIds()).doesNotContain(PAUSED);
        }
    }

    @Test
    void aDeleteWhoseAnswerIsLostIsDoneWhenTheCampaignIsGone() {
        sandbox.topsort().fail(Fault.applyThenHangUp().on("DELETE", ".*"));

        topsort.archive(PAUSED);

        assertThat(sent("DELETE")).hasSize(2);
        assertThat(last().status()).isEqualTo(404);
        assertThat(sandbox.ledger().changes(Network.TOPSORT, Change.Kind.DELETED))
                .hasSize(1);
    }

    @Test
    void aLostAnswerToAnUpdateIsAskedForAgain() {
        sandbox.topsort().fail(Fault.applyThenHangUp().on("PATCH", ".*"));

        assertThat(topsort.pause(AUTOBIDDING).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(sent("PATCH")).hasSize(2);
    }

    @Test
    void whatTopsortCannotDoIsRefusedByName() {
        assertThat(topsort.capabilities())
                .contains(
                        Capability.BIDS,
                        Capability.OBJECTIVE,
                        Capability.NEVER_ENDING,
                        Capability.FILTER_STATUS,
                        Capability.WEEKLY_BUDGET,
                        Capability.MONTHLY_BUDGET)
                .doesNotContain(
                        Capability.NATIVE_BATCH,
                        Capability.DUPLICATE,
                        Capability.METRICS,
                        Capability.DESCRIPTION,
                        Capability.CLEAR_FIELD,
                        Capability.REPLACE,
                        Capability.UNARCHIVE,
                        Capability.AD_GROUPS,
                        Capability.ADS);
        assertThatThrownBy(
                        () -> topsort.list(CampaignQuery.builder().name("Trail").build()))
                .isInstanceOf(UnsupportedCapabilityException.class)
                .hasMessageContaining("filter name");
        assertThatThrownBy(() -> topsort.create(draft().description("x").build()))
                .isInstanceOf(UnsupportedCapabilityException.class);
        assertThatThrownBy(() -> topsort.update(
                        PAUSED,
                        CampaignChange.builder().clear(CampaignField.END).build()))
                .isInstanceOf(UnsupportedCapabilityException.class);
    }

    private static Trigger trigger(String type, String value) {
        return new Trigger().setType(type).setValue(json(value.replace('\'', '"')));
    }

    private static SegmentFilter segment(long id) {
        return new SegmentFilter().setType("user_segment").setSegmentId(id);
    }
}
