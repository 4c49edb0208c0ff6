package io.github.adfacade.sandbox.internal.net;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A number of requests a fixed window, counted by key. */
public final class RateWindow {
    private final Clock clock;
    private final int limit;
    private final Duration window;
    private final Map<String, Count> counts = new HashMap<>();

    /**
     * @param excess whether this request is over the limit
     * @param left until the window ends
     */
    public record Verdict(int limit, int remaining, boolean excess, Duration left) {
        public long waitSeconds() {
            return Math.max(1, left.plusMillis(999).toSeconds());
        }
    }

    private record Count(Instant end, int used) {}

    public RateWindow(Clock clock, int limit, Duration window) {
        this.clock = clock;
        this.limit = limit;
        this.window = window;
    }

    public Verdict count(String key) {
        Instant now = clock.instant();
        Count before = counts.get(key);
        if (before == null || !now.isBefore(before.end())) {
            before = new Count(now.plus(window), 0);
        }
        Count after = new Count(before.end(), before.used() + 1);
        counts.put(key, after);
        return new Verdict(
                limit, Math.max(0, limit - after.used()), after.used() > limit, Duration.between(now, after.end()));
    }

    public void reset() {
        counts.clear();
    }
}
