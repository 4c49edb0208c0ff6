package io.github.adfacade.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.RateLimit;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.model.SortKey;
import io.github.adfacade.lists.ListServer.Row;
import io.github.adfacade.sandbox.Sandbox;
import io.github.adfacade.topsort.Topsort;
import io.github.adfacade.walmart.Walmart;
import io.github.adfacade.whop.Whop;
import io.github.adfacade.whop.WhopGeneration;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists that a server cuts and orders in other ways than the sandbox. */
class OtherServerWalkTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);

    private enum Network {
        TOPSORT,
        WALMART,
        WHOP,
        WHOP_BY_CHANGE,
        WHOP_LEGACY;

        boolean isWhop() {
            return ordinal() >= WHOP.ordinal();
        }

        CampaignService at(ListServer server) {
            return switch (this) {
                case TOPSORT ->
                    Topsort.builder()
                            .baseUrl(server.url().toString())
                            .apiKey("k")
                            .vendorId("v")
                            .currency("USD")
                            .clock(NOW)
                            .sleeper(wait -> {})
                            .quota(new RateLimit(1_000_000, Duration.ofSeconds(1)))
                            .build();
                case WALMART ->
                    Walmart.builder()
                            .baseUrl(server.url().toString())
                            .consumerId("c")
                            .privateKey(KEY)
                            .keyVersion("1")
                            .authToken("t")
                            .advertiserId("1")
                            .clock(NOW)
                            .sleeper(wait -> {})
                            .build();
                default ->
                    Whop.builder()
                            .baseUrl(server.url().toString())
                            .apiKey("k")
                            .generation(this == WHOP_LEGACY ? WhopGeneration.LEGACY : WhopGeneration.NATIVE)
                            .clock(NOW)
                            .sleeper(wait -> {})
                            .quota(new RateLimit(1_000_000, Duration.ofSeconds(1)))
                            .build();
            };
        }

        CampaignQuery query(int page, boolean filtered) {
            CampaignQuery.Builder query = CampaignQuery.builder().pageSize(page);
            if (filtered) {
                query.status(CampaignStatus.ACTIVE);
            }
            if (this == WHOP_BY_CHANGE) {
                query.network(new ListAdCampaignsParams().setOrder(SortKey.UPDATED_AT));
            }
            return query.build();
        }
    }

    private static final String KEY = key();

    private static String key() {
        try (Sandbox sandbox = Sandbox.builder().start()) {
            return sandbox.walmart().privateKeyPem();
        }
    }

    static Stream<Arguments> walks() {
        return Stream.of(Network.values())
                .flatMap(network -> Stream.of(1, 10, 100)
                        .flatMap(page -> Stream.of(false, true)
                                .flatMap(filtered -> Stream.of(false, true)
                                        .map(others -> Arguments.of(network, page, filtered, others)))));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void eachIsVisitedOnceWhateverIsDoneToIt(Network network, int page, boolean filtered, boolean others)
            throws IOException {
        for (int act = 0; act < 4; act++) {
            Random random = new Random(act);
            try (ListServer server = new ListServer(act);
                    CampaignService service = network.at(server)) {
                int count = page == 100 ? 230 : page == 10 ? 47 : 9;
                Set<Row> certain = new HashSet<>();
                for (int i = 0; i < count; i++) {
                    certain.add(server.add(FIRST.plusSeconds(i / 3)));
                }
                List<Row> touchable = new ArrayList<>(certain);
                List<Row> visited = new ArrayList<>();
                for (List<Campaign> campaigns :
                        service.list(network.query(page, filtered)).pages()) {
                    for (Campaign campaign : campaigns) {
                        Row row = server.row(campaign.id());
                        visited.add(row);
                        if (act == 1 || (act == 2 && random.nextBoolean())) {
                            turn(network, service, server, row, false);
                        } else if (act == 3) {
                            turn(network, service, server, row, false);
                            turn(network, service, server, row, true);
                        }
                    }
                    // Without a write of the service's own, cursors are taken at their word.
                    boolean seen = network.ordinal() <= Network.WHOP.ordinal() || act == 1 || act == 3;
                    if (others && seen && visited.size() < count / 2) {
                        Row theirs = touchable.get(random.nextInt(touchable.size()));
                        certain.remove(theirs);
                        server.turn(theirs, false);
                        server.add(NOW.instant());
                    }
                }
                assertThat(visited).as("act %d", act).doesNotHaveDuplicates().containsAll(certain);
            }
        }
    }

    /** At Whop by the service itself, which is how a walk knows of it; elsewhere it need not know. */
    private static void turn(Network network, CampaignService service, ListServer server, Row row, boolean active) {
        if (!network.isWhop()) {
            server.turn(row, active);
        } else if (active) {
            service.resume(row.id());
        } else {
            service.pause(row.id());
        }
    }
}
