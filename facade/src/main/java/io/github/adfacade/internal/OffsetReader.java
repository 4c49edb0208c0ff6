package io.github.adfacade.internal;

import io.github.adfacade.internal.OffsetSource.Item;
import io.github.adfacade.internal.OffsetSource.Page;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list by offsets that misses nothing while its rows come and go. Every page begins with a row that was read
 * before; where it does not, the list has slid and the reader steps back until it does. What proves that no unread row
 * lies before a page:
 *
 * <ul>
 *   <li>in an order by creation, a first row whose creation time is complete ({@link CreationOrder});
 *   <li>in an order that nobody documents, a row that has not changed since it was read: what came after it then comes after
 *       it now.
 * </ul>
 *
 * A row that was read before and changed proves nothing, since its change may have moved it to the end. The reader goes on
 * from there, but in doubt, and the doubt is settled by counting ({@link RowCount}) or by reading the list once more.
 */
final class OffsetReader<T> implements ListReader<T> {

    private static final int MOST_PASSES = 10;
    private static final int MOST_STEPS_BACK = 64;

    private final OffsetList list;
    private final OffsetSource<T> source;
    private final Fingerprints known = new Fingerprints();
    private final RecentRows recent = new RecentRows();
    private final RowCount count;
    private @Nullable CreationOrder order;

    /** Where the next request begins, and how many rows it asks for. */
    private int offset;

    private @Nullable Integer limit;

    /** Where the rows that were read ended, and how many of them were gone from before there at the next request. */
    private int end;

    private int slide;

    /** Where the last row stands whose creation time was complete, and whether its successors are too many for one page. */
    private int completeAt;

    private boolean amidTies;
    private int stepsBack;
    private @Nullable Long total;
    private boolean doubt;
    private int pass = 1;

    OffsetReader(OffsetList list, OffsetSource<T> source) {
        this.list = list;
        this.source = source;
        this.count = new RowCount(list.clock().instant());
        this.order = list.sort() == OffsetList.Sort.UNKNOWN
                ? null
                : new CreationOrder(list.sort() == OffsetList.Sort.NEWEST_FIRST);
        this.offset = list.first();
        this.limit = list.limit();
        this.end = offset;
        this.completeAt = offset;
    }

    @Override
    public Part<T> read() {
        Page<T> page = source.read(offset, limit);
        count.expect(page.total());
        if (offset > list.first() && !joins(page.rows())) {
            stepBack(page);
            return new Part<>(List.of(), 0, false);
        }
        List<Item<T>> rows = upToAPageOfNews(page.rows());
        boolean more = page.more() || rows.size() < page.rows().size();
        boolean tangled = amidTies && isTangled(rows);
        int unreadable = look(rows);
        List<T> fresh = rows.stream()
                .filter(row -> row.id() != null && known.add(row.id()))
                .peek(count::add)
                .filter(Item::wanted)
                .map(Item::value)
                .map(Objects::requireNonNull)
                .toList();
        total = page.total();
        stepsBack = fresh.isEmpty() ? stepsBack : 0;
        if (tangled) {
            readTiesAnew();
            return new Part<>(fresh, unreadable, false);
        }
        note(rows);
        if (more && !(fresh.isEmpty() && count.isComplete())) {
            advance(rows, fresh.isEmpty());
            return new Part<>(fresh, unreadable, false);
        }
        boolean again = doubt && !count.isComplete();
        if (again) {
            readAnew();
        }
        return new Part<>(fresh, unreadable, !again);
    }

    /** Whether no unread row can lie before these; leaves a doubt where that is likely but not certain. */
    private boolean joins(List<Item<T>> rows) {
        if (order != null) {
            Item<T> first =
                    rows.stream().filter(row -> row.id() != null).findFirst().orElse(null);
            CreationOrder creation = order;
            return first != null
                    && (creation.isComplete(first)
                            || (amidTies
                                    && rows.stream().anyMatch(row -> creation.isReached(row) && recent.contains(row))));
        }
        if (rows.stream().anyMatch(recent::isUnchanged)) {
            return true;
        }
        boolean likely = rows.stream().anyMatch(row -> row.id() != null && known.contains(row.id()));
        doubt |= likely;
        return likely;
    }

    /** Goes back as far as the list is shorter now, else by a page, each time twice as far. */
    private void stepBack(Page<T> page) {
        if (++stepsBack > MOST_STEPS_BACK) {
            throw new Walk.Broken("the pages of the list do not join: each begins with rows that came before no other");
        }
        long gone = total == null || page.total() == null ? 0 : total - page.total();
        int size = list.pageSize();
        long by = gone > 0 && stepsBack == 1 ? gone : (long) size << Math.min(stepsBack - 1, 20);
        if (amidTies) {
            by = Math.max(by, offset - completeAt);
        }
        offset = (int) Math.max(list.first(), offset - by);
        limit = (int) Math.min(OffsetList.LARGEST_PAGE, by + size + 2);
    }

    /** A page that was asked for with rows of earlier pages brings no more new ones than any other. */
    private List<Item<T>> upToAPageOfNews(List<Item<T>> rows) {
        int news = 0;
        for (int i = 0; i < rows.size(); i++) {
            String id = rows.get(i).id();
            if (id != null && !known.contains(id) && ++news > list.pageSize()) {
                return limit == null || rows.size() > limit ? rows : rows.subList(0, i);
            }
        }
        return rows;
    }

    /** Finds where the new rows begin, which tells how far the list has slid, and counts those of them without an id. */
    private int look(List<Item<T>> rows) {
        int firstNew = -1;
        int lastKnown = -1;
        for (int i = 0; i < rows.size(); i++) {
            String id = rows.get(i).id();
            if (id != null && known.contains(id)) {
                lastKnown = i;
            } else if (id != null && firstNew < 0) {
                firstNew = i;
            }
        }
        int begin = Math.max(lastKnown + 1, Math.min(firstNew < 0 ? rows.size() : firstNew, end - offset));
        slide = firstNew < 0 ? 0 : Math.max(0, end - (offset + firstNew));
        return pass > 1
                ? 0
                : (int) rows.stream()
                        .skip(begin)
                        .filter(row -> row.id() == null)
                        .count();
    }

    /** Rows of one creation time whose order has changed: one that was read in this pass comes after one that was not. */
    private boolean isTangled(List<Item<T>> rows) {
        CreationOrder creation = Objects.requireNonNull(order);
        boolean unread = false;
        for (Item<T> row : rows) {
            if (row.id() != null && creation.isReached(row)) {
                if (unread && recent.contains(row)) {
                    return true;
                }
                unread |= !recent.contains(row);
            }
        }
        return false;
    }

    private void note(List<Item<T>> rows) {
        if (order != null) {
            order.read(rows);
            if (!order.isKept()) {
                // Whatever was taken for certain by the order was not.
                order = null;
                amidTies = false;
                doubt = true;
            }
        }
        rows.forEach(row -> recent.add(row, order == null));
        end = offset + rows.size();
    }

    private void advance(List<Item<T>> rows, boolean barren) {
        int overlap = overlap(rows);
        int next = Math.max(list.first(), end - overlap - slide);
        int size = Math.min(OffsetList.LARGEST_PAGE, list.pageSize() + overlap + slide);
        if (barren && next <= offset && (limit == null || size <= limit)) {
            throw new Walk.Broken(
                    rows.isEmpty()
                            ? "the network says that there is more of the list, and sends none of it"
                            : "the network says that there is more of the list, and sends the same of it again");
        }
        offset = next;
        limit = size;
    }

    /** How many rows at the end of these the next page shall begin with. */
    private int overlap(List<Item<T>> rows) {
        int last = rows.size() - 1;
        while (last > 0 && rows.get(last).id() == null) {
            last--;
        }
        int overlap = rows.size() - Math.max(last, 0);
        if (order == null) {
            return overlap;
        }
        int complete = last;
        while (complete >= 0 && !order.isComplete(rows.get(complete))) {
            complete--;
        }
        boolean foundComplete = complete >= 0;
        if (foundComplete || offset == list.first()) {
            completeAt = offset + Math.max(complete, 0);
        }
        int whole = end - completeAt;
        int room = OffsetList.LARGEST_PAGE - whole;
        amidTies = room < Math.min(list.pageSize(), OffsetList.LARGEST_PAGE / 2);
        return amidTies ? overlap : whole;
    }

    private void readTiesAnew() {
        countPass();
        recent.clear();
        offset = completeAt;
        end = offset;
        slide = 0;
        amidTies = false;
        limit = OffsetList.LARGEST_PAGE;
    }

    private void readAnew() {
        countPass();
        recent.clear();
        doubt = false;
        offset = list.first();
        end = offset;
        slide = 0;
        limit = OffsetList.LARGEST_PAGE;
    }

    private void countPass() {
        if (++pass > MOST_PASSES) {
            throw new Walk.Broken("the list changes its order faster than it can be read");
        }
    }
}
