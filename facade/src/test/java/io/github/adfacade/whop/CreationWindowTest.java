package io.github.adfacade.whop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Campaign;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.model.SortDirection;
import io.github.adfacade.internal.PageSource.Page;
import io.github.adfacade.internal.PagedCampaigns;
import io.github.adfacade.internal.PagedCampaigns.Reading;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of which a cursor is a place, so that it slides when rows go, followed by creation. */
class CreationWindowTest {

    private static final Instant BEGIN = Instant.parse("2026-06-01T00:00:00Z");

    private final List<Campaign> rows = new ArrayList<>();
    private final List<ListAdCampaignsParams> asked = new ArrayList<>();
    private boolean inclusive = true;
    private boolean shuffled;
    private long writes;

    static Stream<Arguments> lists() {
        return Stream.of(1, 2, 19, 20, 21, 99, 100, 130)
                .flatMap(ties -> Stream.of(true, false)
                        .flatMap(ascending -> Stream.of(true, false)
                                .flatMap(inclusive -> Stream.of(1, 7, 20, 100)
                                        .map(size -> Arguments.of(ties, ascending, inclusive, size)))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyRowComesOnceThoughThoseThatCameGo(int ties, boolean ascending, boolean counted, int size) {
        inclusive = counted;
        List<String> all = fill(150, ties);

        List<String> seen = walk(params(ascending).setFirst(size), true);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(rows).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyRowComesOnceInItsOrderWhereNothingHappens(int ties, boolean ascending, boolean counted, int size) {
        inclusive = counted;
        fill(150, ties);
        List<String> all = sorted(ascending).map(Campaign::id).toList();

        assertThat(walk(params(ascending).setFirst(size), false)).containsExactlyElementsOf(all);
    }

    @Test
    void aPageTakesNoMoreRequestsThanItsCursorsWould() {
        fill(200, 1);

        walk(params(true).setFirst(20), false);

        assertThat(asked).hasSizeBetween(10, 11);
        assertThat(asked.get(0).getCreatedAfter()).isNull();
        assertThat(asked.get(1).getCreatedAfter()).isEqualTo(at(18));
        assertThat(asked.get(1).getFirst()).as("the last row once more").isEqualTo(21);
        assertThat(asked).allMatch(params -> params.getAfter() == null && params.getCreatedBefore() == null);
    }

    @Test
    void theNewestFirstAreFollowedBackwards() {
        fill(60, 1);

        walk(params(false).setFirst(20), false);

        assertThat(asked.get(1).getCreatedBefore()).isEqualTo(at(41));
        assertThat(asked.get(1).getCreatedAfter()).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWindowOfTheCallersOwnIsKept(boolean ascending) {
        fill(100, 1);
        ListAdCampaignsParams own =
                params(ascending).setFirst(10).setCreatedAfter(at(30)).setCreatedBefore(at(70));

        assertThat(walk(own, true)).hasSize(41).contains("c30", "c70").doesNotContain("c29", "c71");

        assertThat(asked).allSatisfy(params -> {
            assertThat(params.getCreatedAfter()).isAfterOrEqualTo(at(30));
            assertThat(params.getCreatedBefore()).isBeforeOrEqualTo(at(70));
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrderThatIsNoneIsFollowedByItsCursorsAndReadOnceMoreAfterWrites(boolean acting) {
        List<String> all = fill(100, 1);
        shuffled = true;

        assertThat(walk(params(true).setFirst(10), acting)).containsExactlyInAnyOrderElementsOf(all);

        assertThat(asked).anyMatch(params -> params.getAfter() != null);
    }

    @Test
    void rowsWithoutATimeAreFollowedByTheirCursors() {
        IntStream.range(0, 45)
                .forEach(i -> rows.add(Campaign.builder(Provider.WHOP, "c" + i).build()));

        assertThat(walk(params(true), false)).hasSize(45);

        assertThat(asked).hasSize(3).allMatch(params -> params.getCreatedAfter() == null);
    }

    @Test
    void aListThatLosesItsOrderOnTheWayIsBegunAnew() {
        List<String> all = fill(60, 1);
        rows.add(Campaign.builder(Provider.WHOP, "timeless").build());

        List<String> seen = walk(params(true).setFirst(20), false);

        assertThat(seen).containsAll(all).contains("timeless").doesNotHaveDuplicates();
    }

    private List<String> walk(ListAdCampaignsParams params, boolean removing) {
        CreationWindow window = new CreationWindow(params, this::page, () -> writes);
        List<String> seen = new ArrayList<>();
        PagedCampaigns.walk(Provider.WHOP, "list", new Reading<>(window, window::writes), Campaign::id)
                .forEachRemaining(page -> page.forEach(row -> {
                    seen.add(row.id());
                    if (removing) {
                        rows.removeIf(one -> one.id().equals(row.id()));
                        writes += 2;
                    }
                }));
        return seen;
    }

    private Page<Campaign, String> page(ListAdCampaignsParams params) {
        asked.add(params);
        List<Campaign> window = sorted(SortDirection.ASC.equals(params.getDirection()))
                .filter(row -> isIn(row, params))
                .toList();
        int from = params.getAfter() == null ? 0 : Integer.parseInt(params.getAfter());
        int to = Math.min(window.size(), from + Objects.requireNonNullElse(params.getFirst(), 20));
        List<Campaign> page = from >= to ? List.of() : window.subList(from, to);
        return new Page<>(page, 0, to < window.size() ? Integer.toString(to) : null);
    }

    private boolean isIn(Campaign row, ListAdCampaignsParams params) {
        OffsetDateTime created =
                row.createdAt().map(moment -> moment.atOffset(ZoneOffset.UTC)).orElse(null);
        return created == null
                || (isAfter(created, params.getCreatedAfter()) && isAfter(params.getCreatedBefore(), created));
    }

    private boolean isAfter(@Nullable OffsetDateTime later, @Nullable OffsetDateTime earlier) {
        return later == null || earlier == null || later.isAfter(earlier) || (inclusive && later.isEqual(earlier));
    }

    private Stream<Campaign> sorted(boolean ascending) {
        if (shuffled) {
            return rows.stream()
                    .sorted(Comparator.comparing(
                            row -> Integer.reverse(Integer.parseInt(row.id().substring(1)))));
        }
        Comparator<Campaign> byCreation =
                Comparator.comparing(row -> row.createdAt().orElse(Instant.MAX));
        return rows.stream().sorted(ascending ? byCreation : byCreation.reversed());
    }

    /** So many rows of one second each. */
    private List<String> fill(int count, int ties) {
        for (int i = 0; i < count; i++) {
            rows.add(Campaign.builder(Provider.WHOP, "c" + i)
                    .createdAt(BEGIN.plusSeconds(i / ties))
                    .build());
        }
        return rows.stream().map(Campaign::id).toList();
    }

    private static OffsetDateTime at(int second) {
        return BEGIN.plusSeconds(second).atOffset(ZoneOffset.UTC);
    }

    private static ListAdCampaignsParams params(boolean ascending) {
        return new ListAdCampaignsParams().setDirection(ascending ? SortDirection.ASC : SortDirection.DESC);
    }
}
