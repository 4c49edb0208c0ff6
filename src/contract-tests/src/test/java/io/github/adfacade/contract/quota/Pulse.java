package io.github.adfacade.contract.quota;

import java.time.Duration;

/** Tells whether this machine could keep time: how much longer than asked for its sleeps took at most. */
final class Pulse implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(5);

    private final Thread beating = new Thread(this::beat, "pulse");
    private volatile long latest;

    Pulse() {
        beating.setDaemon(true);
        beating.start();
    }

    Duration latest() {
        return Duration.ofNanos(latest);
    }

    private void beat() {
        try {
            while (true) {
                long before = System.nanoTime();
                Thread.sleep(BEAT.toMillis());
                latest = Math.max(latest, System.nanoTime() - before - BEAT.toNanos());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        beating.interrupt();
    }
}
