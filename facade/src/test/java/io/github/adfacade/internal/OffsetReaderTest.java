package io.github.adfacade.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.internal.ListWorld.Order;
import io.github.adfacade.internal.OffsetSource.Item;
import io.github.adfacade.internal.OffsetSource.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OffsetReaderTest {

    private static final List<Integer> PAGES = List.of(1, 2, 10, 100);

    /** Every order, page size and number of rows made at one moment. */
    static Stream<Arguments> lists() {
        return Stream.of(Order.values())
                .flatMap(order -> PAGES.stream()
                        .flatMap(page -> Stream.of(1, 3, 40).map(ties -> Arguments.of(order, page, ties))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void whateverIsDoneToVisitedRowsEachIsVisitedOnce(Order order, int page, int ties) {
        List<Consumer<ListWorld>> others =
                List.of(world -> {}, world -> world.insert(), world -> world.delete(), world -> {
                    world.insert();
                    world.bringIn();
                    world.delete();
                    world.delete();
                });
        for (int seed = 0; seed < 24; seed++) {
            ListWorld world = world(order, ties, seed).with(page * 2 + 17, ties);
            Consumer<ListWorld> other = others.get(seed % others.size());
            world.meanwhile = () -> other.accept(world);
            List<String> visited = walk(world, page, actOn(world, seed / others.size()));
            assertThat(visited)
                    .as("%s, pages of %d, %d at once, seed %d", order, page, ties, seed)
                    .doesNotHaveDuplicates()
                    .containsAll(world.certain());
        }
    }

    /** Rows of one creation time come in another order at each request, where the order is by creation. */
    private static ListWorld world(Order order, int ties, long seed) {
        boolean byCreation = order == Order.OLDEST_FIRST || order == Order.NEWEST_FIRST;
        return new ListWorld(order, !byCreation, byCreation && seed % 2 == 1, seed);
    }

    private static Consumer<String> actOn(ListWorld world, int kind) {
        return switch (kind) {
            case 0 -> id -> {};
            case 1 -> world::archive;
            case 2 -> world::rename;
            case 3 -> world::archiveAndBringBack;
            case 4 ->
                id -> {
                    if (world.random.nextInt(3) == 0) {
                        world.archive(id);
                    }
                };
            default ->
                id -> List.<Consumer<String>>of(world::archive, world::rename, world::archiveAndBringBack, kept -> {})
                        .get(world.random.nextInt(4))
                        .accept(id);
        };
    }

    /** More than fit on one page: here the order of equal times is relied on, as long as it is not seen to change. */
    @ParameterizedTest
    @CsvSource({"1, 130", "10, 350", "100, 350"})
    void hundredsOfRowsOfOneMomentAreVisitedOnceEach(int page, int count) {
        for (int kind = 0; kind < 6; kind++) {
            ListWorld world = new ListWorld(Order.OLDEST_FIRST, false, false, kind).with(count, count);
            List<String> visited = walk(world, page, actOn(world, kind));
            assertThat(visited).as("act %d", kind).doesNotHaveDuplicates().hasSize(count);
        }
    }

    @Test
    void hundredsOfRowsOfOneMomentThatComeInAnotherOrderEachTimeFailTheWalkUnlessAllWereSeen() {
        ListWorld world = new ListWorld(Order.OLDEST_FIRST, false, true, 1).with(350, 350);
        List<String> visited = new ArrayList<>();
        try {
            walk(world, 100, visited::add);
            assertThat(visited).hasSize(350);
        } catch (UnreadableResponseException e) {
            assertThat(e).hasMessageContaining("order");
        }
        assertThat(visited).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void aListThatNobodyChangesCostsHardlyMoreRequestsThanPlainPaging(Order order) {
        for (int page : PAGES) {
            int count = page * 60;
            ListWorld world = world(order, 1, 0).with(count, 1);
            assertThat(walk(world, page, id -> {})).hasSize(count);
            assertThat(world.requests).as("pages of %d", page).isLessThanOrEqualTo(66);
        }
    }

    /** Renamed in an order by name, every second visited row would come again. */
    @ParameterizedTest
    @EnumSource(value = Order.class, mode = EnumSource.Mode.EXCLUDE, names = "BY_NAME")
    void archivingOrRenamingAllCostsHardlyMoreRequestsThanPlainPaging(Order order) {
        for (int page : List.of(10, 100)) {
            for (int kind : List.of(1, 2)) {
                ListWorld world = world(order, 1, 0).with(page * 60, 1);
                assertThat(walk(world, page, actOn(world, kind))).hasSize(page * 60);
                assertThat(world.requests).as("pages of %d, act %d", page, kind).isLessThanOrEqualTo(66);
            }
        }
    }

    @Test
    void noPageIsLargerThanAskedForAndNoRequestLargerThanTheNetworkTakes() {
        for (int page : PAGES) {
            ListWorld world = new ListWorld(Order.OLDEST_FIRST, false, false, 0).with(page * 3 + 1, 4);
            List<Integer> limits = new ArrayList<>();
            var walk = Walk.over(Provider.TOPSORT, "list", new OffsetReader<>(world.list(page), (offset, limit) -> {
                limits.add(limit);
                return world.read(offset, limit);
            }));
            List<Integer> sizes = new ArrayList<>();
            walk.forEachRemaining(rows -> {
                sizes.add(rows.size());
                rows.forEach(world::archive);
            });
            assertThat(sizes).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(page));
            assertThat(limits).allSatisfy(limit -> assertThat(limit).isBetween(1, 100));
        }
    }

    @Test
    void aListThatDoesNotKeepTheOrderThatWasAskedForIsReadAllTheSame() {
        for (int kind = 0; kind < 6; kind++) {
            ListWorld world = new ListWorld(Order.SCATTERED, false, false, kind).with(57, 1);
            OffsetList sorted = new ListWorld(Order.OLDEST_FIRST, false, false, 0).list(10);
            List<String> visited = new ArrayList<>();
            Consumer<String> act = actOn(world, kind);
            Walk.over(Provider.TOPSORT, "list", new OffsetReader<>(sorted, world))
                    .forEachRemaining(rows -> rows.forEach(id -> {
                        visited.add(id);
                        act.accept(id);
                    }));
            assertThat(visited).doesNotHaveDuplicates().hasSize(57);
        }
    }

    @Test
    void rowsWithoutAnIdAreCountedOnceAndToldAtTheEnd() {
        for (int page : List.of(2, 3, 10)) {
            List<String> visited = new ArrayList<>();
            List<Item<String>> rows = IntStream.range(0, 40)
                    .mapToObj(i -> i % 7 == 6 ? Item.<String>unreadable() : row("row-" + i))
                    .toList();
            assertThatThrownBy(() -> walk(pages(rows), page).forEachRemaining(visited::addAll))
                    .isInstanceOf(UnreadableResponseException.class)
                    .hasMessageContaining("5 items of the list had no id");
            assertThat(visited).hasSize(35).doesNotHaveDuplicates();
        }
    }

    @Test
    void moreThatNeverComesFailsTheWalkAfterAllElseWasDelivered() {
        List<Item<String>> rows =
                Stream.of("a", "b", "c").map(OffsetReaderTest::row).toList();
        OffsetSource<String> promising = (offset, limit) -> {
            Page<String> page = pages(rows).read(offset, limit);
            return new Page<>(page.rows(), true, null);
        };
        List<String> visited = new ArrayList<>();
        assertThatThrownBy(() -> walk(promising, 2).forEachRemaining(visited::addAll))
                .isInstanceOf(UnreadableResponseException.class);
        assertThat(visited).containsExactly("a", "b", "c");
    }

    @Test
    void theSameRowForEverFailsTheWalk() {
        List<String> visited = new ArrayList<>();
        assertThatThrownBy(() -> walk((offset, limit) -> new Page<>(List.of(row("a")), true, 1_000L), 10)
                        .forEachRemaining(visited::addAll))
                .isInstanceOf(UnreadableResponseException.class);
        assertThat(visited).containsExactly("a");
    }

    private static Iterator<List<String>> walk(OffsetSource<String> source, int page) {
        OffsetList list = new OffsetList(0, page, OffsetList.Sort.UNKNOWN, Clock.systemUTC());
        return Walk.over(Provider.WALMART, "list", new OffsetReader<>(list, source));
    }

    private static OffsetSource<String> pages(List<Item<String>> rows) {
        return (offset, limit) -> {
            int from = Math.min(offset, rows.size());
            int to = Math.min(rows.size(), from + (limit == null ? 100 : limit));
            return new Page<>(rows.subList(from, to), to < rows.size(), null);
        };
    }

    private static Item<String> row(String id) {
        return new Item<>(id, id, true, null, null, () -> id);
    }

    private static List<String> walk(ListWorld world, int page, Consumer<String> act) {
        List<String> visited = new ArrayList<>();
        Provider provider = Provider.TOPSORT;
        Walk.over(provider, "list", new OffsetReader<>(world.list(page), world))
                .forEachRemaining(rows -> rows.forEach(id -> {
                    visited.add(id);
                    act.accept(id);
                }));
        return visited;
    }
}
