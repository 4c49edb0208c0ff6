package io.github.adfacade.internal.http;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import io.github.adfacade.Sleeper;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Goes on after a wait without a thread that waits. A sleeper of the caller's is asked to spend the wait all the same, since it
 * may keep a time of its own.
 */
final class Alarm {

    private final Sleeper sleeper;

    Alarm(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    /** One thread for all services: it only hands on. */
    private static final class Clockwork {

        private static final ScheduledThreadPoolExecutor THREAD = thread();

        private static ScheduledThreadPoolExecutor thread() {
            ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
                    1,
                    new ThreadFactoryBuilder()
                            .setDaemon(true)
                            .setNameFormat("adfacade-alarm")
                            .build());
            thread.setRemoveOnCancelPolicy(true);
            thread.setKeepAliveTime(5, TimeUnit.SECONDS);
            thread.allowCoreThreadTimeOut(true);
            return thread;
        }
    }

    /**
     * Runs what follows after the wait, unless what is returned is run before.
     *
     * @param broken hears of a sleeper that fails
     */
    Runnable after(Duration wait, Runnable next, Consumer<Throwable> broken) {
        if (sleeper == Sleeper.THREAD) {
            return afterReal(wait, next);
        }
        FutureTask<Runnable> sleep =
                new FutureTask<>(() -> {
                    sleeper.sleep(wait);
                    return next;
                }) {
                    @Override
                    protected void done() {
                        if (isCancelled()) {
                            return;
                        }
                        try {
                            get().run();
                        } catch (InterruptedException | ExecutionException e) {
                            broken.accept(e.getCause() == null ? e : e.getCause());
                        }
                    }
                };
        Aside.start(sleep);
        return () -> sleep.cancel(true);
    }

    /** As the time of the wire passes, whatever time a sleeper of the caller's keeps. */
    static Runnable afterReal(Duration wait, Runnable next) {
        Future<?> alarm = Clockwork.THREAD.schedule(next, Waiting.nanos(wait), TimeUnit.NANOSECONDS);
        return () -> alarm.cancel(false);
    }
}
