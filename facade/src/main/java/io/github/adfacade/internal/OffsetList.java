package io.github.adfacade.internal;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How a list that counts its rows is read.
 *
 * @param first where it begins, 0 unless the caller said otherwise
 * @param limit how many new rows a request shall bring; null for the network's own number
 * @param sort the order that was asked for
 * @param clock tells which rows are older than the walk
 */
public record OffsetList(int first, @Nullable Integer limit, Sort sort, Clock clock) {

    /** The most rows of a page, the same on all networks. */
    static final int LARGEST_PAGE = 100;

    /** An order of rows. */
    public enum Sort {
        /** None that is documented. It stays the same for rows that stay the same: that is all that is relied on. */
        UNKNOWN,
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    int pageSize() {
        return limit == null ? LARGEST_PAGE : limit;
    }
}
