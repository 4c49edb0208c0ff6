package io.github.adfacade.internal;

import io.github.adfacade.internal.OffsetSource.Item;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a list that is sorted by creation has been read. A creation time is complete once a later one was seen behind it:
 * then every row of it has been read, and a page that begins with such a row has no unread row before it, whatever was
 * archived, changed or made meanwhile. Rows of one creation time may come in another order each time.
 */
final class CreationOrder {

    private final Comparator<Instant> order;
    private @Nullable Instant complete;
    private @Nullable Instant latest;
    private boolean kept = true;

    CreationOrder(boolean newestFirst) {
        this.order = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    /** Whether all rows so far were in the order that was asked for. */
    boolean isKept() {
        return kept;
    }

    /** Whether a row proves that what comes before it has been read. */
    boolean isComplete(Item<?> row) {
        return row.created() != null && complete != null && order.compare(row.created(), complete) <= 0;
    }

    /** Whether this is a row of the creation time that was reached, more of which may follow. */
    boolean isReached(Item<?> row) {
        return row.created() != null && row.created().equals(latest);
    }

    /** Takes note of rows that follow on what was read. */
    void read(List<? extends Item<?>> rows) {
        Instant before = null;
        for (Item<?> row : rows) {
            if (row.id() == null) {
                continue;
            }
            Instant created = row.created();
            if (created == null || (before != null && order.compare(before, created) > 0)) {
                kept = false;
                return;
            }
            if (before != null && !before.equals(created)) {
                complete = complete == null || order.compare(before, complete) > 0 ? before : complete;
            }
            before = created;
        }
        if (before != null) {
            latest = before;
        }
    }
}
