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
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists narrowed by statuses that somebody has to act on or by the time of making, or ordered by metrics, whose campaigns are
 * acted on while they are read: each is visited once. No action of a caller moves a creation time or a metric, so there it is
 * archiving and switching that move the rows.
 */
class WhopFilterWalkTest extends WhopHarness {

    private enum Filter {
        DRAFT("draft", (query, middle) -> query.status(CampaignStatus.DRAFT)),
        ATTENTION("payment_failed", (query, middle) -> query.status(CampaignStatus.ATTENTION)),
        CREATED_BEFORE("active", (query, middle) -> query.createdBefore(middle)),
        CREATED_AFTER("active", (query, middle) -> query.createdAfter(middle)),
        CREATED_BEFORE_OLDEST_FIRST(
                "active",
                (query, middle) -> query.createdBefore(middle)
                        .network(new ListAdCampaignsParams().setDirection(SortDirection.ASC)));

        private final String word;
        private final BiFunction<CampaignQuery.Builder, Instant, CampaignQuery.Builder> filter;

        Filter(String word, BiFunction<CampaignQuery.Builder, Instant, CampaignQuery.Builder> filter) {
            this.word = word;
            this.filter = filter;
        }

        CampaignQuery query(int page, Instant middle) {
            return filter.apply(CampaignQuery.builder().pageSize(page), middle).build();
        }

        boolean fits(Act act) {
            return switch (act) {
                case LAUNCH -> this == DRAFT;
                case PAY -> this == ATTENTION;
                case SWITCH -> this != DRAFT;
                default -> true;
            };
        }
    }

    private enum Act {
        NOTHING,
        ARCHIVE,
        RENAME,
        SWITCH,
        LAUNCH,
        PAY
    }

    static Stream<Arguments> walks() {
        return Stream.of(Filter.values())
                .flatMap(filter -> Stream.of(Act.values())
                        .filter(filter::fits)
                        .flatMap(act -> Stream.of(1, 10, 100)
                                .flatMap(page -> Stream.of(false, true)
                                        .map(others -> Arguments.of(filter, act, page, others)))));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void eachIsVisitedOnceWhateverIsDoneToIt(Filter filter, Act act, int page, boolean others) {
        Instant middle = make(page == 100 ? 230 : page == 10 ? 46 : 18, filter.word);
        // The last version that settles the payment of one campaign; later ones settle an account's.
        try (WhopCampaignService whop = builder().apiVersion("2026-07-22").build()) {
            walk(whop, filter.query(page, middle), act, others, true);
        }
    }

    static Stream<Arguments> legacyWalks() {
        return Stream.of(Filter.CREATED_BEFORE, Filter.CREATED_AFTER)
                .flatMap(filter -> Stream.of(Act.NOTHING, Act.SWITCH, Act.RENAME)
                        .flatMap(act -> Stream.of(1, 10).map(page -> Arguments.of(filter, act, page))));
    }

    @ParameterizedTest
    @MethodSource("legacyWalks")
    void eachOfTheOlderGenerationIsVisitedOnceWhateverIsDoneToIt(Filter filter, Act act, int page) {
        Instant middle = make(page == 10 ? 46 : 18, filter.word);
        try (WhopCampaignService whop = legacy()) {
            walk(whop, filter.query(page, middle), act, false, false);
        }
    }

    static Stream<Arguments> orders() {
        List<SortKey> metrics = List.of(
                SortKey.IMPRESSIONS,
                SortKey.REACH,
                SortKey.CLICKS,
                SortKey.UNIQUE_CLICKS,
                SortKey.LINK_CLICKS,
                SortKey.FREQUENCY,
                SortKey.CLICK_THROUGH_RATE,
                SortKey.RESULTS,
                SortKey.COST_PER_MILLE,
                SortKey.COST_PER_CLICK,
                SortKey.COST_PER_RESULT,
                SortKey.RETURN_ON_AD_SPEND);
        return metrics.stream()
                .flatMap(metric -> Stream.of(SortDirection.ASC, SortDirection.DESC)
                        .flatMap(direction -> Stream.of(Act.ARCHIVE, Act.SWITCH, Act.RENAME)
                                .flatMap(act -> Stream.of(false, true)
                                        .map(others -> Arguments.of(metric, direction, act, others)))));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void eachIsVisitedOnceInWhateverOrder(SortKey metric, SortDirection direction, Act act, boolean others) {
        make(27, "active");
        CampaignQuery query = CampaignQuery.builder()
                .pageSize(10)
                .status(CampaignStatus.ACTIVE)
                .network(new ListAdCampaignsParams().setOrder(metric).setDirection(direction))
                .build();
        try (WhopCampaignService whop = whop()) {
            walk(whop, query, act, others, false);
        }
    }

    /** @param seen whether the walk notices what others write although it writes nothing itself */
    private void walk(WhopCampaignService whop, CampaignQuery query, Act act, boolean others, boolean seen) {
        List<String> visited = new ArrayList<>();
        Set<String> certain =
                new HashSet<>(whop.list(query).stream().map(Campaign::id).toList());
        assertThat(certain).hasSizeGreaterThanOrEqualTo(5);
        List<String> removable = new ArrayList<>(certain);
        try (WhopCampaignService another = builder().random(new Random(11)).build()) {
            for (List<Campaign> campaigns : whop.list(query).pages()) {
                campaigns.forEach(campaign -> {
                    visited.add(campaign.id());
                    act(whop, act, campaign.id());
                });
                if (others && (seen || act != Act.NOTHING) && removable.size() > 4 && visited.size() < 30) {
                    String gone = removable.remove(removable.size() / 2);
                    certain.remove(gone);
                    if (exists(gone)) {
                        another.archive(gone);
                    }
                    another.create(draft("Another's " + visited.size()));
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
            case RENAME ->
                whop.update(id, CampaignChange.builder().name("Renamed " + id).build());
            case SWITCH -> turn(whop, id);
            case LAUNCH -> whop.launch(id);
            case PAY -> whop.retryPayment(id);
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

    private static CampaignDraft draft(String name) {
        return CampaignDraft.builder(name).objective(Objective.AWARENESS).build();
    }

    /** Every other one is as wanted, up to four are made in one second; the answer is a moment among them. */
    private Instant make(int count, String word) {
        Instant middle = time.instant();
        try (WhopCampaignService whop = whop()) {
            for (int i = 0; i < count; i++) {
                String id = whop.create(draft("Campaign " + i)).id();
                switch (i % 2 == 0 ? word : "paused") {
                    case "draft" -> {}
                    case "payment_failed" -> {
                        sandbox.whop().control().deliver(id);
                        sandbox.whop().control().failPayment(id);
                    }
                    case "active" -> sandbox.whop().control().deliver(id);
                    default -> sandbox.whop().control().status(id, "paused", "paused");
                }
                if (i % 4 == 0) {
                    time.sleep(Duration.ofSeconds(1));
                }
                if (i == count / 3) {
                    middle = time.instant();
                }
            }
        }
        return middle;
    }
}
