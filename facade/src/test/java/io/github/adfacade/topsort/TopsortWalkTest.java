package io.github.adfacade.topsort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.clients.topsort.CampaignsApi.ListCampaignsParams;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import io.github.adfacade.clients.topsort.model.SortOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists whose campaigns are acted on while they are read: each is visited once. */
class TopsortWalkTest extends TopsortHarness {

    private enum Filter {
        NONE(new ListCampaignsParams()),
        ACTIVE(new ListCampaignsParams().setIsActive(true)),
        PAUSED(new ListCampaignsParams().setIsActive(false)),
        APPROVED(new ListCampaignsParams().setStatus(ReviewStatus.APPROVED)),
        NEWEST_FIRST(new ListCampaignsParams().setSortByDate(SortOrder.DESC));

        private final ListCampaignsParams params;

        Filter(ListCampaignsParams params) {
            this.params = params;
        }

        CampaignQuery query(int pageSize) {
            return CampaignQuery.builder().network(params).pageSize(pageSize).build();
        }
    }

    private enum Act {
        NOTHING,
        ARCHIVE,
        SWITCH,
        SWITCH_AND_BACK,
        RENAME
    }

    static Stream<Arguments> walks() {
        return Stream.of(Filter.values())
                .flatMap(filter -> Stream.of(Act.values())
                        .flatMap(act -> Stream.of(1, 10, 100)
                                .flatMap(page -> Stream.of(false, true)
                                        .map(others -> Arguments.of(filter, act, page, others)))));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void eachIsVisitedOnceWhateverIsDoneToIt(Filter filter, Act act, int page, boolean others) {
        make(page == 100 ? 115 : page == 10 ? 23 : 5);
        List<Campaign> before = topsort.list(filter.query(100)).toList();
        Set<String> certain = new HashSet<>(before.stream().map(Campaign::id).toList());
        List<String> removable = new ArrayList<>(certain);
        List<String> visited = new ArrayList<>();
        try (TopsortCampaignService another = builder().random(new Random(11)).build()) {
            for (List<Campaign> campaigns : topsort.list(filter.query(page)).pages()) {
                campaigns.forEach(campaign -> {
                    visited.add(campaign.id());
                    act(act, campaign);
                });
                if (others && removable.size() > 4 && visited.size() < 40) {
                    // One that was visited or not, and a new one.
                    String gone = removable.remove(removable.size() / 2);
                    if (sandbox.topsort().campaignIds().contains(gone)) {
                        another.archive(gone);
                    }
                    certain.remove(gone);
                    another.create(draft().build());
                }
            }
        }

        assertThat(visited).doesNotHaveDuplicates().containsAll(certain);
        if (!others) {
            assertThat(visited).hasSameSizeAs(certain);
        }
    }

    private void act(Act act, Campaign campaign) {
        Consumer<Boolean> activate = active -> {
            if (active) {
                topsort.resume(campaign.id());
            } else {
                topsort.pause(campaign.id());
            }
        };
        if (!sandbox.topsort().campaignIds().contains(campaign.id())) {
            return;
        }
        boolean active = campaign.raw().get("isActive").getAsBoolean();
        switch (act) {
            case NOTHING -> {}
            case ARCHIVE -> topsort.archive(campaign.id());
            case SWITCH -> activate.accept(!active);
            case SWITCH_AND_BACK -> {
                activate.accept(!active);
                activate.accept(active);
            }
            case RENAME ->
                topsort.update(
                        campaign.id(), CampaignChange.builder().name("Renamed").build());
        }
    }

    /** Every third is paused; up to four are made at one moment. */
    private void make(int count) {
        for (int i = 0; i < count; i++) {
            CampaignDraft draft = CampaignDraft.builder("Campaign " + i)
                    .network(manual().setIsActive(i % 3 != 0))
                    .build();
            topsort.create(draft);
            if (i % 4 == 0) {
                sandbox.advance(Duration.ofSeconds(1));
            }
        }
    }

    @Test
    void campaignsOfOneMomentAreVisitedOnceEach() {
        for (int i = 0; i < 120; i++) {
            topsort.create(draft().build());
        }
        for (int page : List.of(7, 100)) {
            Set<String> visited = new HashSet<>();
            topsort.list(Filter.ACTIVE.query(page)).forEach(campaign -> {
                assertThat(visited.add(campaign.id())).isTrue();
                topsort.pause(campaign.id());
            });
            assertThat(visited).hasSizeGreaterThanOrEqualTo(120);
            visited.forEach(topsort::resume);
        }
    }

    @Test
    void aWalkThatChangesNothingCostsHardlyMoreRequests() {
        for (int i = 0; i < 205; i++) {
            topsort.create(draft().build());
            sandbox.advance(Duration.ofSeconds(1));
        }
        long before = sent("GET").size();
        assertThat(topsort.list(Filter.NONE.query(10)).toList()).hasSize(210);
        assertThat(sent("GET").size() - before).isLessThanOrEqualTo(22);
        before = sent("GET").size();
        topsort.list(Filter.NONE.query(10)).forEach(campaign -> topsort.archive(campaign.id()));
        assertThat(sent("GET").size() - before).isLessThanOrEqualTo(23);
        assertThat(topsort.list(CampaignQuery.ALL).toList()).isEmpty();
    }
}
