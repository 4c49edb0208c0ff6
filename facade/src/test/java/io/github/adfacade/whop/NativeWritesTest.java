package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.whop.model.BidType;
import io.github.adfacade.clients.whop.model.CreateAdCampaign;
import io.github.adfacade.clients.whop.model.SpecialAdCategory;
import io.github.adfacade.clients.whop.model.UpdateAdCampaign;
import io.github.adfacade.sandbox.Change;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NativeWritesTest extends WhopHarness {

    private final WhopCampaignService whop = whop();

    @Test
    void aDraftWithABudgetMakesACampaignThatOwnsIt() {
        Campaign made = whop.create(CampaignDraft.builder("Spring cohort")
                .objective(Objective.LEADS)
                .budget(Budget.daily(Money.usd("75.50")))
                .start(Instant.parse("2026-11-01T08:00:00Z"))
                .end(Instant.parse("2026-12-01T08:00:00Z"))
                .network(new CreateAdCampaign()
                        .setBidType(BidType.AVERAGE_TARGET)
                        .setDesiredCostPerResult(Amount.of("12.25"))
                        .setSpecialAdCategories(List.of(SpecialAdCategory.EMPLOYMENT)))
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
                        .network(new UpdateAdCampaign()
                                .setBidType(BidType.MINIMUM_COST)
                                .setSpecialAdCategories(List.of()))
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
    void manyUpdatesBringOneOutcomeEach() {
        var result = whop.updateAll(List.of(
                new CampaignUpdate(
                        PAUSED, CampaignChange.builder().name("First").build()),
                new CampaignUpdate(
                        "adcamp_none", CampaignChange.builder().name("Second").build()),
                new CampaignUpdate(
                        PAGE,
                        CampaignChange.builder().objective(Objective.LEADS).build()),
                new CampaignUpdate(
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
}
