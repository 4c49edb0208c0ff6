package io.github.adfacade.internal.async;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A future of this library: what depends on it runs where the caller wants it, and a cancellation says what came of the call. */
public abstract class CallFuture<T> extends CompletableFuture<T> {

    private final Executor callbacks;

    protected CallFuture(Executor callbacks) {
        this.callbacks = callbacks;
    }

    /** Completes it as cancelled. */
    protected final void cancelled(Throwable why) {
        CancellationException cancelled = new CancellationException(why.getMessage());
        cancelled.initCause(why);
        completeExceptionally(cancelled);
    }

    /** What is made of it is an ordinary future: cancelling that ends no call. */
    @Override
    public final <U> CompletableFuture<U> newIncompleteFuture() {
        return new CompletableFuture<>();
    }

    @Override
    public final Executor defaultExecutor() {
        return callbacks;
    }
}
