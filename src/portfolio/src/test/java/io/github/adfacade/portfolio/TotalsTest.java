package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TotalsTest extends OnThreeNetworks {

    /** 60.50 + 250 + 6.90 on Whop, 50 on Topsort, 150 on Walmart; and one campaign each of the other kinds, two in all. */
    @Test
    void budgetsOfWhatRunsOrMayRunAreAddedPerPeriodAndService() {
        Totals totals = Totals.of(portfolio.list(Selection.ALL));
        assertThat(totals.services().keySet()).containsExactly("whop", "topsort", "walmart");
        assertThat(totals.services().get("whop")).hasToString("317.4 USD daily (3), 1200 USD total (1)");
        assertThat(totals.services().get("topsort")).hasToString("50.00 USD daily (1), 1200.00 USD monthly (1)");
        assertThat(totals.services().get("walmart").of("USD", BudgetPeriod.TOTAL))
                .isEqualTo(new Totals.Sum(Money.usd("12000"), 1));
        assertThat(totals.all().of("USD", BudgetPeriod.DAILY)).isEqualTo(new Totals.Sum(Money.usd("517.40"), 5));
        assertThat(totals.all().of("USD", BudgetPeriod.TOTAL)).isEqualTo(new Totals.Sum(Money.usd("13200"), 2));
        assertThat(totals.all().of("USD", BudgetPeriod.WEEKLY)).isEqualTo(new Totals.Sum(Money.usd("0"), 0));
        assertThat(totals.all().campaigns()).isEqualTo(8);
        assertThat(totals.all().withoutBudget()).isZero();
    }

    @Test
    void otherStatusesAreCountedWhenAskedForAndBudgetsThatAreNotToldAreNumbered() {
        Totals drafts = Totals.of(portfolio.list(Selection.ALL), Set.of(CampaignStatus.DRAFT));
        assertThat(drafts.all()).hasToString("25.25 USD daily (1), 2 without a budget");
        assertThat(drafts.services().get("whop").withoutBudget()).isEqualTo(1);
        assertThat(drafts.services().get("topsort").campaigns()).isZero();
    }

    @Test
    void currenciesAreNeverAdded() {
        Totals totals = Totals.of(List.of(
                running("a", Budget.daily(Money.usd("1.10"))),
                running("b", Budget.daily(Money.of("2.20", "EUR"))),
                running("c", Budget.daily(Money.usd("0.90"))),
                running("d", Budget.total(Money.of("500", "JPY")))));
        assertThat(totals.all()).hasToString("2.20 EUR daily (1), 500 JPY total (1), 2.00 USD daily (2)");
    }

    private static Listed running(String id, Budget budget) {
        return new Listed(
                "whop",
                Campaign.builder(Provider.WHOP, id)
                        .status(CampaignStatus.ACTIVE, null)
                        .budget(budget)
                        .build());
    }
}
