package io.github.adfacade.internal;

import com.google.common.collect.AbstractIterator;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivers what a reader brings; what must not go unheard ends the walk with a failure, after all else was delivered. */
final class Walk<T> {

    /** So many requests in a row without a new item are no list any more. Some are usual where items are filtered here. */
    private static final int MOST_BARREN_PAGES = 1_000;

    private final Provider provider;
    private final String operation;
    private final ListReader<T> reader;
    private boolean ended;
    private int unreadable;
    private int barren;

    Walk(Provider provider, String operation, ListReader<T> reader) {
        this.provider = provider;
        this.operation = operation;
        this.reader = reader;
    }

    /** A walk that is only iterated. */
    static <T> Iterator<List<T>> over(Provider provider, String operation, ListReader<T> reader) {
        return new Walk<>(provider, operation, reader).iterator();
    }

    /** The pages one after the other on the caller's thread. */
    Iterator<List<T>> iterator() {
        return new AbstractIterator<>() {
            @Override
            protected @Nullable List<T> computeNext() {
                while (!ended()) {
                    List<T> fresh = take(read());
                    if (!fresh.isEmpty()) {
                        return fresh;
                    }
                }
                return endOfData();
            }
        };
    }

    /** Whether the list has ended; fails when it has and something of it could not be delivered. */
    boolean ended() {
        if (ended) {
            requireAllRead();
        }
        return ended;
    }

    /** Sends the next request. What it brings is to be taken before the next; until then it may be called again. */
    ListReader.Part<T> read() {
        requireProgress();
        try {
            return reader.read();
        } catch (Broken broken) {
            throw new UnreadableResponseException(Failure.of(provider, operation, broken.why()));
        }
    }

    /** What a request has brought for delivery; may be nothing. */
    List<T> take(ListReader.Part<T> part) {
        barren = part.fresh().isEmpty() ? barren + (part.underWay() ? 0 : 1) : 0;
        ended = part.last();
        unreadable += part.unreadable();
        return part.fresh();
    }

    private void requireAllRead() {
        if (unreadable > 0) {
            throw new UnreadableResponseException(Failure.of(
                    provider,
                    operation,
                    unreadable + (unreadable == 1 ? " item" : " items")
                            + " of the list had no id that can be read; all others were delivered"));
        }
    }

    private void requireProgress() {
        if (barren == MOST_BARREN_PAGES) {
            throw new UnreadableResponseException(
                    Failure.of(provider, operation, "the network's pages do not come to an end")
                            .attempts(barren, Duration.ZERO));
        }
    }

    /** The network's pages contradict each other: there is more, and no way to it. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String why;

        Broken(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }
}
