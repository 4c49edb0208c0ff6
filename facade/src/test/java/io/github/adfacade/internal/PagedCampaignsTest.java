package io.github.adfacade.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Campaign;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.internal.PageSource.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagedCampaignsTest {

    private final List<Integer> asked = new ArrayList<>();

    @Test
    void pagesAreAskedForOnlyWhenIterationReachesThem() {
        PagedCampaigns<Integer> campaigns = over(Map.of(0, page(1, "a", "b"), 1, page(2, "c"), 2, page(null, "d")));
        assertThat(asked).isEmpty();
        Iterator<Campaign> iterator = campaigns.iterator();
        iterator.next();
        assertThat(asked).containsExactly(0);
        assertThat(ids(campaigns)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void anEmptyPageInTheMiddleDoesNotEndTheWalk() {
        assertThat(ids(over(Map.of(0, page(1, "a"), 1, page(2), 2, page(null, "b")))))
                .containsExactly("a", "b");
    }

    @Test
    void aRowThatShiftedOntoTheNextPageComesOnce() {
        assertThat(ids(over(Map.of(0, page(1, "a", "b"), 1, page(null, "b", "c")))))
                .containsExactly("a", "b", "c");
    }

    @Test
    void cursorsThatLeadInACircleFailTheWalkAfterAllElseWasDelivered() {
        for (int circle : List.of(1, 2, 3, 7)) {
            asked.clear();
            PagedCampaigns<Integer> round = reading(cursor -> {
                int page = cursor == null ? 0 : cursor;
                asked.add(page);
                return page(page == 20 ? 21 - circle : page + 1, "row-" + page);
            });
            List<String> delivered = new ArrayList<>();
            assertThatThrownBy(() -> round.forEach(campaign -> delivered.add(campaign.id())))
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessageContaining("circle");
            assertThat(delivered).hasSize(21).doesNotHaveDuplicates();
            assertThat(asked).hasSizeLessThan(60);
        }
    }

    @Test
    void moreWithoutAWayThereFailsTheWalkAfterAllElseWasDelivered() {
        List<String> delivered = new ArrayList<>();
        PagedCampaigns<Integer> broken =
                over(Map.of(0, new Page<>(page(null, "a").items(), 0, null, "more is promised")));
        assertThatThrownBy(() -> broken.forEach(campaign -> delivered.add(campaign.id())))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("more is promised");
        assertThat(delivered).containsExactly("a");
    }

    @Test
    void aListIsReadOnceMoreWhenSomethingWasWrittenBetweenItsPages() {
        long[] writes = {0};
        PagedCampaigns<Integer> sliding = PagedCampaigns.in(
                Provider.WHOP,
                () -> new PagedCampaigns.Reading<Campaign, Integer>(
                        cursor -> {
                            asked.add(cursor);
                            return cursor == null ? page(1, writes[0] == 0 ? "a" : "b") : page(null, "c");
                        },
                        () -> writes[0]));
        List<String> delivered = new ArrayList<>();
        sliding.forEach(campaign -> {
            delivered.add(campaign.id());
            writes[0]++;
        });
        assertThat(delivered).containsExactly("a", "c", "b");
    }

    @Test
    void pagesThatBringNothingNewForEverFailTheWalk() {
        int[] page = {0};
        PagedCampaigns<Integer> endless = reading(cursor -> page(++page[0], "a"));
        assertThatThrownBy(endless::toList)
                .isInstanceOfSatisfying(
                        UnreadableResponseException.class,
                        e -> assertThat(e.attempts()).isEqualTo(1000));
    }

    @Test
    void nothingFoundIsNoPage() {
        assertThat(over(Map.of(0, page(null))).pages()).isEmpty();
        assertThat(over(Map.of(0, page(null))).toList()).isEmpty();
    }

    @Test
    void iteratingAnewAsksAnew() {
        PagedCampaigns<Integer> campaigns = over(Map.of(0, page(null, "a")));
        assertThat(ids(campaigns)).isEqualTo(ids(campaigns));
        assertThat(asked).containsExactly(0, 0);
    }

    private static PagedCampaigns<Integer> reading(PageSource<Campaign, Integer> source) {
        return PagedCampaigns.in(Provider.WHOP, () -> new PagedCampaigns.Reading<>(source, () -> 0));
    }

    private PagedCampaigns<Integer> over(Map<Integer, Page<Campaign, Integer>> pages) {
        return reading(cursor -> {
            int page = cursor == null ? 0 : cursor;
            asked.add(page);
            return pages.get(page);
        });
    }

    private static Page<Campaign, Integer> page(Integer next, String... ids) {
        return new Page<>(
                List.of(ids).stream()
                        .map(id -> Campaign.builder(Provider.WHOP, id).build())
                        .toList(),
                0,
                next);
    }

    private static List<String> ids(PagedCampaigns<Integer> campaigns) {
        return campaigns.stream().map(Campaign::id).toList();
    }
}
