package io.github.adfacade.internal;

import io.github.adfacade.Campaign;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of a list.
 *
 * @param <C> what names a page to the network: an offset, a cursor
 */
@FunctionalInterface
public interface PageSource<C> {

    /** Reads the page that the cursor names; null names the first. */
    Page<C> read(@Nullable C cursor);

    /**
     * A page.
     *
     * @param campaigns what it holds
     * @param unreadable how many items it holds that no campaign can be made of, since they have no id
     * @param next names the following page, or null when this is the last
     */
    record Page<C>(
            List<Campaign> campaigns,
            int unreadable,
            @Nullable C next) {}
}
