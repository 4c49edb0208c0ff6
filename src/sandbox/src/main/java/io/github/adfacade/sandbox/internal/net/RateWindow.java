package io.github.adfacade.sandbox.internal.net;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * A number of requests a window, counted by key. A fixed window begins with a request and counts every one; a sliding window
 * is the time before each request, and a refused one does not count.
 */
public final class RateWindow {
    private final Clock clock;
    private final int limit;
    private final Duration window;
    private final boolean sliding;
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<String, Deque<Instant>> taken = new HashMap<>();

    /**
     * @param excess whether this request is over the limit
     * @param left until the fixed window ends, or the first request leaves the sliding one
     */
    public record Verdict(int limit, int remaining, boolean excess, Duration left) {
        public long waitSeconds() {
            return Math.max(1, left.plusMillis(999).toSeconds());
        }
    }

    private record Count(Instant end, int used) {}

    public RateWindow(Clock clock, int limit, Duration window, boolean sliding) {
        this.clock = clock;
        this.limit = limit;
        this.window = window;
        this.sliding = sliding;
    }

    public Verdict count(String key) {
        return sliding ? slide(key, clock.instant()) : fix(key, clock.instant());
    }

    private Verdict fix(String key, Instant now) {
        Count before = counts.get(key);
        if (before == null || !now.isBefore(before.end())) {
            before = new Count(now.plus(window), 0);
        }
        Count after = new Count(before.end(), before.used() + 1);
        counts.put(key, after);
        return new Verdict(
                limit, Math.max(0, limit - after.used()), after.used() > limit, Duration.between(now, after.end()));
    }

    private Verdict slide(String key, Instant now) {
        Deque<Instant> inWindow = taken.computeIfAbsent(key, first -> new ArrayDeque<>());
        while (!inWindow.isEmpty() && !now.isBefore(inWindow.peek().plus(window))) {
            inWindow.remove();
        }
        boolean excess = inWindow.size() >= limit;
        if (!excess) {
            inWindow.add(now);
        }
        return new Verdict(
                limit,
                limit - inWindow.size(),
                excess,
                Duration.between(now, inWindow.element().plus(window)));
    }

    public void reset() {
        counts.clear();
        taken.clear();
    }
}
