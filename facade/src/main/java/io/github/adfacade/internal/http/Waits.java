package io.github.adfacade.internal.http;

import io.github.adfacade.Sleeper;
import java.time.Duration;

/** Spends a wait; an interrupt ends it at once and keeps the thread's flag. */
final class Waits {

    private Waits() {}

    static void spend(Sleeper sleeper, Duration wait) throws PipelineException {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static PipelineException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PipelineException(PipelineException.Reason.INTERRUPTED, "interrupted while waiting", null, e);
    }
}
