package io.github.adfacade.internal;

import com.google.common.collect.AbstractIterator;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delivers what a reader brings; what must not go unheard ends the walk with a failure, after all else was delivered. */
final class Walk<T> extends AbstractIterator<List<T>> {

    /** So many requests in a row without a new item are no list any more. Some are usual where items are filtered here. */
    private static final int MOST_BARREN_PAGES = 1_000;

    private final Provider provider;
    private final String operation;
    private final ListReader<T> reader;
    private boolean ended;
    private int unreadable;

    Walk(Provider provider, String operation, ListReader<T> reader) {
        this.provider = provider;
        this.operation = operation;
        this.reader = reader;
    }

    @Override
    protected @Nullable List<T> computeNext() {
        int barren = 0;
        while (!ended) {
            requireProgress(barren);
            ListReader.Part<T> part = read();
            barren += part.underWay() ? 0 : 1;
            ended = part.last();
            unreadable += part.unreadable();
            if (!part.fresh().isEmpty()) {
                return part.fresh();
            }
        }
        requireAllRead();
        return endOfData();
    }

    private ListReader.Part<T> read() {
        try {
            return reader.read();
        } catch (Broken broken) {
            throw new UnreadableResponseException(Failure.of(provider, operation, broken.why()));
        }
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

    private void requireProgress(int barren) {
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
