package io.github.adfacade.internal;

import java.util.List;

/**
 * Reads a list from its beginning, one request after the other, for one walk.
 *
 * @param <T> what the list holds
 */
@FunctionalInterface
interface ListReader<T> {

    /**
     * Sends the next request, and changes nothing of its own before the answer has come: until then an asynchronous walk may
     * call it again. Not called any more after the last part.
     */
    Part<T> read();

    /**
     * What a request brought.
     *
     * @param fresh items that this walk has not had before
     * @param unreadable how many more there were that have no id
     * @param last whether the list has ended
     * @param underWay whether nothing fresh is no wonder here, since the list is read once more
     */
    record Part<T>(List<T> fresh, int unreadable, boolean last, boolean underWay) {

        Part(List<T> fresh, int unreadable, boolean last) {
            this(fresh, unreadable, last, false);
        }
    }
}
