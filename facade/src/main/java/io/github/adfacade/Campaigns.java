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
 * <p>Campaigns can be acted on while they are read: one that matched when the walk began and that nobody but the caller
 * changed is visited exactly once, whatever the caller does to visited ones meanwhile, such as archiving them or changing
 * what the list is filtered by. What others make or remove meanwhile may come or not; all else comes. Where the network's
 * list may slide under the caller's feet, pages overlap by a row or two, and where that proves nothing a list is read
 * once more; a campaign's 64-bit fingerprint is kept, so that a million take 16 MB.
 *
 * <p>Two lists have nothing to hold on to but the network's cursors: Whop's in another order than by creation, and those of
 * its older generation. They are read once more when the service that reads them wrote something meanwhile, in up to twice
 * as many requests; what others remove meanwhile can hide a campaign there, if Whop's cursors are places.
 *
 * <p>A walk ends when the network says that the list does. If it says that there is more and does not give it, the walk fails
 * with an {@link UnreadableResponseException}, after all that came was delivered.
 *
 * <p>An item without an id that can be read is left out; when all others have been delivered, the walk ends with an {@link
 * UnreadableResponseException} that says how many there were.
 */
public interface Campaigns extends Iterable<Campaign> {

    /** The campaigns page by page; never an empty one. */
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
