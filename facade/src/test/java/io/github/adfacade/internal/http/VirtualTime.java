package io.github.adfacade.internal.http;

import io.github.adfacade.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody sleeps on it, and a record of every sleep. */
final class VirtualTime extends Clock implements Sleeper {

    private Instant now = Instant.parse("2026-06-01T12:00:00Z");
    private final List<Duration> sleeps = new ArrayList<>();

    List<Duration> sleeps() {
        return sleeps;
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(duration);
        pass(duration);
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
