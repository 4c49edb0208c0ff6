package io.github.adfacade.internal.http;

import io.github.adfacade.Sleeper;
import io.github.adfacade.internal.http.PipelineException.Reason;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Ends a call from outside, wherever it is: its caller gave it up, or the service was closed. */
final class Ending {

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Reason reason;
    private @Nullable Runnable undo;

    /** Ends it; a second end changes nothing. */
    void end(Reason why) {
        Runnable now;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            reason = why;
            now = undo;
            undo = null;
        }
        over.countDown();
        if (now != null) {
            now.run();
        }
    }

    /** Says how what runs from here on is undone when the end comes; done at once when it has come. */
    void undoBy(Runnable undoing) {
        synchronized (this) {
            if (reason == null) {
                undo = undoing;
                return;
            }
        }
        undoing.run();
    }

    boolean hasCome() {
        return reason != null;
    }

    void check() throws PipelineException {
        if (reason != null) {
            throw exception();
        }
    }

    PipelineException exception() {
        return reason == Reason.CLOSED
                ? new PipelineException(Reason.CLOSED, "the service was closed", null, null)
                : cancelled();
    }

    static PipelineException cancelled() {
        return new PipelineException(Reason.CANCELLED, "cancelled", null, null);
    }

    /** Spends a wait, which this ends at once; an interrupt does, too, and keeps the thread's flag. */
    void spend(Sleeper sleeper, Duration wait) throws PipelineException {
        try {
            if (sleeper != Sleeper.THREAD) {
                sleeper.sleep(wait);
                check();
            } else if (over.await(Waiting.nanos(wait), TimeUnit.NANOSECONDS)) {
                throw exception();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static PipelineException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PipelineException(Reason.INTERRUPTED, "interrupted while waiting", null, e);
    }
}
