package io.github.adfacade.internal;

import io.github.adfacade.internal.async.AsyncRun;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A walk over a list that holds no thread between its pages. One page is asked for at a time. */
final class AsyncWalk<T> {

    private final Walk<T> walk;
    private final Executor callbacks;
    private boolean cancelled;
    private @Nullable AsyncRun<ListReader.Part<T>> underWay;

    AsyncWalk(Walk<T> walk, Executor callbacks) {
        this.walk = walk;
        this.callbacks = callbacks;
    }

    /** The next page; empty when the list has ended. */
    CompletableFuture<Optional<List<T>>> next() {
        try {
            return walk.ended() ? CompletableFuture.completedFuture(Optional.empty()) : read().thenCompose(this::taken);
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private CompletableFuture<Optional<List<T>>> taken(ListReader.Part<T> part) {
        List<T> fresh = walk.take(part);
        return fresh.isEmpty() ? next() : CompletableFuture.completedFuture(Optional.of(fresh));
    }

    private synchronized AsyncRun<ListReader.Part<T>> read() {
        AsyncRun<ListReader.Part<T>> reading = AsyncRun.start(walk::read, callbacks);
        underWay = reading;
        if (cancelled) {
            reading.cancel(true);
        }
        return reading;
    }

    /** Ends the request under way. */
    void cancel() {
        AsyncRun<?> reading;
        synchronized (this) {
            cancelled = true;
            reading = underWay;
        }
        if (reading != null) {
            reading.cancel(true);
        }
    }
}
