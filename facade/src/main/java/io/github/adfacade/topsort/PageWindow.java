package io.github.adfacade.topsort;

import io.github.adfacade.clients.topsort.model.NextPage;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins and how much it holds, as the network named it.
 *
 * @param offset items to skip
 * @param limit items on the page, or null for the network's default
 */
record PageWindow(@Nullable Integer offset, @Nullable Integer limit) {

    /**
     * The page after one that was read. The published text on {@code hasMore} contradicts itself, so a missing {@code next}
     * and an empty page end a list as well.
     */
    @Nullable
    static PageWindow after(@Nullable Boolean hasMore, @Nullable NextPage next, boolean isEmpty, PageWindow read) {
        if (Boolean.FALSE.equals(hasMore) || isEmpty || next == null || next.getOffset() == null) {
            return null;
        }
        return new PageWindow(next.getOffset(), next.getLimit() == null ? read.limit() : next.getLimit());
    }
}
