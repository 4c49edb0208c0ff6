package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.ConflictException;
import io.github.adfacade.Money;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.RejectedException;
import io.github.adfacade.Schedule;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeCampaignsTest extends WhopHarness {

    private final WhopCampaignService whop = whop();

    @Test
    void theCampaignOfTheNetworksOwnPageIsReadInCommonWords() {
        Campaign campaign = whop.get(PAGE);

        assertThat(campaign.provider()).isEqualTo(Provider.WHOP);
        assertThat(campaign.name()).isEqualTo("Pickaxe Pro launch");
        assertThat(campaign.nativeStatus()).contains("active");
        assertThat(campaign.status()).isEqualTo(CampaignStatus.ATTENTION);
        assertThat(campaign.objective()).contains(Objective.SALES);
        assertThat(campaign.budget()).contains(Budget.daily(Money.usd("250")));
        assertThat(campaign.schedule()).isEqualTo(Schedule.UNKNOWN);
        assertThat(campaign.createdAt()).contains(Instant.parse("2026-06-01T12:00:00Z"));
        assertThat(campaign.updatedAt()).contains(Instant.parse("2026-06-02T12:00:00Z"));
        assertThat(campaign.metrics()).hasValueSatisfying(metrics -> {
            assertThat(metrics.spend()).contains(Money.usd("750"));
            assertThat(metrics.impressions()).contains(37_500L);
            assertThat(metrics.clicks()).contains(1_200L);
            assertThat(metrics.purchases()).contains(15L);
            assertThat(metrics.returnOnAdSpend()).contains(new BigDecimal("16.8"));
        });
        assertThat(campaign.raw().get("cost_per_schedule").isJsonNull()).isTrue();
        assertThat(lastRequest()).isEqualTo("GET /ad_campaigns/" + PAGE);
        assertThat(last().request().header("Api-Version-Date")).contains("2026-09-23");
    }

    @Test
    void metricsCanBeReadOverAWindow() {
        StatsWindow firstTenDays =
                StatsWindow.between(Instant.parse("2026-06-01T12:00:00Z"), Instant.parse("2026-06-11T12:00:00Z"));

        Campaign campaign = whop.get(PAGE, firstTenDays);

        assertThat(campaign.metrics().orElseThrow().impressions().orElseThrow()).isBetween(12_499L, 12_500L);
        assertThat(lastQuery("stats_from")).isEqualTo("2026-06-01T12:00:00Z");
        assertThat(lastQuery("stats_to")).isEqualTo("2026-06-11T12:00:00Z");
    }

    @Test
    void anUnknownCampaignIsNotFound() {
        assertThatThrownBy(() -> whop.get("adcamp_none")).isInstanceOfSatisfying(NotFoundException.class, e -> {
            assertThat(e.vendorCode()).contains("not_found");
            assertThat(e.httpStatus()).contains(404);
        });
    }

    @Test
    void anIdTravelsAsOneSegmentOfThePath() {
        assertThatThrownBy(() -> whop.get("a/b c?d")).isInstanceOf(NotFoundException.class);
        assertThat(last().request().path()).isEqualTo("/ad_campaigns/a%2Fb%20c%3Fd");
    }

    @Test
    void aListWalksThePagesByCursorAndEndsWhereTheNetworkSaysSo() {
        List<Campaign> all =
                whop.list(CampaignQuery.builder().pageSize(4).build()).toList();

        assertThat(all)
                .extracting(Campaign::id)
                .hasSameElementsAs(sandbox.whop().campaignIds());
        assertThat(exchanges()).hasSize(2);
        assertThat(lastQuery("first")).isEqualTo("4");
        assertThat(lastQuery("after")).isNotEmpty();
        assertThat(lastQuery("account_id")).isEqualTo(sandbox.whop().accountId());
    }

    @Test
    void aListIsReadNoFurtherThanIsAskedFor() {
        whop.list(CampaignQuery.builder().pageSize(1).build()).stream()
                .limit(1)
                .forEach(campaign -> assertThat(campaign.id()).isNotEmpty());

        assertThat(exchanges()).hasSize(1);
    }

    @Test
    void aListTakesTheNetworksFilters() {
        CampaignQuery query = CampaignQuery.builder()
                .status(CampaignStatus.PAUSED)
                .name("cohort")
                .createdAfter(Instant.parse("2026-08-01T00:00:00Z"))
                .createdBefore(Instant.parse("2026-09-30T00:00:00Z"))
                .options(WhopOptions.builder()
                        .accountId(sandbox.whop().accountId())
                        .order("spend")
                        .ascending(true)
                        .firstTouch(true)
                        .statsWindow(StatsWindow.since(Instant.parse("2026-09-01T00:00:00Z")))
                        .build())
                .build();

        assertThat(whop.list(query)).extracting(Campaign::id).containsExactly(PAUSED);
        assertThat(lastQuery("status")).isEqualTo("paused");
        assertThat(lastQuery("query")).isEqualTo("cohort");
        assertThat(lastQuery("created_after")).isEqualTo("2026-08-01T00:00:00Z");
        assertThat(lastQuery("created_before")).isEqualTo("2026-09-30T00:00:00Z");
        assertThat(lastQuery("order")).isEqualTo("spend");
        assertThat(lastQuery("direction")).isEqualTo("asc");
        assertThat(lastQuery("attribution_model")).isEqualTo("first_touch");
        assertThat(lastQuery("stats_from")).isEqualTo("2026-09-01T00:00:00Z");
    }

    @Test
    void campaignsThatNeedAttentionAreThoseWhosePaymentFailed() {
        CampaignQuery query =
                CampaignQuery.builder().status(CampaignStatus.ATTENTION).build();

        assertThat(whop.list(query)).extracting(Campaign::name).containsExactly("Members' day");
        assertThat(lastQuery("status")).isEqualTo("payment_failed");
    }

    @Test
    void aDraftWithABudgetMakesACampaignThatOwnsIt() {
        Campaign made = whop.create(CampaignDraft.builder("Spring cohort")
                .objective(Objective.LEADS)
                .budget(Budget.daily(Money.usd("75.50")))
                .start(Instant.parse("2026-11-01T08:00:00Z"))
                .end(Instant.parse("2026-12-01T08:00:00Z"))
                .options(WhopOptions.builder()
                        .bidType(BidType.AVERAGE_TARGET)
                        .desiredCostPerResult(new BigDecimal("12.25"))
                        .specialAdCategories(List.of(SpecialAdCategory.EMPLOYMENT))
                        .build())
                .build());

        assertThat(made.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(made.budget()).contains(Budget.daily(Money.usd("75.50")));
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns");
        assertThat(lastBody()).isEqualTo(json("""
                        {"account_id": "%s", "title": "Spring cohort", "platform": "meta", "objective": "leads",
                         "budget_optimization": "ad_campaign", "budget_type": "daily", "budget_amount": 75.50,
                         "bid_type": "average_target", "desired_cost_per_result": 12.25,
                         "starts_at": "2026-11-01T08:00:00Z", "ends_at": "2026-12-01T08:00:00Z",
                         "special_ad_categories": ["employment"]}""".formatted(sandbox.whop().accountId())));
        assertThat(last().request().header("Idempotency-Key")).isPresent();
        assertThat(changes(Change.Kind.CREATED)).hasSize(1);
    }

    @Test
    void aDraftWithoutABudgetLeavesItToTheAdGroups() {
        Campaign made = builder()
                .accountId("")
                .build()
                .create(CampaignDraft.builder("Bare")
                        .objective(Objective.AWARENESS)
                        .build());

        assertThat(made.budget()).isEmpty();
        assertThat(lastBody())
                .isEqualTo(json("{\"title\": \"Bare\", \"platform\": \"meta\", \"objective\": \"awareness\"}"));
    }

    @Test
    void aTotalBudgetIsALifetimeBudget() {
        Campaign made = whop.create(CampaignDraft.builder("Whole flight")
                .objective(Objective.TRAFFIC)
                .budget(Budget.total(Money.usd("900")))
                .build());

        assertThat(made.budget()).contains(Budget.total(Money.usd("900")));
        assertThat(lastBody().getAsJsonObject().get("budget_type").getAsString())
                .isEqualTo("lifetime");
    }

    @Test
    void onlyWhatChangesIsSent() {
        Campaign changed =
                whop.update(PAUSED, CampaignChange.builder().name("Renamed").build());

        assertThat(changed.name()).isEqualTo("Renamed");
        assertThat(lastBody()).isEqualTo(json("{\"title\": \"Renamed\"}"));
        assertThat(lastRequest()).isEqualTo("PATCH /ad_campaigns/" + PAUSED);
        assertThat(exchanges()).as("no read before").hasSize(1);
    }

    @Test
    void aBudgetAndItsScheduleAreChangedWhereTheCampaignOwnsThem() {
        Campaign changed = whop.update(
                PAUSED,
                CampaignChange.builder()
                        .budget(Budget.daily(Money.usd("90")))
                        .start(Instant.parse("2026-11-01T08:00:00Z"))
                        .end(Instant.parse("2026-12-01T08:00:00Z"))
                        .options(WhopOptions.builder()
                                .bidType(BidType.MINIMUM_COST)
                                .specialAdCategories(List.of())
                                .build())
                        .build());

        assertThat(changed.budget()).contains(Budget.daily(Money.usd("90")));
        assertThat(lastBody()).isEqualTo(json("""
                        {"budget_amount": 90, "bid_type": "minimum_cost", "starts_at": "2026-11-01T08:00:00Z",
                         "ends_at": "2026-12-01T08:00:00Z", "special_ad_categories": []}"""));
    }

    @Test
    void aDraftCanTakeTheBudgetOverFromItsAdGroups() {
        Campaign changed = whop.update(
                DRAFT,
                CampaignChange.builder().budget(Budget.total(Money.usd("400"))).build());

        assertThat(changed.budget()).contains(Budget.total(Money.usd("400")));
        assertThat(lastBody())
                .isEqualTo(
                        json(
                                "{\"budget_amount\": 400, \"budget_optimization\": \"ad_campaign\", \"budget_type\": \"lifetime\"}"));
    }

    @Test
    void aDraftCanGiveTheBudgetBackToItsAdGroups() {
        String id = whop.create(CampaignDraft.builder("Undecided")
                        .objective(Objective.SALES)
                        .budget(Budget.daily(Money.usd("20")))
                        .build())
                .id();

        Campaign changed =
                whop.update(id, CampaignChange.builder().clearBudget().build());

        assertThat(changed.budget()).isEmpty();
        assertThat(lastBody()).isEqualTo(json("{\"budget_optimization\": \"ad_group\"}"));
    }

    @Test
    void aCampaignIsPausedAndResumedThroughTheActionEndpoints() {
        sandbox.whop().control().deliver(PAGE);

        assertThat(whop.pause(PAGE).status()).isEqualTo(CampaignStatus.PAUSED);
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns/" + PAGE + "/pause");
        assertThat(last().request().header("Idempotency-Key")).isPresent();
        assertThat(last().request().body()).isEmpty();

        assertThat(whop.resume(PAGE).status()).isEqualTo(CampaignStatus.ACTIVE);
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns/" + PAGE + "/unpause");
        assertThat(last().request().header("Idempotency-Key")).isPresent();
    }

    @Test
    void resumingWithoutAPaymentMethodIsRefusedWithTheNetworksWords() {
        sandbox.whop().control().paymentMethod(false);

        assertThatThrownBy(() -> whop.resume(PAUSED))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("payment method");
    }

    @Test
    void aDraftIsLaunchedByItsStatus() {
        Campaign launched = whop.launch(DRAFT);

        assertThat(lastRequest()).isEqualTo("PATCH /ad_campaigns/" + DRAFT);
        assertThat(lastBody()).isEqualTo(json("{\"status\": \"active\"}"));
        assertThat(launched.status()).isEqualTo(CampaignStatus.PENDING_REVIEW);
        assertThat(changes(Change.Kind.LAUNCHED)).hasSize(1);
    }

    @Test
    void archivingDeletesWhicheverWayTheVersionAnswers() {
        whop.archive(PAUSED);
        assertThat(last().answer()).contains("deleted");

        builder().apiVersion("2026-07-20").build().archive(DRAFT);
        assertThat(last().answer()).isEqualTo("true");

        sandbox.whop().fail(Fault.emptyAnswer());
        whop.archive(PAGE);

        assertThat(changes(Change.Kind.DELETED)).hasSize(2);
        assertThatThrownBy(() -> whop.archive(PAUSED)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aDeleteThatTheNetworkDeniesIsNoSuccess() {
        answer(200, "{\"id\": \"" + PAUSED + "\", \"deleted\": false}");

        assertThatThrownBy(() -> whop.archive(PAUSED)).hasMessageContaining("did not delete");
    }

    @Test
    void copiesBeginAsDraftsThatAreBeingMade() {
        List<Campaign> copies = whop.duplicate(PAUSED, 2, true);

        assertThat(copies)
                .hasSize(2)
                .allSatisfy(copy -> assertThat(copy.nativeStatus()).contains("duplicating"))
                .allSatisfy(copy -> assertThat(copy.status()).isEqualTo(CampaignStatus.DRAFT));
        assertThat(lastRequest()).isEqualTo("POST /ad_campaigns/" + PAUSED + "/duplicate");
        assertThat(lastBody()).isEqualTo(json("{\"count\": 2, \"preserve_engagement\": true}"));
        assertThat(whop.duplicate(PAGE).name()).isEqualTo("Pickaxe Pro launch");
    }

    @Test
    void aFailedPaymentIsRetriedForTheCampaignOnOldVersionsAndForTheAccountOnNewOnes() {
        String failed = "adcamp_demo0000000003";
        Campaign retried = builder().apiVersion("2026-07-20").build().retryPayment(failed);
        assertThat(retried.status()).isEqualTo(CampaignStatus.ATTENTION);
        assertThat(changes(Change.Kind.PAYMENT_RETRIED)).hasSize(1);

        assertThatThrownBy(() -> whop.retryPayment(failed))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.vendorCode()).contains("gone"));

        sandbox.whop().control().failPayment(PAGE);
        sandbox.whop().control().failPayment(failed);
        whop.retryAccountPayments(sandbox.whop().accountId());
        assertThat(lastRequest()).isEqualTo("POST /accounts/" + sandbox.whop().accountId() + "/retry_ads_payment");
    }

    @Test
    void manyUpdatesBringOneOutcomeEach() {
        var result = whop.updateAll(List.of(
                new io.github.adfacade.CampaignUpdate(
                        PAUSED, CampaignChange.builder().name("First").build()),
                new io.github.adfacade.CampaignUpdate(
                        "adcamp_none", CampaignChange.builder().name("Second").build()),
                new io.github.adfacade.CampaignUpdate(
                        PAGE,
                        CampaignChange.builder().objective(Objective.LEADS).build()),
                new io.github.adfacade.CampaignUpdate(
                        DRAFT, CampaignChange.builder().name("Fourth").build())));

        assertThat(result.outcomes())
                .extracting(outcome -> outcome.isSuccess())
                .containsExactly(true, false, false, true);
        assertThat(whop.get(DRAFT).name()).isEqualTo("Fourth");
    }

    @Test
    void thePlanShowsTheVeryRequestThatTheUpdateSends() {
        CampaignChange change = CampaignChange.builder()
                .name("Planned")
                .budget(Budget.daily(Money.usd("80")))
                .end(Instant.parse("2026-12-31T00:00:00Z"))
                .build();

        var plan = whop.plan(PAUSED, change);
        assertThat(exchanges()).extracting(e -> e.request().method()).containsOnly("GET");
        whop.update(PAUSED, change);

        assertThat(plan.isAllowed()).isTrue();
        assertThat(plan.differences()).extracting(d -> d.field()).containsExactly("name", "budget", "end");
        assertThat(plan.requests()).singleElement().satisfies(planned -> {
            assertThat(planned.method() + " " + planned.path()).isEqualTo(lastRequest());
            assertThat(planned.body()).isEqualTo(last().request().body());
        });
    }

    @Test
    void capabilitiesNameWhatThisGenerationCan() {
        assertThat(whop.generation()).isEqualTo(WhopGeneration.NATIVE);
        assertThat(whop.capabilities())
                .contains(Capability.CREATE, Capability.ARCHIVE, Capability.LAUNCH, Capability.TOTAL_BUDGET)
                .doesNotContain(
                        Capability.READ_SCHEDULE,
                        Capability.NEVER_ENDING,
                        Capability.DESCRIPTION,
                        Capability.NATIVE_BATCH,
                        Capability.FILTER_IDS,
                        Capability.FILTER_MODIFIED);
    }

    @Test
    void theGeneratedInterfacesOfThisGenerationCanBeUnwrapped() throws Exception {
        var api = whop.unwrap(io.github.adfacade.clients.whop.AdCampaignsApi.class);

        var page = api.listAdCampaigns(
                        null, null, null, null, null, null, null, null, null, null, null, null, 1, null, null, null)
                .execute();

        assertThat(page.isSuccessful()).isTrue();
        assertThat(last().request().header("Api-Version-Date")).contains("2026-09-23");
        assertThatThrownBy(() -> whop.unwrap(io.github.adfacade.clients.whoplegacy.AdCampaignsApi.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void adsAreReadWithTheirMetricsOverAWindow() {
        Ad ad = whop.ads().get("ad_demo00000000001", StatsWindow.since(Instant.parse("2026-09-01T08:10:00Z")));

        assertThat(ad.title()).contains("Still image");
        assertThat(ad.campaignId()).contains(PAUSED);
        assertThat(ad.adGroupId()).contains("adgrp_demo000000001");
        assertThat(ad.nativeStatus()).contains("paused");
        assertThat(ad.metrics().spend()).isPresent();
        assertThat(lastQuery("stats_from")).isEqualTo("2026-09-01T08:10:00Z");
        assertThat(whop.ads().get("ad_demo00000000001").metrics().clicks()).contains(515L);
        assertThat(last().request().query()).isEmpty();
        ad.raw().addProperty("title", "changed");
        assertThat(ad.raw().get("title").getAsString()).isEqualTo("Still image");
    }

    @Test
    void adsAreListedByCampaignOrAdGroup() {
        assertThat(whop.ads().list(PAUSED)).extracting(Ad::id).containsExactly("ad_demo00000000001");
        assertThat(lastQuery("ad_campaign_id")).isEqualTo(PAUSED);
        assertThat(lastQuery("account_id")).isEqualTo(sandbox.whop().accountId());

        StatsWindow window =
                new StatsWindow(Instant.parse("2026-09-01T00:00:00Z"), Instant.parse("2026-09-02T00:00:00Z"));
        assertThat(whop.ads().listOfAdGroup("adgrp_demo000000002", window))
                .extracting(Ad::title)
                .containsExactly(java.util.Optional.of("Teaser"));
        assertThat(lastQuery("ad_group_id")).isEqualTo("adgrp_demo000000002");
        assertThat(lastQuery("stats_from")).isEqualTo("2026-09-01T00:00:00Z");
        assertThat(lastQuery("stats_to")).isEqualTo("2026-09-02T00:00:00Z");
    }

    @Test
    void aListOfAdsGoesOnUntilTheNetworkSaysThatItEnds() {
        answer(200, """
                {"data": [{"id": "ad_1"}, {"id": "ad_2"}],
                 "page_info": {"start_cursor": "a", "end_cursor": "b", "has_next_page": true, "has_previous_page": false}}""");
        answer(200, """
                {"data": [{"id": "ad_3"}],
                 "page_info": {"start_cursor": "c", "end_cursor": "c", "has_next_page": false, "has_previous_page": true}}""");

        assertThat(whop.ads().list(PAGE)).extracting(Ad::id).containsExactly("ad_1", "ad_2", "ad_3");
        assertThat(lastQuery("after")).isEqualTo("b");
    }

    @Test
    void adGroupsAreReadWithBudgetAndFlight() {
        AdGroup group = whop.adGroups().get("adgrp_demo000000001");

        assertThat(group.campaignId()).contains(PAUSED);
        assertThat(group.nativeStatus()).isPresent();
        assertThat(group.title()).isPresent();
        assertThat(group.raw().has("bid_type")).isTrue();
        assertThat(whop.adGroups().list(PAUSED)).extracting(AdGroup::id).containsExactly("adgrp_demo000000001");
        assertThat(lastQuery("ad_campaign_id")).isEqualTo(PAUSED);

        answer(200, """
                {"id": "adgrp_x", "title": null, "ad_campaign": {"id": "adcamp_y"}, "status": "active",
                 "budget_amount": 30.5, "budget_type": "lifetime", "starts_at": "2026-10-01T00:00:00Z",
                 "ends_at": "2026-11-01T00:00:00.5+02:00", "spend": 1e1, "spend_currency": "whop_usd", "impressions": 12.0}""");
        AdGroup own = whop.adGroups().get("adgrp_x", StatsWindow.ALL_TIME);

        assertThat(own.budget()).contains(Budget.total(Money.usd("30.5")));
        assertThat(own.schedule().start()).contains(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(own.schedule().end().orElseThrow().instant()).contains(Instant.parse("2026-10-31T22:00:00.5Z"));
        assertThat(own.metrics().spend()).as("no ISO currency").isEmpty();
        assertThat(own.metrics().impressions()).contains(12L);
        assertThat(own.title()).isEmpty();
    }
}
