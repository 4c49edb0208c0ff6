package io.github.adfacade.internal;

import io.github.adfacade.internal.OffsetSource.Item;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows that certainly were in the list when the walk began, having been made and last changed before. Once they
 * are as many as the network counted then, none is left, whatever became of the order.
 */
final class RowCount {

    /** How far the network's clock may be behind ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

    private final Instant oldest;
    private @Nullable Long wanted;
    private long counted;

    RowCount(Instant began) {
        this.oldest = began.minus(CLOCK_SKEW);
    }

    /** The network's count at the beginning; later ones are of another list. */
    void expect(@Nullable Long total) {
        if (wanted == null) {
            wanted = total == null ? -1 : total;
        }
    }

    /** Counts a row that was not read before. */
    void add(Item<?> row) {
        if (row.touched() != null && row.touched().isBefore(oldest)) {
            counted++;
        }
    }

    boolean isComplete() {
        return wanted != null && wanted >= 0 && counted >= wanted;
    }
}
