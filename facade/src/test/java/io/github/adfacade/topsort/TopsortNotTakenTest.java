package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.topsort.model.BudgetChange;
import io.github.adfacade.clients.topsort.model.BudgetType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer of 200 that keeps what was is told. */
class TopsortNotTakenTest extends TopsortHarness {

    @Test
    void whatTheNetworkTakesIsNotTold() {
        Campaign changed = topsort.update(
                PAGE,
                CampaignChange.builder()
                        .name("Renamed")
                        .budget(Budget.daily(Money.usd("12.34")))
                        .start(NOW.plusSeconds(86_400))
                        .end(FlightEnd.NEVER)
                        .build());

        assertThat(changed.notTaken()).isEmpty();
        assertThat(changed.name()).isEqualTo("Renamed");
    }

    @Test
    void aBudgetThatTheNetworkKeptAsItWasIsTold() {
        Budget old = topsort.get(PAGE).budget().orElseThrow();
        answer(200, sandbox.topsort().campaign(PAGE));

        Campaign changed = topsort.update(
                PAGE,
                CampaignChange.builder()
                        .budget(Budget.daily(Money.usd("12.34")))
                        .build());

        assertThat(changed.notTaken())
                .containsExactly(new Difference(
                        "budget",
                        old.toString(),
                        Budget.daily(Money.usd("12.34")).toString()));
    }

    @Test
    void everyFieldThatWasKeptIsToldByName() {
        answer(200, sandbox.topsort().campaign(PAGE));

        Campaign changed = topsort.update(
                PAGE,
                CampaignChange.builder()
                        .name("Renamed")
                        .end(FlightEnd.at(Instant.parse("2027-01-01T00:00:00Z")))
                        .build());

        assertThat(changed.notTaken()).extracting(Difference::field).containsExactly("name", "end");
    }

    @Test
    void aStartInThePastIsSetToNowWithoutAWordAndThatIsNoDifference() {
        Campaign changed = topsort.update(
                AUTOBIDDING,
                CampaignChange.builder().start(NOW.minusSeconds(86_400)).build());

        assertThat(changed.schedule().start()).contains(NOW);
        assertThat(changed.notTaken()).isEmpty();
    }

    @Test
    void aStartToComeThatTheNetworkMovedIsADifference() {
        Campaign before = topsort.get(PAGE);
        answer(200, sandbox.topsort().campaign(PAGE));

        Campaign changed = topsort.update(
                PAGE, CampaignChange.builder().start(NOW.plusSeconds(86_400)).build());

        assertThat(changed.notTaken())
                .containsExactly(new Difference(
                        "start",
                        before.schedule().start().orElseThrow().toString(),
                        NOW.plusSeconds(86_400).toString()));
    }

    @Test
    void ownFieldsAreLookedForToo() {
        String old = sandbox.topsort().campaign(PAGE);
        CampaignChange change = CampaignChange.builder()
                .network(new io.github.adfacade.clients.topsort.model.CampaignUpdate()
                        .setBudget(new BudgetChange().setAmount(Amount.of("77")).setType(BudgetType.DAILY)))
                .build();

        assertThat(topsort.update(PAGE, change).notTaken()).isEmpty();
        answer(200, old);
        assertThat(topsort.update(PAGE, change).notTaken())
                .extracting(Difference::field)
                .contains("budget.amount");
    }

    @Test
    void outcomesOfManyTellItAsWell() {
        sandbox.topsort()
                .fail(io.github.adfacade.sandbox.Fault.status(200)
                        .body(sandbox.topsort().campaign(PAGE))
                        .on("PATCH", ".*" + PAGE));

        var result = topsort.updateAll(List.of(
                new CampaignUpdate(PAGE, CampaignChange.builder().name("A").build()),
                new CampaignUpdate(PAUSED, CampaignChange.builder().name("B").build())));

        assertThat(result.isComplete()).isTrue();
        assertThat(result.notTaken()).containsExactly(result.outcomes().get(0));
    }

    @Test
    void aPauseThatLeavesTheCampaignRunningIsTold() {
        answer(200, sandbox.topsort().campaign(AUTOBIDDING));

        assertThat(topsort.pause(AUTOBIDDING).notTaken()).containsExactly(new Difference("status", "ACTIVE", "PAUSED"));
        assertThat(topsort.pause(AUTOBIDDING).notTaken()).isEmpty();
    }
}
