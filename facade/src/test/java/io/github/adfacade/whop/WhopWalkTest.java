package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.model.SortDirection;
import io.github.adfacade.clients.whop.model.SortKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists whose campaigns are acted on while they are read: each is visited once. */
class WhopWalkTest extends WhopHarness {

    private static final Instant BEFORE_ALL = Instant.parse("2020-01-01T00:00:00Z");

    private enum Filter {
        NONE(query -> query),
        ACTIVE(query -> query.status(CampaignStatus.ACTIVE)),
        PAUSED(query -> query.status(CampaignStatus.PAUSED)),
        NAMED(query -> query.name("campaign 1")),
        CREATED(query -> query.createdAfter(BEFORE_ALL).createdBefore(Instant.parse("2027-01-01T00:00:00Z"))),
        OLDEST_FIRST(query -> query.network(new ListAdCampaignsParams().setDirection(SortDirection.ASC))),
        BY_CHANGE(query -> query.network(new ListAdCampaignsParams().setOrder(SortKey.UPDATED_AT))),
        BY_SPEND(query -> query.network(
                new ListAdCampaignsParams().setOrder(SortKey.SPEND).setDirection(SortDirection.ASC)));

        private final UnaryOperator<CampaignQuery.Builder> filter;

        Filter(UnaryOperator<CampaignQuery.Builder> filter) {
            this.filter = filter;
        }

        CampaignQuery query(int page) {
            return filter.apply(CampaignQuery.builder().pageSize(page)).build();
        }

        boolean isByCreation() {
            return this != BY_CHANGE && this != BY_SPEND;
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
        return Stream.of(WhopGeneration.values())
                .flatMap(generation -> Stream.of(Filter.values())
                        .filter(filter ->
                                generation == WhopGeneration.NATIVE || filter.ordinal() <= Filter.CREATED.ordinal())
                        .flatMap(filter -> Stream.of(Act.values())
                                .filter(act -> generation == WhopGeneration.NATIVE || act != Act.ARCHIVE)
                                .flatMap(act -> Stream.of(1, 10, 100)
                                        .flatMap(page -> Stream.of(false, true)
                                                .map(others -> Arguments.of(generation, filter, act, page, others))))));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void eachIsVisitedOnceWhateverIsDoneToIt(
            WhopGeneration generation, Filter filter, Act act, int page, boolean others) {
        make(page == 100 ? 115 : page == 10 ? 33 : 7);
        boolean windows = generation == WhopGeneration.NATIVE && filter.isByCreation();
        List<String> visited = new ArrayList<>();
        Set<String> certain;
        try (WhopCampaignService whop = generation == WhopGeneration.NATIVE ? whop() : legacy();
                WhopCampaignService another = builder().random(new Random(11)).build()) {
            certain = new HashSet<>(
                    whop.list(filter.query(100)).stream().map(Campaign::id).toList());
            List<String> removable = new ArrayList<>(certain);
            for (List<Campaign> campaigns : whop.list(filter.query(page)).pages()) {
                campaigns.forEach(campaign -> {
                    visited.add(campaign.id());
                    act(whop, act, campaign.id());
                });
                // Where nothing but a cursor leads on, a list is read again for what was written by the same service
                // alone.
                boolean seen = windows || act != Act.NOTHING;
                if (others && seen && removable.size() > 4 && visited.size() < 30) {
                    String gone = removable.remove(removable.size() / 2);
                    certain.remove(gone);
                    if (exists(gone)) {
                        another.archive(gone);
                    }
                    another.create(CampaignDraft.builder("Another's " + visited.size())
                            .objective(Objective.AWARENESS)
                            .build());
                }
            }
        }

        assertThat(visited).doesNotHaveDuplicates().containsAll(certain);
        if (!others) {
            assertThat(visited).hasSameSizeAs(certain);
        }
    }

    private boolean exists(String id) {
        return sandbox.whop().campaignIds().contains(id);
    }

    private void act(WhopCampaignService whop, Act act, String id) {
        if (!exists(id)) {
            return;
        }
        switch (act) {
            case NOTHING -> {}
            case ARCHIVE -> whop.archive(id);
            case SWITCH -> turn(whop, id);
            case SWITCH_AND_BACK -> {
                turn(whop, id);
                turn(whop, id);
            }
            case RENAME ->
                whop.update(id, CampaignChange.builder().name("Renamed " + id).build());
        }
    }

    /** Pauses what runs and resumes what is paused; drafts are left alone. */
    private void turn(WhopCampaignService whop, String id) {
        String status = json(sandbox.whop().campaign(id))
                .getAsJsonObject()
                .get("status")
                .getAsString();
        if (status.equals("active")) {
            whop.pause(id);
        } else if (status.equals("paused")) {
            whop.resume(id);
        }
    }

    /** Three of four run, the others are paused; up to four are made in one second. */
    private void make(int count) {
        try (WhopCampaignService whop = whop()) {
            for (int i = 0; i < count; i++) {
                String id = whop.create(CampaignDraft.builder("Campaign " + i)
                                .objective(Objective.AWARENESS)
                                .build())
                        .id();
                String status = i % 4 == 3 ? "paused" : "active";
                sandbox.whop().control().status(id, status, status);
                if (i % 4 == 0) {
                    time.sleep(Duration.ofSeconds(1));
                }
            }
        }
    }

    /** More of one second than a page holds, which only a cursor tells apart. */
    @Test
    void campaignsOfOneSecondAreVisitedOnceEach() {
        try (WhopCampaignService whop = whop()) {
            for (int i = 0; i < 135; i++) {
                whop.create(CampaignDraft.builder("Same " + i)
                        .objective(Objective.AWARENESS)
                        .build());
            }
            Set<String> visited = new HashSet<>();
            whop.list(CampaignQuery.builder().name("Same").pageSize(4).build()).forEach(campaign -> {
                assertThat(visited.add(campaign.id())).isTrue();
                whop.archive(campaign.id());
            });
            assertThat(visited).hasSize(135);
        }
    }

    @Test
    void aWalkCostsHardlyMoreRequestsThanPlainPaging() {
        make(196);
        try (WhopCampaignService whop = whop()) {
            int found = sandbox.whop().campaignIds().size();
            int plain = (found + 9) / 10;
            for (Act act : List.of(Act.NOTHING, Act.RENAME, Act.SWITCH, Act.ARCHIVE)) {
                int before = lists();
                List<String> visited = new ArrayList<>();
                whop.list(CampaignQuery.builder().pageSize(10).build()).forEach(campaign -> {
                    visited.add(campaign.id());
                    act(whop, act, campaign.id());
                });
                assertThat(visited).hasSize(found);
                assertThat(lists() - before).as("%s", act).isLessThanOrEqualTo(plain * 11 / 10);
            }
        }
    }

    private int lists() {
        return (int) exchanges().stream()
                .filter(exchange -> exchange.request().method().equals("GET")
                        && exchange.request().path().equals("/ad_campaigns"))
                .count();
    }
}
