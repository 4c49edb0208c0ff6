package io.github.adfacade.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of a list.
 *
 * @param <T> what the list holds
 * @param <C> what names a page to the network, such as a cursor
 */
@FunctionalInterface
public interface PageSource<T, C> {

    /** Reads the page that the cursor names; null names the first. */
    Page<T, C> read(@Nullable C cursor);

    /**
     * A page.
     *
     * @param items what it holds
     * @param unreadable how many items it holds that nothing can be made of, since they have no id
     * @param next names the following page, or null when this is the last
     * @param broken why there is no way on although the network says that there is more; null when it keeps its word
     */
    record Page<T, C>(
            List<T> items,
            int unreadable,
            @Nullable C next,
            @Nullable String broken) {

        public Page(List<T> items, int unreadable, @Nullable C next) {
            this(items, unreadable, next, null);
        }

        /** The same page with another one after it. */
        public <D> Page<T, D> then(@Nullable D other) {
            return new Page<>(items, unreadable, other, broken);
        }
    }
}
