package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.CampaignService;
import io.github.adfacade.Provider;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioTest extends OnThreeNetworks {

    private final List<String> closed = new ArrayList<>();

    @Test
    void servicesStandUnderTheirNetworksNamesInTheOrderTheyWereAdded() {
        assertThat(portfolio.services()).containsOnlyKeys("whop", "topsort", "walmart");
        assertThat(portfolio.services().keySet()).containsExactly("whop", "topsort", "walmart");
        assertThat(portfolio.service("topsort")).isSameAs(topsort);
        assertThat(portfolio).hasToString("portfolio of [whop, topsort, walmart]");
        assertThatThrownBy(() -> portfolio.services().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void twoAccountsOfOneNetworkNeedNamesOfTheirOwn() {
        Portfolio.Builder builder = Portfolio.builder().add(walmart);
        assertThatThrownBy(() -> builder.add(walmart)).hasMessage("there is a service \"walmart\" already");
        try (Portfolio two = builder.add("walmart-us", walmart().build()).build()) {
            assertThat(two.services().keySet()).containsExactly("walmart", "walmart-us");
        }
    }

    @Test
    void anUnknownNameAndNoServiceAtAllAreRefused() {
        assertThatThrownBy(() -> portfolio.service("amazon"))
                .hasMessage("no service \"amazon\" here, only [whop, topsort, walmart]");
        assertThatThrownBy(() -> Portfolio.builder().add(" ", whop)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Portfolio.builder().build()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allServicesAreClosedAlsoWhenOneThrows() {
        Portfolio three = Portfolio.builder()
                .add("a", closing("a", true))
                .add("b", closing("b", true))
                .add("c", closing("c", false))
                .build();
        assertThatThrownBy(three::close)
                .hasMessage("a does not close")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .isEqualTo("b does not close"));
        assertThat(closed).containsExactly("a", "b", "c");
    }

    /** A service of which nothing but the closing is asked. */
    private CampaignService closing(String name, boolean failing) {
        return (CampaignService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CampaignService.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("provider")) {
                        return Provider.WHOP;
                    }
                    closed.add(name);
                    if (failing) {
                        throw new IllegalStateException(name + " does not close");
                    }
                    return null;
                });
    }
}
