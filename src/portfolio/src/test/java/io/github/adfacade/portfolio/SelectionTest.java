package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Network;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SelectionTest extends OnThreeNetworks {

    @Test
    void servicesAndNetworksThatAreNotMeantAreNotAsked() {
        assertThat(names(some -> some.services("topsort", "walmart").providers(Provider.WALMART)))
                .hasSize(7);
        assertThat(sandbox.ledger().requests(Network.TOPSORT)).isZero();
        assertThatThrownBy(() ->
                        portfolio.list(Selection.builder().services("amazon").build()))
                .hasMessageContaining("amazon");
    }

    @Test
    void severalStatusesAreOneSelection() {
        assertThat(names(some -> some.statuses(CampaignStatus.PAUSED, CampaignStatus.REJECTED)))
                .containsExactly("Autumn cohort", "Trail shoes, June", "Rejected banner", "Back to school");
    }

    @Test
    void namesMatchAsAWholeAndByTheirCaseUnlessAskedOtherwise() {
        assertThat(names(some -> some.name("*shoes*"))).containsExactly("Spring running shoes", "Trail shoes, June");
        assertThat(names(some -> some.name("shoes"))).isEmpty();
        assertThat(names(some -> some.name("last*"))).isEmpty();
        assertThat(names(some -> some.nameIgnoringCase("last*"))).containsExactly("Last year's sale", "Last winter");
        assertThat(names(some -> some.name("Patio launch burs?"))).containsExactly("Patio launch burst");
        assertThat(names(some -> some.name("Members' day"))).containsExactly("Members' day");
        assertThat(new NamePattern("a.c", false).matches("abc")).isFalse();
    }

    @Test
    void budgetsAreComparedWithinTheirCurrencyAndPeriodAlone() {
        assertThat(names(some -> some.budgetAtLeast(Budget.daily(Money.usd("60.50")))
                        .budgetAtMost(Budget.daily(Money.usd("150")))))
                .containsExactly("Autumn cohort", "Evergreen course", "Spring Grills - always on");
        assertThat(names(some -> some.budgetAtLeast(Budget.daily(Money.of("1", "EUR")))))
                .isEmpty();
    }

    @Test
    void theNetworkNarrowsItsListWhereThatLosesNothing() {
        assertThat(names(some ->
                        some.services("walmart").statuses(CampaignStatus.ACTIVE).ids(List.of("8810041", "8810042"))))
                .containsExactly("Spring Grills - always on");
        assertThat(sandbox.ledger().last().request().body()).contains("LIVE").contains("8810042");
        names(some -> some.services("topsort").statuses(CampaignStatus.PAUSED));
        assertThat(sandbox.ledger().last().request().query()).containsEntry("is_active", List.of("false"));
    }

    @Test
    void whatWhopDeliversIsFoundAlsoWhereItsFilterLooksElsewhere() {
        sandbox.whop().control().status("adcamp_demo0000000003", "imported", "active");
        assertThat(names(some -> some.services("whop").statuses(CampaignStatus.ACTIVE)))
                .containsExactly("Members' day", "Evergreen course", "<string>");
    }

    private List<String> names(UnaryOperator<Selection.Builder> selection) {
        Listing found = portfolio.list(selection.apply(Selection.builder()).build());
        List<String> names =
                found.stream().map(listed -> listed.campaign().name()).toList();
        assertThat(found.failures()).isEmpty();
        return names;
    }
}
