package io.github.adfacade;

import java.time.Duration;

/** How a call waits between attempts and for its quota. Replace it in tests, so that no test sleeps. */
@FunctionalInterface
public interface Sleeper {

    /** Sleeps on the calling thread. */
    Sleeper THREAD = duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);

    /**
     * Waits for this long.
     *
     * @throws InterruptedException when the thread is interrupted before or while waiting
     */
    void sleep(Duration duration) throws InterruptedException;
}
