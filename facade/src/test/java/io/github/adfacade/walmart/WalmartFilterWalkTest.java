package io.github.adfacade.walmart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.Budget;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.walmart.model.CampaignListRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists narrowed by the statuses that a flight passes through, or by several names, whose campaigns are acted on while they
 * are read: each is visited once. Walmart lets a campaign that has ended be changed by moving its end alone, which lets it
 * run again; what runs cannot be archived.
 */
class WalmartFilterWalkTest extends OnSandbox {

    private static final Instant END = Instant.parse("2026-08-30T20:00:00Z");

    private enum Filter {
        SCHEDULED(CampaignStatus.SCHEDULED, "SCHEDULED", Act.RENAME, Act.PAUSE, Act.RESTART, Act.ARCHIVE),
        LIVE(CampaignStatus.ACTIVE, "LIVE", Act.RENAME, Act.PAUSE, Act.RESTART),
        PAUSED(CampaignStatus.PAUSED, "PAUSED", Act.RENAME, Act.RESUME),
        ENDED(CampaignStatus.ENDED, "COMPLETED", Act.EXTEND),
        NAMES(CampaignStatus.SCHEDULED, "SCHEDULED", Act.RENAME, Act.RENAME_AND_BACK, Act.PAUSE, Act.ARCHIVE);

        private final CampaignStatus status;
        private final String word;
        private final List<Act> acts;

        Filter(CampaignStatus status, String word, Act... acts) {
            this.status = status;
            this.word = word;
            this.acts = List.of(acts);
        }

        CampaignQuery query(int page, int count) {
            CampaignQuery.Builder query = CampaignQuery.builder().pageSize(page);
            return this == NAMES
                    ? query.network(new CampaignListRequest()
                                    .setFilterName(IntStream.range(0, count)
                                            .mapToObj(WalmartFilterWalkTest::name)
                                            .toList()))
                            .build()
                    : query.status(status).build();
        }
    }

    private enum Act {
        NOTHING,
        RENAME,
        RENAME_AND_BACK,
        PAUSE,
        /** What was paused and resumed is a draft until the network has looked at it anew. */
        RESTART,
        RESUME,
        ARCHIVE,
        EXTEND
    }

    static Stream<Arguments> walks() {
        return Stream.of(Filter.values())
                .flatMap(filter -> Stream.concat(Stream.of(Act.NOTHING), filter.acts.stream())
                        .flatMap(act -> Stream.of(1, 10, 100)
                                .flatMap(page -> Stream.of(false, true)
                                        .map(others -> Arguments.of(filter, act, page, others)))));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void eachIsVisitedOnceWhateverIsDoneToIt(Filter filter, Act act, int page, boolean others) {
        int count = page == 100 ? 120 : page == 10 ? 47 : 7;
        make(filter, count);
        CampaignQuery query = filter.query(page, count);
        Set<String> certain =
                new HashSet<>(walmart.list(query).stream().map(Campaign::id).toList());
        assertThat(certain).hasSizeGreaterThanOrEqualTo(count);
        List<String> touchable = new ArrayList<>(certain);
        List<String> visited = new ArrayList<>();
        sandbox().advance(Duration.ofSeconds(1));
        try (WalmartCampaignService another = builder().build()) {
            for (List<Campaign> campaigns : walmart.list(query).pages()) {
                campaigns.forEach(campaign -> {
                    visited.add(campaign.id());
                    act(walmart, filter, act, campaign.id());
                });
                if (others && touchable.size() > 4 && visited.size() < 60) {
                    String theirs = touchable.remove(touchable.size() / 2);
                    certain.remove(theirs);
                    act(another, filter, filter.acts.get(filter.acts.size() - 1), theirs);
                    String made =
                            another.create(draft("Another's " + visited.size())).id();
                    sandbox().walmart().control().status(made, filter.word);
                }
            }
        }

        assertThat(visited).doesNotHaveDuplicates().containsAll(certain);
        if (!others) {
            assertThat(visited).hasSameSizeAs(certain);
        }
    }

    /** What somebody changed already is left alone. */
    private static void act(WalmartCampaignService service, Filter filter, Act act, String id) {
        if (!sandbox().walmart().campaign(id).contains("\"" + filter.word + "\"")) {
            return;
        }
        switch (act) {
            case NOTHING -> {}
            case RENAME -> rename(service, id, "Renamed " + id);
            case RENAME_AND_BACK -> {
                String before = service.get(id).name();
                rename(service, id, "Renamed " + id);
                rename(service, id, before);
            }
            case PAUSE -> service.pause(id);
            case RESTART -> {
                service.pause(id);
                service.resume(id);
            }
            case RESUME -> service.resume(id);
            case ARCHIVE -> service.archive(id);
            case EXTEND -> {
                FlightEnd later = FlightEnd.at(END.plus(Duration.ofDays(30)));
                change(service, id, CampaignChange.builder().end(later).build());
            }
        }
    }

    private static void rename(WalmartCampaignService service, String id, String name) {
        change(service, id, CampaignChange.builder().name(name).build());
    }

    private static void change(WalmartCampaignService service, String id, CampaignChange change) {
        assertThat(service.updateAll(List.of(new CampaignUpdate(id, change))).failed())
                .isEmpty();
    }

    /** As many as fit, and half as many drafts among them. */
    private void make(Filter filter, int count) {
        List<CampaignDraft> drafts = IntStream.range(0, count)
                .boxed()
                .flatMap(i -> i % 2 == 0 ? Stream.of(draft(name(i)), draft("Beside " + i)) : Stream.of(draft(name(i))))
                .toList();
        List<Outcome> outcomes = walmart.createAll(drafts, BulkOptions.DEFAULT).outcomes();
        for (int i = 0; i < drafts.size(); i++) {
            String id = Objects.requireNonNull(outcomes.get(i).id());
            if (!drafts.get(i).name().startsWith("Beside")) {
                sandbox().walmart().control().status(id, filter.word);
            }
        }
    }

    private static String name(int number) {
        return "Flight " + number;
    }

    private static CampaignDraft draft(String name) {
        return CampaignDraft.builder(name)
                .budget(Budget.daily(usd("25")))
                .start(NOW.plus(Duration.ofDays(20)))
                .end(FlightEnd.at(END))
                .build();
    }
}
