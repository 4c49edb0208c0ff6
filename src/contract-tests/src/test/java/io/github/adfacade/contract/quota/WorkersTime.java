package io.github.adfacade.contract.quota;

import io.github.adfacade.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;

/**
 * Time for a number of workers. It passes only while all of them sleep, to the moment when the next one wakes: a worker that
 * computes, or waits for a real answer, takes no time.
 */
final class WorkersTime extends Clock implements Sleeper {

    private record Sleep(Instant until, CountDownLatch over) {}

    private final PriorityQueue<Sleep> asleep = new PriorityQueue<>(Comparator.comparing(Sleep::until));
    private final int workers;
    private int awake;
    private volatile Instant now = Instant.parse("2026-11-01T00:00:00Z");

    WorkersTime(int workers) {
        this.workers = workers;
        this.awake = workers;
    }

    int workers() {
        return workers;
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        Sleep sleep;
        synchronized (this) {
            sleep = new Sleep(now.plus(duration), new CountDownLatch(1));
            asleep.add(sleep);
        }
        left();
        sleep.over().await();
    }

    /** A worker sleeps, or has no more to do. */
    synchronized void left() {
        awake--;
        Sleep next = asleep.peek();
        if (awake > 0 || next == null) {
            return;
        }
        now = next.until();
        while (next != null && !next.until().isAfter(now)) {
            asleep.remove();
            awake++;
            next.over().countDown();
            next = asleep.peek();
        }
    }

    @Override
    public Instant instant() {
        return now;
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
