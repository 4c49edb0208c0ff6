package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.Money;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.Schedule;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.model.AttributionModel;
import io.github.adfacade.clients.whop.model.SortDirection;
import io.github.adfacade.clients.whop.model.SortKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeReadsTest extends WhopHarness {

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
    void aListFollowsTheTimesOfCreationAndEndsWhereTheNetworkSaysSo() {
        List<Campaign> all =
                whop.list(CampaignQuery.builder().pageSize(4).build()).toList();

        assertThat(all)
                .extracting(Campaign::id)
                .hasSameElementsAs(sandbox.whop().campaignIds());
        assertThat(exchanges()).hasSize(2);
        assertThat(lastQuery("first")).isEqualTo("5");
        assertThat(lastQuery("created_before")).isNotEmpty();
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
                .network(new ListAdCampaignsParams()
                        .setAccountId(sandbox.whop().accountId())
                        .setOrder(SortKey.of("spend"))
                        .setDirection(SortDirection.ASC)
                        .setAttributionModel(AttributionModel.FIRST_TOUCH)
                        .setStatsFrom("2026-09-01T00:00:00Z"))
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

        var page = api.listAdCampaigns(new ListAdCampaignsParams().setFirst(1)).execute();

        assertThat(page.isSuccessful()).isTrue();
        assertThat(last().request().header("Api-Version-Date")).contains("2026-09-23");
        assertThatThrownBy(() -> whop.unwrap(io.github.adfacade.clients.whoplegacy.AdCampaignsApi.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
