package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.AuthenticationException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.UnsupportedCapabilityException;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Network;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ListingTest extends OnThreeNetworks {

    @Test
    void allNetworksStandInOneListInThePortfoliosOrder() {
        Listing all = portfolio.list(CampaignQuery.ALL);
        List<Listed> listed = all.toList();
        assertThat(listed.stream().map(Listed::service).distinct()).containsExactly("whop", "topsort", "walmart");
        assertThat(count(listed, "whop")).isEqualTo(6);
        assertThat(count(listed, "topsort")).isEqualTo(5);
        assertThat(count(listed, "walmart")).isEqualTo(7);
        assertThat(all.isComplete()).isTrue();
    }

    @Test
    void aNetworkThatFailsEndsNeitherTheOthersNorWhatItHasShown() {
        Listing all = portfolio.list(CampaignQuery.builder().pageSize(2).build());
        sandbox.topsort().fail(Fault.status(401).nth(2).always());
        List<Listed> listed = all.toList();
        assertThat(count(listed, "whop")).isEqualTo(6);
        assertThat(count(listed, "topsort")).isEqualTo(2);
        assertThat(count(listed, "walmart")).isEqualTo(7);
        assertThat(all.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.service()).isEqualTo("topsort");
            assertThat(failure.error()).isInstanceOf(AuthenticationException.class);
            assertThat(failure.after()).isEqualTo(2);
        });
        sandbox.clearFaults();
        assertThat(all.toList()).as("iterated anew").hasSize(18);
        assertThat(all.failures()).isEmpty();
    }

    @Test
    void pagesAreAskedForOnlyWhenTheyAreReached() {
        Iterator<Listed> walk =
                portfolio.list(CampaignQuery.builder().pageSize(2).build()).iterator();
        assertThat(sandbox.ledger().requests()).isZero();
        walk.next();
        walk.next();
        assertThat(sandbox.ledger().requests()).isEqualTo(1);
        for (int i = 0; i < 4; i++) {
            walk.next();
        }
        assertThat(sandbox.ledger().requests(Network.WHOP)).isEqualTo(3);
        assertThat(sandbox.ledger().requests(Network.TOPSORT)).isZero();
        walk.forEachRemaining(listed -> {});
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aStatusIsJudgedHereWhereANetworksFilterHasNoWordForIt() {
        assertThat(names(query -> query.status(CampaignStatus.ENDED)))
                .containsExactly("Last year's sale", "Last winter");
        assertThat(names(query -> query.status(CampaignStatus.PAUSED)))
                .containsExactly("Autumn cohort", "Trail shoes, June", "Back to school");
    }

    @Test
    void aNameAndIdsAreJudgedHereWhereANetworkCannot() {
        assertThat(names(query -> query.name("trail"))).containsExactly("Trail shoes, June");
        assertThat(names(query -> query.ids(List.of("8810041", "91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31"))))
                .containsExactly("Trail shoes, June", "Spring Grills - always on");
    }

    @Test
    void timesAreJudgedHereWhereTheNetworkTellsThem() {
        assertThat(names(query -> query.createdAfter(Instant.parse("2026-05-01T00:00:00Z"))
                        .createdBefore(Instant.parse("2026-06-02T00:00:00Z"))))
                .containsExactly("Pickaxe Pro launch", "Home page banner", "Rejected banner");
    }

    @Test
    void aFilterThatNobodyCanJudgeIsNeverDropped() {
        Listing changed = portfolio.list(CampaignQuery.builder()
                .modifiedSince(Instant.parse("2026-06-20T00:00:00Z"))
                .build());
        assertThat(count(changed.toList(), "topsort")).isZero();
        assertThat(changed.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.service()).isEqualTo("topsort");
            assertThat(failure.error())
                    .isInstanceOfSatisfying(
                            UnsupportedCapabilityException.class,
                            e -> assertThat(e.capability()).isEqualTo(Capability.FILTER_MODIFIED));
        });
    }

    private List<String> names(UnaryOperator<CampaignQuery.Builder> query) {
        Listing found = portfolio.list(query.apply(CampaignQuery.builder()).build());
        List<String> names =
                found.stream().map(listed -> listed.campaign().name()).toList();
        assertThat(found.failures()).isEmpty();
        return names;
    }

    private static long count(List<Listed> listed, String service) {
        return listed.stream().filter(one -> one.service().equals(service)).count();
    }
}
