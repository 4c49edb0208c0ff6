package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.whop.model.Ad;
import io.github.adfacade.clients.whoplegacy.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whoplegacy.model.BidStrategy;
import io.github.adfacade.clients.whoplegacy.model.ConfigStatus;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaignConfig;
import io.github.adfacade.sandbox.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LegacyCampaignsTest extends WhopHarness {

    private final WhopCampaignService legacy = legacy();

    @Test
    void theCampaignOfTheNetworksOwnPageIsReadInCommonWords() {
        Campaign campaign = legacy.get(LEGACY_PAGE);

        assertThat(campaign.nativeStatus()).contains("active");
        assertThat(campaign.status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(campaign.budget()).contains(Budget.daily(Money.usd("6.9")));
        assertThat(campaign.createdAt()).contains(Instant.parse("2023-12-01T05:00:00.401Z"));
        assertThat(campaign.metrics()).hasValueSatisfying(metrics -> {
            assertThat(metrics.spend()).contains(Money.usd("6.9"));
            assertThat(metrics.impressions()).contains(42L);
            assertThat(metrics.clicks()).contains(42L);
            assertThat(metrics.purchases()).contains(42L);
            assertThat(metrics.returnOnAdSpend()).as("6.9 percent").contains(new BigDecimal("0.069"));
        });
        assertThat(campaign.schedule().start()).as("no time at all").isEmpty();
        assertThat(campaign.raw().getAsJsonObject("product").get("route").getAsString())
                .isEqualTo("pickaxe-analytics");
        assertThat(last().request().header("Api-Version-Date")).contains("2025-01-01");
    }

    @Test
    void theScheduleIsRead() {
        Campaign campaign = legacy.get(PAUSED);

        assertThat(campaign.schedule().start()).contains(Instant.parse("2026-10-01T08:00:00Z"));
        assertThat(campaign.schedule().end()).isEmpty();
    }

    @Test
    void aBudgetThatIsTheSumOfTheAdGroupsIsNotTheCampaignsOwn() {
        answer(200, """
                {"id": "adcamp_1", "title": "T", "status": "active", "daily_budget": 40,
                 "config": {"budget_optimization": false, "objective": "sales", "end_time": "2026-10-31T23:59:59Z"}}""");

        Campaign campaign = legacy.get("adcamp_1", StatsWindow.since(Instant.parse("2026-10-01T00:00:00Z")));

        assertThat(campaign.budget()).isEmpty();
        assertThat(campaign.objective()).contains(Objective.SALES);
        assertThat(campaign.schedule().end().orElseThrow().instant()).contains(Instant.parse("2026-10-31T23:59:59Z"));
        assertThat(campaign.metrics().orElseThrow().returnOnAdSpend()).isEmpty();
        assertThat(lastQuery("stats_from")).isEqualTo("2026-10-01T00:00:00Z");
    }

    @Test
    void aListNamesTheCompanyAndTakesTheNetworksFilters() {
        CampaignQuery query = CampaignQuery.builder()
                .status(CampaignStatus.PAUSED)
                .name("cohort")
                .createdAfter(Instant.parse("2026-08-01T00:00:00Z"))
                .createdBefore(Instant.parse("2026-09-30T00:00:00Z"))
                .pageSize(10)
                .network(new ListAdCampaignsParams()
                        .setStatsFrom(OffsetDateTime.parse("2026-09-01T00:00:00Z"))
                        .setStatsTo(OffsetDateTime.parse("2026-09-30T00:00:00Z")))
                .build();

        assertThat(legacy.list(query)).extracting(Campaign::id).containsExactly(PAUSED);
        assertThat(lastQuery("company_id")).isEqualTo(sandbox.whop().accountId());
        assertThat(lastQuery("status")).isEqualTo("paused");
        assertThat(lastQuery("query")).isEqualTo("cohort");
        assertThat(lastQuery("created_after")).isEqualTo("2026-08-01T00:00:00Z");
        assertThat(lastQuery("created_before")).isEqualTo("2026-09-30T00:00:00Z");
        assertThat(lastQuery("first")).isEqualTo("10");
        assertThat(lastQuery("stats_from")).isEqualTo("2026-09-01T00:00:00Z");
        assertThat(lastQuery("stats_to")).isEqualTo("2026-09-30T00:00:00Z");
    }

    @Test
    void aListWalksThePagesByCursor() {
        assertThat(legacy.list(CampaignQuery.builder().pageSize(2).build()))
                .extracting(Campaign::id)
                .hasSameElementsAs(sandbox.whop().campaignIds());
        assertThat(exchanges()).hasSize(3);
    }

    @Test
    void everyFieldOfTheChangeTravelsUnderItsLegacyName() {
        Campaign changed = legacy.update(
                PAUSED,
                CampaignChange.builder()
                        .name("Autumn cohort 2")
                        .budget(Budget.daily(Money.usd("40.00")))
                        .start(Instant.parse("2026-10-01T00:00:00Z"))
                        .end(Instant.parse("2026-10-31T23:59:59Z"))
                        .network(new UpdateAdCampaign()
                                .setAdCreativeSetIds(List.of("set_1", "set_2"))
                                .setConfig(new UpdateAdCampaignConfig()
                                        .setConversionGoal("purchase")
                                        .setBidStrategy(BidStrategy.BID_CAP)
                                        .setBidAmount(Amount.of("12.25"))
                                        .setStatus(ConfigStatus.ACTIVE)
                                        .setSpecialCategories(List.of("housing"))
                                        .setBudgetOptimization(true))
                                .setProductId("prod_1")
                                .setTargetCountryCodes(List.of("US", "CA")))
                        .build());

        assertThat(lastRequest()).isEqualTo("PATCH /ad_campaigns/" + PAUSED);
        assertThat(lastBody()).isEqualTo(json("""
                        {"ad_creative_set_ids": ["set_1", "set_2"],
                         "config": {"conversion_goal": "purchase", "bid_strategy": "bid_cap", "bid_amount": 1225,
                                    "status": "active", "special_categories": ["housing"], "budget_optimization": true,
                                    "start_time": "2026-10-01T00:00:00Z", "end_time": "2026-10-31T23:59:59Z"},
                         "daily_budget": 40.00, "product_id": "prod_1", "target_country_codes": ["US", "CA"],
                         "title": "Autumn cohort 2"}"""));
        assertThat(changed.budget()).contains(Budget.daily(Money.usd("40")));
        assertThat(changed.schedule().end().orElseThrow().instant()).contains(Instant.parse("2026-10-31T23:59:59Z"));
        assertThat(changes(Change.Kind.UPDATED)).hasSize(1);
    }

    @Test
    void aChangeOfTheNameSendsNothingElse() {
        legacy.update(PAUSED, CampaignChange.builder().name("Only the name").build());

        assertThat(lastBody()).isEqualTo(json("{\"title\": \"Only the name\"}"));
        assertThat(last().request().header("Idempotency-Key")).isEmpty();
    }

    @Test
    void thePlanShowsTheVeryRequestThatTheUpdateSends() {
        CampaignChange change = CampaignChange.builder()
                .budget(Budget.daily(Money.usd("55")))
                .network(legacy.changeFields(Map.of("config.bid_amount", "9.00")))
                .build();

        var plan = legacy.plan(PAUSED, change);
        legacy.update(PAUSED, change);

        assertThat(plan.isAllowed()).isTrue();
        assertThat(plan.requests()).singleElement().satisfies(planned -> {
            assertThat(planned.method() + " " + planned.path()).isEqualTo(lastRequest());
            assertThat(planned.body()).isEqualTo(last().request().body());
        });
    }

    @Test
    void thePlanLeavesOutOwnFieldsThatAlreadyHoldNestedOnesAndListsToo() {
        CampaignChange change = CampaignChange.builder()
                .network(new UpdateAdCampaign()
                        .setTargetCountryCodes(List.of("US"))
                        .setConfig(new UpdateAdCampaignConfig()
                                .setBidStrategy(BidStrategy.COST_CAP)
                                .setStatus(ConfigStatus.ACTIVE))
                        .setProductId("prod_new"))
                .build();

        assertThat(legacy.plan(PAUSED, change).differences())
                .extracting(d -> d.field() + " from " + d.before() + " to " + d.after())
                .containsExactly("config.status from paused to active", "product_id from null to prod_new");
    }

    @Test
    void aCampaignIsPausedAndResumedThroughTheActionEndpoints() {
        assertThat(legacy.resume(PAUSED).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns/" + PAUSED + "/unpause");
        assertThat(legacy.pause(PAUSED).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns/" + PAUSED + "/pause");
        assertThat(last().request().header("Idempotency-Key")).isEmpty();
    }

    @Test
    void anAdIsReadWithItsMetricsOverAWindow() {
        StatsWindow window = StatsWindow.between(
                Instant.parse("2023-12-01T05:00:00.401Z"), Instant.parse("2023-12-31T05:00:00.401Z"));

        Ad ad = legacy.ads().get("ad_xxxxxxxxxxxxxxx", window);

        assertThat(ad.getReturnOnAdSpend()).as("a ratio on ads").isNotNull();
        assertThat(ad.getSpend()).isNotNull();
        assertThat(ad.getAdCampaign().getId()).isEqualTo(LEGACY_PAGE);
        assertThat(ad.getIssues().get(0).hasMessage()).isFalse();
        assertThat(lastQuery("stats_from")).isEqualTo("2023-12-01T05:00:00.401Z");
        assertThat(lastQuery("stats_to")).isEqualTo("2023-12-31T05:00:00.401Z");
    }

    @Test
    void whatThisGenerationCannotIsRefusedBeforeAnythingIsSent() {
        CampaignDraft draft = CampaignDraft.builder("New").build();
        Map<Capability, ThrowingCallable> calls = Map.of(
                Capability.CREATE, () -> legacy.create(draft),
                Capability.ARCHIVE, () -> legacy.archive(PAUSED),
                Capability.LAUNCH, () -> legacy.launch(PAUSED),
                Capability.DUPLICATE, () -> legacy.duplicate(PAUSED),
                Capability.AD_GROUPS, legacy::adGroups,
                Capability.LIST_ADS, () -> legacy.ads().list(PAUSED),
                Capability.TOTAL_BUDGET,
                        () -> legacy.update(
                                PAUSED,
                                CampaignChange.builder()
                                        .budget(Budget.total(Money.usd("100")))
                                        .build()),
                Capability.CLEAR_FIELD,
                        () -> legacy.update(
                                PAUSED,
                                CampaignChange.builder()
                                        .clear(CampaignField.END)
                                        .build()));

        calls.forEach((capability, call) -> assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        UnsupportedCapabilityException.class,
                        e -> assertThat(e.capability()).isEqualTo(capability)));
        assertThatThrownBy(() -> legacy.retryPayment(PAUSED)).isInstanceOf(UnsupportedCapabilityException.class);
        assertThatThrownBy(() -> legacy.retryAccountPayments("biz_1"))
                .isInstanceOf(UnsupportedCapabilityException.class);
        assertThatThrownBy(() -> legacy.ads().listOfAdGroup("adgrp_1", StatsWindow.ALL_TIME))
                .isInstanceOf(UnsupportedCapabilityException.class);
        assertThat(exchanges()).isEmpty();
        assertThat(legacy.capabilities()).doesNotContainAnyElementsOf(calls.keySet());
    }

    @Test
    void theGeneratedInterfacesOfThisGenerationCanBeUnwrapped() {
        assertThat(legacy.unwrap(io.github.adfacade.clients.whoplegacy.AdCampaignsApi.class))
                .isNotNull();
        assertThatThrownBy(() -> legacy.unwrap(io.github.adfacade.clients.whop.AdCampaignsApi.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(legacy.generation()).isEqualTo(WhopGeneration.LEGACY);
    }
}
