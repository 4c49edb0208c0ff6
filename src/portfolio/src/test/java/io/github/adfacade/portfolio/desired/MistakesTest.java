package io.github.adfacade.portfolio.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.Money;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What services know of a file's mistakes, and plans that no longer hold. */
class MistakesTest {

    private static final Account ACCOUNT = new Account();

    @BeforeEach
    void reset() {
        ACCOUNT.reset();
    }

    @AfterAll
    static void close() {
        ACCOUNT.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "walmart | budget: 5 USD weekly | 6:15 | budget: Walmart Connect Display cannot do this: weekly budget",
                "whop | description: text | 6:20 | description: Whop cannot do this: description",
                "whop | end: never | 6:12 | end: Whop cannot do this: never ending",
                "topsort | description: null | 6:20 | description: Topsort cannot do this: clear field",
                "walmart | walmart: { mediaTyp: BANNER } | 6:28 | mediaTyp is not a field here",
                "walmart | whop: { bid_type: minimum_cost } | 6:25 | whop.bid_type is for another network than",
                "topsort | topsort: { isActive: true } | 6:28 | topsort.isActive is said by status",
                "walmart | budget: 5 EUR daily | 6:15 | budget",
                "walmart | objective: leads | 6:18 | objective must be one of",
                "amazon | status: paused | 3:3 | there is no service amazon here, only whop, topsort, walmart",
            })
    void oneMistakeThatOnlyTheServiceKnowsIsToldWithLineAndColumnBeforeAnythingIsSent(
            String service, String line, String place, String message) {
        String text = "version: 1\nservices:\n  " + service + ":\n    one:\n      name: One\n      " + line + "\n";
        List<Mistake> mistakes = mistakes(text);
        assertThat(mistakes)
                .as(mistakes.toString())
                .anyMatch(mistake -> mistake.message().startsWith(message)
                        && place.equals(
                                mistake.place().line() + ":" + mistake.place().column()));
        assertThat(ACCOUNT.sandbox.ledger().requests()).isZero();
    }

    @Test
    void whatIsFixedAtCreationIsToldWithItsPlaceAndNothingIsSent() {
        ACCOUNT.apply(DesiredTest.FILE);
        String edited = DesiredTest.FILE
                .replace("mediaType: BANNER", "mediaType: VIDEO")
                .replace("objective: sales", "objective: leads");
        ACCOUNT.sandbox.ledger().clear();
        InvalidDesiredStateException refused =
                catchThrowableOfType(InvalidDesiredStateException.class, () -> ACCOUNT.apply(edited));
        assertThat(refused.mistakes().stream().map(Mistake::toString))
                .containsExactly(
                        "line 6, column 18: objective cannot be changed (was: LEADS)",
                        "line 29, column 29: walmart.mediaType cannot be changed after creation; it is BANNER (was: VIDEO)");
        assertThat(ACCOUNT.changes()).isEmpty();
    }

    @Test
    void aSavedPlanIsAppliedLaterAndRefusedOnceAnythingItWasMadeFromHasChanged() {
        ACCOUNT.apply(DesiredTest.FILE);
        DesiredState raised = ACCOUNT.desired.read(DesiredTest.FILE.replace("50.00 USD", "60.00 USD"));
        SavedPlan plan = SavedPlan.fromJson(
                SavedPlan.of(ACCOUNT.desired.diff(raised, ApplyOptions.DEFAULT)).toJson());
        assertThat(plan.items()).hasSize(1);
        String id = plan.items().get(0).id().orElseThrow();

        DesiredState other = ACCOUNT.desired.read(DesiredTest.FILE.replace("50.00 USD", "61.00 USD"));
        assertThat(stale(other, plan))
                .containsExactly("walmart/grills has changed in the file, in the state or on the network");

        Budget before = Budget.daily(Money.usd("50"));
        ACCOUNT.walmart.update(
                id,
                CampaignChange.builder().budget(Budget.daily(Money.usd("55"))).build());
        assertThat(stale(raised, plan))
                .containsExactly("walmart/grills has changed in the file, in the state or on the network");

        ACCOUNT.walmart.update(id, CampaignChange.builder().budget(before).build());
        assertThat(ACCOUNT.desired.apply(raised, plan, ApplyOptions.DEFAULT).isComplete())
                .isTrue();
        assertThat(ACCOUNT.walmart.get(id).budget()).hasValue(Budget.daily(Money.usd("60")));
        assertThat(stale(raised, plan))
                .containsExactly("walmart/grills was to be touched, and there is nothing to do about it now");
    }

    private static List<String> stale(DesiredState desired, SavedPlan plan) {
        int before = ACCOUNT.changes().size();
        StalePlanException stale = catchThrowableOfType(
                StalePlanException.class, () -> ACCOUNT.desired.apply(desired, plan, ApplyOptions.DEFAULT));
        assertThat(ACCOUNT.changes()).hasSize(before);
        return stale.reasons();
    }

    private static List<Mistake> mistakes(String text) {
        InvalidDesiredStateException wrong =
                catchThrowableOfType(InvalidDesiredStateException.class, () -> ACCOUNT.desired.read(text));
        assertThat(wrong).isNotNull();
        return wrong.mistakes();
    }
}
