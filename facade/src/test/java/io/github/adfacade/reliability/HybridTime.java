package io.github.adfacade.reliability;

import io.github.adfacade.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that runs with real time and jumps ahead by every sleep: waits cost nothing, while an attempt that really hangs
 * still uses up its call's deadline.
 */
final class HybridTime extends Clock implements Sleeper {

    private static final Instant BEGIN = Instant.parse("2026-07-01T12:00:00Z");

    private final AtomicLong jumped = new AtomicLong();
    private volatile long origin = System.nanoTime();
    private volatile Runnable onSleep = () -> {};

    /** What happens in each wait. */
    void onSleep(Runnable what) {
        onSleep = what;
    }

    void reset() {
        origin = System.nanoTime();
        jumped.set(0);
    }

    /** How long the calls since the reset took, waits included. */
    Duration passed() {
        return Duration.ofNanos(System.nanoTime() - origin + jumped.get());
    }

    /** How much of it was spent waiting between attempts. */
    Duration waited() {
        return Duration.ofNanos(jumped.get());
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        onSleep.run();
        jumped.addAndGet(duration.toNanos());
    }

    @Override
    public Instant instant() {
        return BEGIN.plus(passed());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
