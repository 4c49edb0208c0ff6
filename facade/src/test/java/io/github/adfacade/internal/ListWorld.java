package io.github.adfacade.internal;

import io.github.adfacade.internal.OffsetSource.Item;
import io.github.adfacade.internal.OffsetSource.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list by offsets that a caller and others change while it is read, with the order of somebody's choice. */
final class ListWorld implements OffsetSource<String> {

    static final Instant BEGAN = Instant.parse("2026-06-01T12:00:00Z");

    /** A list that grows by as many rows as each request brings has no end. */
    private static final int MOST_REQUESTS_DISTURBED = 25;

    enum Order {
        OLDEST_FIRST(Comparator.comparing((Row row) -> row.created)),
        NEWEST_FIRST(Comparator.comparing((Row row) -> row.created).reversed()),
        SCATTERED(Comparator.comparing((Row row) -> row.id.hashCode() * 0x9E3779B9)),
        LAST_CHANGED_LAST(Comparator.comparing((Row row) -> row.changed)),
        LAST_CHANGED_FIRST(Comparator.comparing((Row row) -> row.changed).reversed()),
        BY_NAME(Comparator.comparing((Row row) -> row.name));

        private final Comparator<Row> comparator;

        Order(Comparator<Row> comparator) {
            this.comparator = comparator;
        }
    }

    static final class Row {
        final String id;
        final Instant created;
        private Instant changed;
        private String name;
        private boolean listed = true;

        Row(String id, Instant created, String name) {
            this.id = id;
            this.created = created;
            this.changed = created;
            this.name = name;
        }
    }

    private final Order order;
    private final boolean tiesAnew;
    private final boolean totals;
    private final Map<String, Row> rows = new HashMap<>();
    private final Set<String> certain = new HashSet<>();
    final Random random;
    private Instant now = BEGAN;
    private int made;
    int requests;

    /** What happens before each request that follows the first. */
    Runnable meanwhile = () -> {};

    ListWorld(Order order, boolean totals, boolean tiesAnew, long seed) {
        this.order = order;
        this.totals = totals;
        this.tiesAnew = tiesAnew;
        this.random = new Random(seed);
    }

    /** So many rows that were made before the walk began, this many at each moment. */
    ListWorld with(int count, int atOnce) {
        for (int i = 0; i < count; i++) {
            Instant created = BEGAN.minus(Duration.ofDays(90)).plusSeconds(i / atOnce);
            certain.add(add(created).id);
        }
        return this;
    }

    private Row add(Instant created) {
        Row row = new Row("row-" + made++, created, name());
        rows.put(row.id, row);
        return row;
    }

    private String name() {
        return "%08x".formatted(random.nextInt());
    }

    /** Those that were there at the beginning and that nobody else has touched. */
    Set<String> certain() {
        return certain;
    }

    void archive(String id) {
        touch(id).listed = false;
    }

    void rename(String id) {
        touch(id).name = name();
    }

    void archiveAndBringBack(String id) {
        archive(id);
        touch(id).listed = true;
    }

    private Row touch(String id) {
        Row row = rows.get(id);
        now = now.plusMillis(1);
        if (row == null) {
            return new Row(id, now, "");
        }
        row.changed = now;
        return row;
    }

    /** Somebody else makes a row. */
    void insert() {
        now = now.plusMillis(1);
        add(now);
    }

    /** Somebody else brings an old row into the list. */
    void bringIn() {
        add(BEGAN.minus(Duration.ofDays(90)).plusSeconds(random.nextInt(50))).changed = now;
    }

    /** Somebody else removes a row. */
    void delete() {
        List<String> ids = rows.keySet().stream().sorted().toList();
        if (!ids.isEmpty()) {
            String id = ids.get(random.nextInt(ids.size()));
            rows.remove(id);
            certain.remove(id);
        }
    }

    @Override
    public Page<String> read(int offset, @Nullable Integer limit) {
        if (requests++ > 0 && requests <= MOST_REQUESTS_DISTURBED) {
            meanwhile.run();
        }
        List<Row> all = new ArrayList<>(rows.values());
        all.removeIf(row -> !row.listed);
        all.sort(Comparator.comparing(row -> row.id));
        if (tiesAnew) {
            Collections.shuffle(all, random);
        }
        all.sort(order.comparator);
        int from = Math.min(offset, all.size());
        int to = Math.min(all.size(), from + (limit == null ? 100 : limit));
        List<Item<String>> page =
                all.subList(from, to).stream().map(ListWorld::item).toList();
        return new Page<>(page, to < all.size(), totals ? (long) all.size() : null);
    }

    private static Item<String> item(Row row) {
        String text = row.id + row.name + row.changed.toEpochMilli();
        return new Item<>(row.id, row.id, true, row.created, row.changed, () -> text);
    }

    OffsetList list(int pageSize) {
        OffsetList.Sort sort = switch (order) {
            case OLDEST_FIRST -> OffsetList.Sort.OLDEST_FIRST;
            case NEWEST_FIRST -> OffsetList.Sort.NEWEST_FIRST;
            default -> OffsetList.Sort.UNKNOWN;
        };
        return new OffsetList(0, pageSize, sort, Clock.fixed(BEGAN, ZoneOffset.UTC));
    }
}
