package io.github.adfacade.internal.http;

import com.google.common.base.Throwables;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what may hang and cannot be told to end, such as a name look-up or a caller's own code, on another thread, and waits no
 * longer for it than is allowed; the thread is left to itself then.
 */
final class Aside {

    /** More that hang at the same time are no bad luck any more. */
    private static final int MOST_THREADS = 256;

    private static final int MOST_ASKING = 3;

    /** Made once for all services: its threads end when they have idled. */
    private static final Executor THREADS = new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            5,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new ThreadFactoryBuilder()
                    .setDaemon(true)
                    .setNameFormat("adfacade-aside-%d")
                    .build());

    /** For stores that are asked by calls without a thread: so many at the same time, the others queue. */
    private static final ThreadPoolExecutor ASKING = asking();

    private Aside() {}

    private static ThreadPoolExecutor asking() {
        ThreadPoolExecutor few = new ThreadPoolExecutor(
                MOST_ASKING,
                MOST_ASKING,
                5,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new ThreadFactoryBuilder()
                        .setDaemon(true)
                        .setNameFormat("adfacade-quota-%d")
                        .build());
        few.allowCoreThreadTimeOut(true);
        return few;
    }

    /** Asks a store on one of few threads; whoever asks has to look to its deadline. */
    static void ask(Runnable question) {
        ASKING.execute(question);
    }

    /** What is run. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Runs it without waiting for it. */
    static void start(Runnable work) throws RejectedExecutionException {
        THREADS.execute(work);
    }

    /**
     * Runs it and waits.
     *
     * @param giveUp called when it is not waited for any longer
     * @throws InterruptedIOException when it takes too long
     */
    static <T> T run(Work<T> work, Duration longest, Ending ending, Runnable giveUp) throws IOException {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            THREADS.execute(() -> complete(result, work));
        } catch (RejectedExecutionException e) {
            throw new InterruptedIOException("too many calls hang");
        }
        ending.undoBy(() -> result.completeExceptionally(ending.exception()));
        try {
            return result.get(Math.max(1, Waiting.nanos(longest)), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            giveUp.run();
            throw new InterruptedIOException("timeout");
        } catch (InterruptedException e) {
            giveUp.run();
            throw Ending.interrupted(e);
        } catch (ExecutionException e) {
            if (ending.hasCome()) {
                giveUp.run();
            }
            Throwable cause = Objects.requireNonNull(e.getCause());
            Throwables.throwIfUnchecked(cause);
            throw (IOException) cause;
        }
    }

    private static <T> void complete(CompletableFuture<T> result, Work<T> work) {
        try {
            result.complete(work.run());
        } catch (IOException | RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }
}
