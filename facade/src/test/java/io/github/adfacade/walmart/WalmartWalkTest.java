package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.CampaignUpdate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists whose campaigns are acted on while they are read: each is visited once. */
class WalmartWalkTest extends OnSandbox {

    private enum Filter {
        NONE((query, ids) -> query),
        DRAFTS((query, ids) -> query.status(CampaignStatus.DRAFT)),
        ARCHIVED((query, ids) -> query.status(CampaignStatus.ARCHIVED)),
        MODIFIED_SINCE((query, ids) -> query.modifiedSince(NOW.minus(Duration.ofDays(1)))),
        NAMED((query, ids) -> query.name("Draft 3")),
        IDS((query, ids) -> query.ids(ids.subList(0, Math.min(ids.size(), 25))));

        private final BiFunction<CampaignQuery.Builder, List<String>, CampaignQuery.Builder> filter;

        Filter(BiFunction<CampaignQuery.Builder, List<String>, CampaignQuery.Builder> filter) {
            this.filter = filter;
        }

        CampaignQuery query(int page, List<String> ids) {
            return filter.apply(CampaignQuery.builder().pageSize(page), ids).build();
        }
    }

    private enum Act {
        NOTHING,
        ARCHIVE_OR_BACK,
        ARCHIVE_AND_BACK,
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
        List<String> made = drafts(page == 100 ? 120 : page == 10 ? 47 : 7);
        if (filter == Filter.ARCHIVED) {
            made.forEach(walmart::archive);
        }
        CampaignQuery query = filter.query(page, made);
        Set<String> certain =
                new HashSet<>(walmart.list(query).stream().map(Campaign::id).toList());
        List<String> touchable = new ArrayList<>(certain);
        List<String> visited = new ArrayList<>();
        sandbox().advance(Duration.ofSeconds(1));
        try (WalmartCampaignService another = builder().build()) {
            for (List<Campaign> campaigns : walmart.list(query).pages()) {
                campaigns.forEach(campaign -> {
                    visited.add(campaign.id());
                    act(act, campaign);
                });
                if (others && touchable.size() > 4 && visited.size() < 60) {
                    String theirs = touchable.remove(touchable.size() / 2);
                    certain.remove(theirs);
                    turn(another, theirs);
                    another.create(
                            CampaignDraft.builder("Another's " + visited.size()).build());
                }
            }
        }

        assertThat(visited).doesNotHaveDuplicates().containsAll(certain);
        if (!others) {
            assertThat(visited).hasSameSizeAs(certain);
        }
    }

    private void act(Act act, Campaign campaign) {
        boolean archived = isArchived(campaign.id());
        switch (act) {
            case NOTHING -> {}
            case ARCHIVE_OR_BACK -> turn(walmart, campaign.id());
            case ARCHIVE_AND_BACK -> {
                turn(walmart, campaign.id());
                turn(walmart, campaign.id());
            }
            case RENAME -> {
                if (!archived) {
                    String name = "Renamed " + campaign.id();
                    walmart.updateAll(List.of(new CampaignUpdate(
                            campaign.id(), CampaignChange.builder().name(name).build())));
                }
            }
        }
    }

    /** Archives a draft, or brings it back; others are left alone. */
    private static void turn(WalmartCampaignService service, String id) {
        if (isArchived(id)) {
            service.unarchive(id);
        } else if (sandbox().walmart().campaign(id).contains("\"DRAFT\"")) {
            service.archive(id);
        }
    }

    private static boolean isArchived(String id) {
        return sandbox().walmart().campaign(id).contains("\"ARCHIVED\"");
    }

    @Test
    void aWalkThatArchivesAllCostsHardlyMoreRequestsThanPlainPaging() {
        drafts(203);
        sandbox().advance(Duration.ofDays(1));
        CampaignQuery drafts = Filter.DRAFTS.query(10, List.of());
        int found = walmart.list(drafts).toList().size();
        sandbox().ledger().clear();
        assertThat(walmart.list(drafts).toList()).hasSize(found);
        assertThat(exchanges("POST", ".*/list")).hasSizeLessThanOrEqualTo(22);

        sandbox().ledger().clear();
        List<Campaign> renamed = new ArrayList<>();
        walmart.list(drafts).forEach(campaign -> {
            renamed.add(campaign);
            act(Act.RENAME, campaign);
        });
        assertThat(renamed).hasSize(found);
        assertThat(exchanges("POST", ".*/list")).hasSizeLessThanOrEqualTo(22);

        sandbox().ledger().clear();
        walmart.list(drafts).forEach(campaign -> walmart.archive(campaign.id()));
        assertThat(exchanges("POST", ".*/list")).hasSizeLessThanOrEqualTo(23);
        assertThat(walmart.list(drafts).toList()).isEmpty();
    }
}
