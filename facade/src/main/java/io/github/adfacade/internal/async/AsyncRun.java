package io.github.adfacade.internal.async;

import io.github.adfacade.internal.async.Steps.Wait;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that holds no thread while it waits. Cancelling it, or completing it from outside, ends the attempt on the wire or the
 * wait that it is in; the code then runs to its end with that, so that it says itself what may have been done.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what each brings is handled within
public final class AsyncRun<T> extends CallFuture<T> {

    private final Steps steps = new Steps();
    private final Supplier<T> code;

    // All of these are guarded by this.
    private @Nullable Wait<?> waiting;
    private boolean over;
    private @Nullable T value;
    private @Nullable Throwable thrown;

    private AsyncRun(Supplier<T> code, Executor callbacks) {
        super(callbacks);
        this.code = code;
    }

    /**
     * Runs the code on this thread up to where it has to wait.
     *
     * @param callbacks where the future is completed
     */
    public static <T> AsyncRun<T> start(Supplier<T> code, Executor callbacks) {
        AsyncRun<T> run = new AsyncRun<>(code, callbacks);
        run.whenComplete((value, thrown) -> run.stop());
        Wait<?> first;
        synchronized (run) {
            first = run.advance();
        }
        run.proceed(first);
        return run;
    }

    /** Runs the code once more; guarded by this. */
    private @Nullable Wait<?> advance() {
        try {
            waiting = steps.run(() -> value = code.get());
            over = waiting == null;
        } catch (RuntimeException | Error e) {
            waiting = null;
            over = true;
            thrown = e;
        }
        return waiting;
    }

    private void proceed(@Nullable Wait<?> next) {
        if (next != null) {
            begin(next);
            return;
        }
        try {
            defaultExecutor().execute(this::deliver);
        } catch (RejectedExecutionException e) {
            deliver();
        }
    }

    private <V extends @Nullable Object> void begin(Wait<V> wait) {
        wait.begin(brought -> {
            Wait<?> next;
            synchronized (this) {
                if (over || waiting != wait) {
                    return;
                }
                steps.learn(brought);
                next = advance();
            }
            proceed(next);
        });
    }

    private void deliver() {
        Throwable failure;
        T result;
        synchronized (this) {
            failure = thrown;
            result = value;
        }
        if (failure == null) {
            complete(result);
        } else {
            completeExceptionally(failure);
        }
    }

    /** Brings the code to its end with whatever it has waited for ended at once. */
    private synchronized void stop() {
        while (!over) {
            Wait<?> wait = waiting;
            waiting = null;
            steps.learn(wait == null ? null : wait.end());
            advance();
        }
    }

    /**
     * Ends the call at once. What had come to its end before is not cancelled: the future is completed with it.
     *
     * @return whether the call ends with a {@link CancellationException}, whose cause says what may have been done
     */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (isDone()) {
            return isCancelled();
        }
        stop();
        Throwable failure;
        synchronized (this) {
            failure = thrown;
        }
        if (failure == null) {
            deliver();
        } else {
            cancelled(failure);
        }
        return isCancelled();
    }
}
