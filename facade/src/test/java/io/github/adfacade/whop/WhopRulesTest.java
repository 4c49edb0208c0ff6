package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.model.BidType;
import io.github.adfacade.clients.whop.model.CreateAdCampaign;
import io.github.adfacade.clients.whop.model.SortKey;
import io.github.adfacade.clients.whop.model.UpdateAdCampaign;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of the network that are known here: broken ones are named all at once, and no write is sent. */
class WhopRulesTest extends WhopHarness {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final WhopCampaignService whop = whop();
    private final WhopCampaignService legacy = legacy();

    private List<String> violations(ThrowingCallable call) {
        InvalidCampaignException refused = catchThrowableOfType(InvalidCampaignException.class, call);
        assertThat(exchanges()).extracting(e -> e.request().method()).doesNotContain("POST", "PATCH");
        return refused.violations().stream().map(Violation::field).toList();
    }

    @Test
    void everythingWrongWithADraftIsNamedAtOnce() {
        CampaignDraft draft = CampaignDraft.builder(" ")
                .start(START)
                .end(START.minusSeconds(1))
                .network(new CreateAdCampaign()
                        .setBidType(BidType.MINIMUM_COST)
                        .setDesiredCostPerResult(Amount.of("-1")))
                .build();

        assertThat(violations(() -> whop.create(draft)))
                .containsExactlyInAnyOrder(
                        "name",
                        "end",
                        "desired_cost_per_result",
                        "objective",
                        "start",
                        "end",
                        "bid_type",
                        "desired_cost_per_result",
                        "desired_cost_per_result");
    }

    @ParameterizedTest
    @EnumSource(
            value = Objective.class,
            names = {"CONVERSIONS", "UNKNOWN"})
    void anObjectiveThatWhopDoesNotHaveIsRefusedOnce(Objective objective) {
        CampaignDraft draft =
                CampaignDraft.builder("Draft").objective(objective).build();

        assertThat(violations(() -> whop.create(draft))).containsExactly("objective");
    }

    @Test
    void aBudgetInAnotherCurrencyIsRefused() {
        CampaignDraft draft = CampaignDraft.builder("Draft")
                .objective(Objective.SALES)
                .budget(Budget.daily(Money.of("5", "EUR")))
                .build();

        assertThat(violations(() -> whop.create(draft))).containsExactly("budget");
        assertThat(violations(() -> whop.update(
                        PAUSED,
                        CampaignChange.builder()
                                .budget(Budget.daily(Money.of("5", "EUR")))
                                .build())))
                .containsExactly("budget");
        assertThat(violations(() -> legacy.update(
                        PAUSED,
                        CampaignChange.builder()
                                .budget(Budget.daily(Money.of("5", "EUR")))
                                .build())))
                .containsExactly("budget");
    }

    @Test
    void aDesiredCostNeedsATargetToBidFor() {
        CampaignDraft.Builder draft =
                CampaignDraft.builder("Draft").objective(Objective.SALES).budget(Budget.daily(Money.usd("5")));

        assertThat(violations(
                        () -> whop.create(draft.network(new CreateAdCampaign().setDesiredCostPerResult(Amount.of("1")))
                                .build())))
                .containsExactly("desired_cost_per_result");
    }

    @Test
    void whatCanNeverBeChangedIsRefused() {
        CampaignChange change = CampaignChange.builder()
                .objective(Objective.LEADS)
                .clear(CampaignField.START)
                .clear(CampaignField.END)
                .network(new CreateAdCampaign().setDesiredCostPerResult(Amount.of("10")))
                .build();

        assertThat(violations(() -> whop.update(PAUSED, change)))
                .containsExactlyInAnyOrder("network", "objective", "start", "end");
        assertThat(exchanges()).isEmpty();
    }

    @Test
    void theOwnerOfABudgetChangesOnDraftsOnly() {
        assertThat(violations(() -> whop.update(
                        PAUSED,
                        CampaignChange.builder().clear(CampaignField.BUDGET).build())))
                .containsExactly("budget");

        sandbox.whop().control().deliver(DRAFT);
        assertThat(violations(() -> whop.update(
                        DRAFT,
                        CampaignChange.builder()
                                .budget(Budget.daily(Money.usd("10")))
                                .build())))
                .containsExactly("budget");
    }

    @Test
    void thePeriodOfABudgetChangesOnDraftsOnly() {
        CampaignChange change =
                CampaignChange.builder().budget(Budget.total(Money.usd("500"))).build();

        assertThat(violations(() -> whop.update(PAUSED, change))).containsExactly("budget");
        assertThat(whop.plan(PAUSED, change).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.toString())
                        .isEqualTo(
                                "budget can change its period on a draft only, which is daily here (was: lifetime)"));

        sandbox.whop().control().status(PAUSED, "draft", "draft");
        whop.update(PAUSED, change);
        assertThat(lastBody()).isEqualTo(json("{\"budget_amount\": 500, \"budget_type\": \"lifetime\"}"));
    }

    @Test
    void scheduleAndBidsNeedACampaignThatOwnsItsBudget() {
        CampaignChange change = CampaignChange.builder()
                .start(START)
                .end(START.plusSeconds(60))
                .network(new UpdateAdCampaign().setBidType(BidType.MINIMUM_COST))
                .build();

        assertThat(violations(() -> whop.update(DRAFT, change))).containsExactlyInAnyOrder("start", "end", "bid_type");
        assertThat(whop.plan(DRAFT, change).requests()).isEmpty();
    }

    @Test
    void aCampaignThatNeverEndsCannotBeSaid() {
        assertThatThrownBy(() -> whop.create(CampaignDraft.builder("Draft")
                        .objective(Objective.SALES)
                        .budget(Budget.daily(Money.usd("5")))
                        .end(FlightEnd.NEVER)
                        .build()))
                .isInstanceOfSatisfying(
                        UnsupportedCapabilityException.class,
                        e -> assertThat(e.capability()).isEqualTo(Capability.NEVER_ENDING));
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignStatus.class,
            mode = Mode.EXCLUDE,
            names = {"DRAFT", "ACTIVE", "PAUSED", "ATTENTION"})
    void statusesThatAreNotFilteredByAreRefused(CampaignStatus status) {
        CampaignQuery query = CampaignQuery.builder().status(status).build();

        assertThat(violations(() -> whop.list(query))).containsExactly("status");
        assertThat(violations(() -> legacy.list(query))).containsExactly("status");
    }

    @Test
    void modelsOfTheOtherGenerationAreRefused() {
        assertThat(violations(() -> legacy.update(
                        PAUSED,
                        CampaignChange.builder()
                                .network(new UpdateAdCampaign().setBidType(BidType.MINIMUM_COST))
                                .build())))
                .containsExactly("network");
        assertThat(violations(() -> legacy.list(CampaignQuery.builder()
                        .network(new ListAdCampaignsParams().setOrder(SortKey.of("spend")))
                        .build())))
                .containsExactly("network");
    }

    @Test
    void legacyTitlesAndBudgetsHaveBounds() {
        assertThat(violations(() -> legacy.update(
                        PAUSED,
                        CampaignChange.builder()
                                .name("x".repeat(101))
                                .budget(Budget.daily(Money.usd("4.99")))
                                .build())))
                .containsExactlyInAnyOrder("name", "budget");

        legacy.update(
                PAUSED,
                CampaignChange.builder()
                        .name("\uD83D\uDE00".repeat(50))
                        .budget(Budget.daily(Money.usd("5")))
                        .build());
        assertThat(lastBody().getAsJsonObject().get("daily_budget").getAsInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", ".."})
    void anIdThatCannotBeOneIsRefused(String id) {
        assertThat(violations(() -> whop.get(id, StatsWindow.ALL_TIME))).containsExactly("id");
        assertThat(violations(() -> whop.launch(id))).containsExactly("id");
        assertThat(violations(() -> whop.ads().get(id))).containsExactly("id");
        assertThat(violations(() -> whop.ads().list(id))).containsExactly("id");
        assertThat(violations(() -> whop.adGroups().list(id))).containsExactly("id");
        assertThat(violations(() -> whop.retryPayment(id))).containsExactly("id");
        assertThat(violations(() -> whop.retryAccountPayments(id))).containsExactly("id");
        assertThat(exchanges()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 11})
    void oneToTenCopiesAreMade(int count) {
        assertThat(violations(() -> whop.duplicate(PAUSED, count, false))).containsExactly("count");
    }
}
