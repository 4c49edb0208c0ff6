package io.github.adfacade.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.Provider;
import io.github.adfacade.internal.OffsetSource.Item;
import java.lang.ref.Reference;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a walk over a million campaigns holds on to. */
class WalkMemoryTest {

    private static final int CAMPAIGNS = 1_000_000;
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void aWalkByOffsetsHoldsAtMost32MegabytesForAMillion() {
        int[] requests = {0};
        OffsetList list = new OffsetList(0, 100, OffsetList.Sort.OLDEST_FIRST, Clock.systemUTC());
        long held = heldBy(() -> Walk.over(Provider.TOPSORT, "list", new OffsetReader<>(list, (offset, limit) -> {
            requests[0]++;
            int end = Math.min(CAMPAIGNS, offset + (limit == null ? 100 : limit));
            List<Item<String>> rows =
                    IntStream.range(offset, end).mapToObj(WalkMemoryTest::row).toList();
            return new OffsetSource.Page<>(rows, end < CAMPAIGNS, null);
        })));

        assertThat(held).isBetween(8L << 20, 32L << 20);
        assertThat(requests[0]).isLessThan(CAMPAIGNS / 100 * 11 / 10);
    }

    @Test
    void aWalkByCursorsHoldsAtMost32MegabytesForAMillion() {
        PageSource<String, Integer> source = cursor -> {
            int begin = cursor == null ? 0 : cursor;
            List<String> rows = IntStream.range(begin, begin + 100)
                    .mapToObj(i -> "row-" + i)
                    .toList();
            return new PageSource.Page<>(rows, 0, begin + 100 < CAMPAIGNS ? begin + 100 : null);
        };

        assertThat(heldBy(() -> Walk.over(Provider.WHOP, "list", new CursorReader<>(source, id -> id, () -> 0))))
                .isBetween(8L << 20, 32L << 20);
    }

    private static Item<String> row(int number) {
        String id = "row-" + number;
        Instant created = FIRST.plusSeconds(number);
        return new Item<>(id, id, true, created, created, () -> id);
    }

    /** How much more of the heap is live at the end of the walk, when it holds the most, than before it. */
    private static long heldBy(Supplier<Iterator<List<String>>> walks) {
        long before = live();
        Iterator<List<String>> walk = walks.get();
        int count = 0;
        while (walk.hasNext()) {
            count += walk.next().size();
        }
        assertThat(count).isEqualTo(CAMPAIGNS);
        long held = live() - before;
        Reference.reachabilityFence(walk);
        return held;
    }

    private static long live() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
