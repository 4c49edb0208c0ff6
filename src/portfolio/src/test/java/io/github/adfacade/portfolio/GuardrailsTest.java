package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonPrimitive;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.BulkListener;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.CallOptions;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.Violation;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.sandbox.Network;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GuardrailsTest extends OnThreeNetworks {

    /** A network with campaigns of it that have a daily budget: one that runs and one that is paused. */
    private enum On {
        WHOP(Network.WHOP, "adcamp_demo0000000004", "60.50", "adcamp_demo0000000001", "75.50", "317.40"),
        TOPSORT(
                Network.TOPSORT,
                "7b0f4a52-2f0e-4f55-9a3e-0d3f1c6a9e11",
                "50",
                "91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31",
                "100",
                "90"),
        WALMART(Network.WALMART, "8810041", "150", "8810043", "8000.50", "175.25");

        private final Network network;
        private final String running;
        private final String has;
        private final String paused;
        private final String pausedHas;
        private final String sum;

        On(Network network, String running, String has, String paused, String pausedHas, String sum) {
            this.network = network;
            this.running = running;
            this.has = has;
            this.paused = paused;
            this.pausedHas = pausedHas;
            this.sum = sum;
        }
    }

    private CampaignService service(On on) {
        return switch (on) {
            case WHOP -> whop;
            case TOPSORT -> topsort;
            case WALMART -> walmart;
        };
    }

    /** What a new campaign needs beside its name and budget. */
    private CampaignDraft draft(On on, String name, String daily) {
        CampaignDraft.Builder draft = CampaignDraft.builder(name).budget(daily(daily));
        return switch (on) {
            case WHOP ->
                draft.objective(Objective.SALES)
                        .network(whop.draftFields(Map.of("platform", "meta")))
                        .build();
            case TOPSORT ->
                draft.network(topsort.draftFields(Map.of(
                                "campaignType", "manual",
                                "adFormat", "listing",
                                "bids", "[{\"target\":{\"id\":\"sku-1\",\"type\":\"product\"},\"amount\":45}]")))
                        .build();
            case WALMART ->
                draft.objective(Objective.AWARENESS)
                        .start(NOW.plusSeconds(864_000))
                        .end(FlightEnd.NEVER)
                        .build();
        };
    }

    private CampaignService guarded(On on, Guardrails.Builder limits) {
        return limits.build().over(service(on));
    }

    private static Budget daily(String usd) {
        return Budget.daily(Money.usd(usd));
    }

    private static CampaignChange change(Budget budget) {
        return CampaignChange.builder().budget(budget).build();
    }

    private static Guardrails.Builder highest(String usd) {
        return Guardrails.builder().highestBudget(daily(usd));
    }

    /** Refused for this, and nothing written. */
    private void refused(On on, ThrowingCallable call, String violation) {
        int before = writes(on.network).size();
        InvalidCampaignException refused = catchThrowableOfType(InvalidCampaignException.class, call);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.violations()).extracting(Violation::toString).containsExactly(violation);
        assertThat(writes(on.network)).hasSize(before);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void aCampaignIsMadeUpToTheHighestBudgetAndNotBeyond(On on) {
        CampaignService guarded = guarded(on, highest("40"));
        refused(
                on,
                () -> guarded.create(draft(on, "Too much", "40.01")),
                "budget must be at most 40 USD daily, by the guardrails (was: 40.01 USD daily)");
        assertThat(guarded.create(draft(on, "Just right", "40")).budget()).contains(daily("40"));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void manyAreMadeAndTheOneThatIsTooMuchIsAnOutcomeInItsPlace(On on) {
        List<String> heard = new ArrayList<>();
        BulkListener listener = new BulkListener() {
            @Override
            public void sending(List<Integer> items) {
                heard.add("sending " + items);
            }

            @Override
            public void done(int item, Outcome outcome) {
                heard.add(item + " " + outcome.isSuccess());
            }
        };
        BatchResult result = guarded(on, highest("40"))
                .createAll(
                        List.of(draft(on, "a", "10"), draft(on, "b", "41"), draft(on, "c", "40")),
                        BulkOptions.builder()
                                .listener(listener)
                                .requestsAtOnce(1)
                                .build());
        assertThat(result.outcomes()).extracting(Outcome::isSuccess).containsExactly(true, false, true);
        assertThat(heard).startsWith("1 false").contains("0 true", "2 true").hasSizeBetween(4, 5);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void aBudgetIsRaisedUpToTheLimitByUpdatePlanAndUpdateAll(On on) {
        CampaignService guarded =
                guarded(on, highest("200")).with(CallOptions.builder().tag("t").build());
        CampaignChange tooMuch = change(daily("200.01"));
        String violation = "budget must be at most 200 USD daily, by the guardrails (was: 200.01 USD daily)";
        refused(on, () -> guarded.update(on.running, tooMuch), violation);
        ChangePlan plan = guarded.plan(on.running, tooMuch);
        assertThat(plan.violations()).extracting(Violation::toString).containsExactly(violation);
        assertThat(plan.requests()).isEmpty();
        Outcome outcome = guarded.updateAll(List.of(new CampaignUpdate(on.running, tooMuch)))
                .outcomes()
                .get(0);
        assertThat(outcome.errorOrNull()).isInstanceOf(InvalidCampaignException.class);
        assertThat(writes(on.network)).isEmpty();

        assertThat(guarded.plan(on.running, change(daily("199"))).isAllowed()).isTrue();
        assertThat(guarded.update(on.running, change(daily("199"))).budget()).contains(daily("199"));
        assertThat(guarded.updateAll(List.of(new CampaignUpdate(on.running, change(daily("200")))))
                        .isComplete())
                .isTrue();
        assertThat(service(on).get(on.running).budget()).contains(daily("200"));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void whatIsAboveALimitAlreadyMayStillBeLoweredRenamedAndPaused(On on) {
        CampaignService guarded = guarded(on, highest("10").highestSum(daily("10")));
        assertThat(guarded.update(on.running, change(daily("30"))).budget()).contains(daily("30"));
        assertThat(guarded.update(
                                on.running,
                                CampaignChange.builder().name("New name").build())
                        .name())
                .isEqualTo("New name");
        assertThat(guarded.pauseAll(List.of(on.running), BulkOptions.DEFAULT).isComplete())
                .isTrue();
        assertThat(service(on).get(on.running).status()).isEqualTo(CampaignStatus.PAUSED);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void theLargestRaiseIsHeldInPercentOfWhatItWas(On on) {
        CampaignService guarded = guarded(on, Guardrails.builder().largestRaise("20"));
        Money most = new Money(
                Money.usd(on.has).amount().multiply(Money.usd("1.2").amount()),
                Money.usd("1").currency());
        Money more = new Money(most.amount().add(Money.usd("0.01").amount()), most.currency());
        assertThatThrownBy(() -> guarded.update(on.running, change(Budget.daily(more))))
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining("must be raised by 20 percent of "
                        + service(on).get(on.running).budget().orElseThrow() + " at most, by the guardrails (was: "
                        + more + " daily)");
        assertThat(writes(on.network)).isEmpty();
        assertThat(guarded.update(on.running, change(Budget.daily(most))).budget())
                .contains(Budget.daily(most));
        assertThatThrownBy(() -> guarded.update(on.running, change(Budget.total(Money.usd("5000")))))
                .as("a total cannot be compared with a day")
                .hasMessageContaining("cannot be compared with");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void theSumOfDailyBudgetsIsHeldByUpdateAndCreate(On on) {
        Money now = Money.usd(on.sum);
        Money limit = new Money(now.amount().add(Money.usd("10").amount()), now.currency());
        CampaignService guarded = guarded(
                on,
                Guardrails.builder().highestSum(Budget.daily(limit)).highestSum(Budget.total(Money.usd("1000000"))));
        Money has = Money.usd(on.has);
        Money tooMuch = new Money(has.amount().add(Money.usd("10.01").amount()), has.currency());
        assertThatThrownBy(() -> guarded.update(on.running, change(Budget.daily(tooMuch))))
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining("budget must leave the sum on "
                        + guarded.provider().displayName() + " at most " + limit + " daily, by the guardrails");
        assertThatThrownBy(() -> guarded.create(draft(on, "One more", "10.01")))
                .hasMessageContaining("must leave the sum");
        assertThat(writes(on.network)).isEmpty();
        guarded.create(draft(on, "One more", "4"));
        Money fits = new Money(has.amount().add(Money.usd("6").amount()), has.currency());
        assertThat(guarded.update(on.running, change(Budget.daily(fits))).budget())
                .contains(Budget.daily(fits));
        assertThatThrownBy(() -> guarded.create(draft(on, "Nothing left", "0.01")))
                .as("below what some network takes, but refused here")
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining("must leave the sum");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void aMassOperationCountsItsOwnRaisesAndWalksOnce(On on) {
        Money now = Money.usd(on.sum);
        Money limit = new Money(now.amount().add(Money.usd("25").amount()), now.currency());
        CampaignService guarded = guarded(on, Guardrails.builder().highestSum(Budget.daily(limit)));
        BatchResult result = guarded.createAll(
                List.of(draft(on, "a", "15"), draft(on, "b", "15"), draft(on, "c", "10")), BulkOptions.DEFAULT);
        assertThat(result.outcomes()).extracting(Outcome::isSuccess).containsExactly(true, false, true);
        assertThatThrownBy(() -> guarded.create(draft(on, "d", "5"))).hasMessageContaining("must leave the sum");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void aPausedCampaignIsResumedOnlyWithinTheLimits(On on) {
        Budget budget = service(on).get(on.paused).budget().orElseThrow();
        boolean total = budget.period() == BudgetPeriod.TOTAL;
        Money worth = Money.usd(on.pausedHas);
        Money less = new Money(worth.amount().subtract(Money.usd("0.01").amount()), worth.currency());
        Guardrails.Builder below = Guardrails.builder().highestBudget(total ? Budget.total(less) : Budget.daily(less));
        refused(
                on,
                () -> guarded(on, below).resume(on.paused),
                "budget must be at most " + less + (total ? " total" : " daily") + ", by the guardrails (was: " + budget
                        + ")");
        assertThat(guarded(on, below)
                        .resumeAll(List.of(on.paused), BulkOptions.DEFAULT)
                        .failed())
                .hasSize(1);
        assertThat(writes(on.network)).isEmpty();
        Guardrails.Builder at = Guardrails.builder().highestBudget(total ? Budget.total(worth) : Budget.daily(worth));
        assertThat(guarded(on, at)
                        .resumeAll(List.of(on.paused), BulkOptions.DEFAULT)
                        .isComplete())
                .isTrue();
        assertThat(service(on).get(on.paused).status()).isNotEqualTo(CampaignStatus.PAUSED);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void nothingIsBroughtToRunOutsideTheHours(On on) {
        Guardrails.Builder closed = Guardrails.builder()
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .activationHours(LocalTime.of(8, 0), LocalTime.of(14, 0), ZoneId.of("Europe/Berlin"));
        refused(
                on,
                () -> guarded(on, closed).resume(on.paused),
                "status may become active only from 08:00 to 14:00 Europe/Berlin, by the guardrails"
                        + " (was: 14:00 Europe/Berlin)");
        assertThatCode(() -> guarded(on, closed).resume(on.running))
                .as("it runs already")
                .doesNotThrowAnyException();
        Guardrails.Builder open = Guardrails.builder()
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .activationHours(LocalTime.of(22, 0), LocalTime.of(14, 1), ZoneId.of("Europe/Berlin"));
        guarded(on, open).resume(on.paused);
        assertThat(service(on).get(on.paused).status()).isNotEqualTo(CampaignStatus.PAUSED);
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void aProtectedNameIsTouchedInNoWay(On on) {
        String name = service(on).get(on.running).name();
        CampaignService guarded =
                guarded(on, Guardrails.builder().protect(name.substring(0, 4).toUpperCase(Locale.ROOT) + "*"));
        CampaignChange rename = CampaignChange.builder().name("Free now").build();
        List<ThrowingCallable> calls = List.of(
                () -> guarded.update(on.running, rename),
                () -> guarded.pause(on.running),
                () -> guarded.resume(on.running),
                () -> guarded.archive(on.running));
        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOf(InvalidCampaignException.class)
                        .hasMessageContaining("is protected as"));
        assertThat(Stream.of(
                        guarded.updateAll(List.of(new CampaignUpdate(on.running, rename))),
                        guarded.pauseAll(List.of(on.running), BulkOptions.DEFAULT),
                        guarded.archiveAll(List.of(on.running), BulkOptions.DEFAULT)))
                .allSatisfy(result -> assertThat(result.failed()).hasSize(1));
        assertThat(guarded.plan(on.running, rename).isAllowed()).isFalse();
        assertThat(writes(on.network)).isEmpty();
        assertThat(guarded.update(on.paused, rename).name()).isEqualTo("Free now");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void moreThanSoManyAtOnceAreRefusedAllOfThem(On on) {
        CampaignService guarded = guarded(on, Guardrails.builder().mostAtOnce(1));
        BatchResult result = guarded.pauseAll(List.of(on.running, on.paused), BulkOptions.DEFAULT);
        assertThat(result.failed())
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome.errorOrNull())
                        .hasMessageContaining("campaigns must be at most 1 at once, by the guardrails (was: 2)"));
        assertThat(writes(on.network)).isEmpty();
        assertThat(guarded.pauseAll(List.of(on.running), BulkOptions.DEFAULT).isComplete())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void aBudgetSaidInTheNetworksOwnModelIsHeldToTheSameLimits(On on) {
        Map<On, String> field =
                Map.of(On.WHOP, "budget_amount", On.TOPSORT, "budget.amount", On.WALMART, "dailyBudget");
        CampaignService guarded = guarded(on, highest("200"));
        ClientModel tooMuch = service(on).changeFields(Map.of(field.get(on), "201"));
        refused(
                on,
                () -> guarded.update(
                        on.running, CampaignChange.builder().network(tooMuch).build()),
                "budget must be at most 200 USD daily, by the guardrails (was: 201 USD daily)");
        ClientModel right = service(on).changeFields(Map.of(field.get(on), "200"));
        assertThat(guarded.update(
                                on.running,
                                CampaignChange.builder().network(right).build())
                        .budget())
                .contains(daily("200"));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void aBudgetSaidInTheNetworksOwnModelOfANewCampaignIsHeldToThem(On on) {
        Map<String, String> own = Map.of("WHOP", "budget_amount", "TOPSORT", "budget.amount", "WALMART", "dailyBudget");
        CampaignDraft tooMuch = CampaignDraft.builder("Own words")
                .network(service(on).draftFields(Map.of(own.get(on.name()), "200.01")))
                .build();
        String violation = "budget must be at most 200 USD daily, by the guardrails (was: 200.01 USD daily)";
        refused(on, () -> guarded(on, highest("200")).create(tooMuch), violation);
        assertThatThrownBy(() -> guarded(on, highest("200").highestBudget(Budget.daily(Money.of("9", "EUR"))))
                        .create(tooMuch))
                .as("in which currency?")
                .hasMessageContaining("cannot be judged by the guardrails");
        CampaignDraft right = CampaignDraft.builder("Own words")
                .network(service(on).draftFields(Map.of(own.get(on.name()), "200")))
                .build();
        Judgement judgement = (Judgement) ((Guarded) guarded(on, highest("200"))).judge(List.of("new"));
        assertThat(judgement.judge(right)).isEmpty();
    }

    @Test
    void aDraftThatIsLaunchedByTheNetworksOwnWordIsAnActivation() {
        CampaignChange launch = CampaignChange.builder()
                .network(whop.changeFields(Map.of("status", "active")))
                .build();
        CampaignService closed = guarded(
                On.WHOP,
                Guardrails.builder()
                        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                        .activationHours(LocalTime.of(8, 0), LocalTime.of(9, 0), ZoneOffset.UTC));
        refused(
                On.WHOP,
                () -> closed.update("adcamp_demo0000000002", launch),
                "status may become active only from 08:00 to 09:00 Z, by the guardrails (was: 12:00 Z)");
    }

    @Test
    void whatIsBeingSentCountsForWhateverElseGoesThroughTheSameService() {
        CampaignService guarded = guarded(On.WALMART, Guardrails.builder().highestSum(daily("185.25")));
        List<Throwable> refused = new ArrayList<>();
        BulkListener meanwhile = new BulkListener() {
            @Override
            public void sending(List<Integer> items) {
                try {
                    guarded.with(CallOptions.NONE).create(draft(On.WALMART, "Meanwhile", "5"));
                } catch (InvalidCampaignException e) {
                    refused.add(e);
                }
            }
        };
        BatchResult result = guarded.updateAll(
                List.of(new CampaignUpdate(On.WALMART.running, change(daily("158")))),
                BulkOptions.builder().listener(meanwhile).build());
        assertThat(result.isComplete()).isTrue();
        assertThat(refused)
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasMessageContaining("must leave the sum on Walmart Connect Display at most 185.25 USD daily")
                        .hasMessageContaining("was: 188.25 USD daily"));
        assertThat(guarded.create(draft(On.WALMART, "Afterwards", "2")).budget())
                .contains(daily("2"));
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void whatCannotBeJudgedIsRefused(On on) {
        CampaignService guarded = guarded(on, highest("200"));
        ClientModel strange = service(on).changeFields(Map.of());
        strange.getAdditionalProperties().put("turbo", new JsonPrimitive(true));
        refused(
                on,
                () -> guarded.update(
                        on.running, CampaignChange.builder().network(strange).build()),
                "turbo cannot be judged by the guardrails");
        assertThatThrownBy(
                        () -> guarded.create(CampaignDraft.builder("No budget").build()))
                .hasMessageContaining("budget must be the campaign's own");
        assertThatThrownBy(() -> guarded.update(on.running, change(Budget.total(Money.usd("50")))))
                .as("totals have no limit here")
                .hasMessageContaining("has no total limit in USD to be held to");
        assertThatThrownBy(() -> guarded.update(on.running, change(Budget.daily(Money.of("5", "EUR")))))
                .hasMessageContaining("has no daily limit in EUR to be held to");
        assertThatThrownBy(() -> guarded.unwrap(CampaignsApi.class)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(writes(on.network)).isEmpty();
    }

    @Test
    void topsortsSwitchAndADateThatRevivesAreActivations() {
        CampaignService guarded = guarded(On.TOPSORT, highest("99"));
        refused(
                On.TOPSORT,
                () -> guarded.update(
                        On.TOPSORT.paused,
                        CampaignChange.builder()
                                .network(topsort.changeFields(Map.of("isActive", "true")))
                                .build()),
                "budget must be at most 99 USD daily, by the guardrails (was: 700.00 USD weekly)");
        CampaignService totals =
                guarded(On.TOPSORT, Guardrails.builder().highestBudget(Budget.total(Money.usd("8999"))));
        refused(
                On.TOPSORT,
                () -> totals.update(
                        "d61f2a94-8c0d-4e3b-a5b7-9e2c4d6f8074",
                        CampaignChange.builder()
                                .end(Instant.parse("2026-12-01T00:00:00Z"))
                                .build()),
                "budget must be at most 8999 USD total, by the guardrails (was: 9000.00 USD total)");
    }

    @Test
    void monthsCountAsThirtyDaysAndWeeksAsSeven() {
        CampaignService guarded = guarded(On.TOPSORT, highest("10"));
        String pending = "a83c1f70-5d2b-49e6-8f14-6c7b0e2d9a52";
        assertThatThrownBy(() ->
                        guarded.update(On.TOPSORT.running, change(new Budget(Money.usd("351"), BudgetPeriod.WEEKLY))))
                .hasMessageContaining("must be at most 10 USD daily");
        assertThatThrownBy(
                        () -> guarded.update(pending, change(new Budget(Money.usd("1200.01"), BudgetPeriod.MONTHLY))))
                .hasMessageContaining("must be at most 10 USD daily");
        assertThat(guarded.update(pending, change(new Budget(Money.usd("300"), BudgetPeriod.MONTHLY)))
                        .budget())
                .contains(new Budget(Money.usd("300"), BudgetPeriod.MONTHLY));
    }

    @Test
    void aMassChangeShowsWhatGuardrailsRefuseInItsPlanAndSendsTheRest() {
        Guardrails limits = Guardrails.builder()
                .highestBudget(daily("160"))
                .highestSum(daily("320"))
                .build();
        Portfolio guarded = Portfolio.builder()
                .add(limits.over(whop))
                .add(limits.over(topsort))
                .add(limits.over(walmart))
                .build();
        MassChange raise = MassChange.update(
                guarded, Selection.builder().statuses(CampaignStatus.ACTIVE).build(), BudgetChange.raise("10"));
        long before = sandbox.ledger().requests(Network.WHOP);
        MassPlan plan = raise.plan();
        // One list, two plans and one walk for the sum.
        assertThat(sandbox.ledger().requests(Network.WHOP) - before).isEqualTo(4);
        assertThat(plan.refused())
                .extracting(item -> item.service() + ": " + item.violations().get(0))
                .containsExactly(
                        "whop: budget must leave the sum on Whop at most 320 USD daily, by the guardrails (was: 323.45 USD daily)",
                        "walmart: budget must be at most 160 USD daily, by the guardrails (was: 165.00 USD daily)");
        MassResult result = raise.apply(plan);
        assertThat(result.summary()).endsWith("all: 2 done; 2 failed");
        assertThat(whop.get("adcamp_xxxxxxxxxxx").budget()).contains(daily("7.59"));
    }
}
