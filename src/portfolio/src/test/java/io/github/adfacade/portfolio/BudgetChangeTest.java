package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetChangeTest {

    @Test
    void amountsAreRoundedToTheCurrencysMinorUnitHalvesUp() {
        assertThat(changed(BudgetChange.raise("10"), Money.usd("0.05"))).contains(Money.usd("0.06"));
        assertThat(changed(BudgetChange.raise("10"), Money.usd("33.33"))).contains(Money.usd("36.66"));
        assertThat(changed(BudgetChange.raise("10"), Money.of("15", "JPY"))).contains(Money.of("17", "JPY"));
        assertThat(changed(BudgetChange.lower("2.5"), Money.usd("100"))).contains(Money.usd("97.50"));
        assertThat(changed(BudgetChange.raise("10"), Money.usd("0.04"))).isEmpty();
    }

    @Test
    void nothingIsRaisedBeyondTheCapNorTakenDownToIt() {
        BudgetChange capped = BudgetChange.raise("10").cap(Money.usd("100")).cap(Money.of("90", "EUR"));
        assertThat(changed(capped, Money.usd("90"))).contains(Money.usd("99"));
        assertThat(changed(capped, Money.usd("95"))).contains(Money.usd("100"));
        assertThat(changed(capped, Money.usd("100"))).isEmpty();
        assertThat(changed(capped, Money.usd("120"))).isEmpty();
        assertThat(changed(capped, Money.of("85", "EUR"))).contains(Money.of("90", "EUR"));
        assertThat(changed(BudgetChange.lower("50").floor(Money.usd("10")), Money.usd("15")))
                .contains(Money.usd("10"));
        assertThat(changed(BudgetChange.lower("50").floor(Money.usd("10")), Money.usd("5")))
                .isEmpty();
    }

    @Test
    void aCurrencyWithoutACapIsRefusedAndNotRaised() {
        BudgetChange capped = BudgetChange.raise("10").cap(Money.usd("100"));
        assertThatThrownBy(() -> changed(capped, Money.of("5", "GBP")))
                .isInstanceOf(InvalidCampaignException.class)
                .hasMessageContaining("budget has no cap in GBP to be held to");
    }

    @Test
    void aCampaignWithoutABudgetIsLeftAsItIs() {
        assertThat(BudgetChange.raise("10")
                        .apply(Campaign.builder(Provider.WHOP, "a").build()))
                .isEmpty();
    }

    @Test
    void percentagesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> BudgetChange.raise("0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BudgetChange.raise("-5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BudgetChange.lower("100")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<Money> changed(BudgetChange change, Money before) {
        return change.apply(Campaign.builder(Provider.WALMART, "1")
                        .budget(Budget.daily(before))
                        .build())
                .map(CampaignChange::budget)
                .map(budget -> budget.value().orElseThrow().amount());
    }
}
