package io.github.adfacade;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The campaigns that a query found, read lazily: a page is asked for when iteration reaches it, and iterating anew asks
 * anew. Every page is a call of its own with a deadline of its own, and can throw what a call can throw.
 *
 * <p>An item without an id that can be read is left out; when all others have been delivered, the walk ends with an {@link
 * UnreadableResponseException} that says how many there were.
 */
public interface Campaigns extends Iterable<Campaign> {

    /** The pages as the network cuts them; never an empty one. */
    Iterable<List<Campaign>> pages();

    @Override
    default Iterator<Campaign> iterator() {
        return stream().iterator();
    }

    /** The campaigns one by one, in the network's order. */
    default Stream<Campaign> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages().iterator(), 0), false)
                .flatMap(List::stream);
    }

    /** All of them in memory. */
    default List<Campaign> toList() {
        return stream().toList();
    }
}
