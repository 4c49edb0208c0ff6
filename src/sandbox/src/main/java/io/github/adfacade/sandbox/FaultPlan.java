package io.github.adfacade.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The faults scripted for one network, and the random ones for all. Thread-safe. */
final class FaultPlan {
    /** What {@link Sandbox#chaos} draws from unless told otherwise. */
    static final List<Fault> PALETTE = List.of(
            Fault.hangUpBeforeReading(),
            Fault.hangUpAfterReading(),
            Fault.applyThenHangUp(),
            Fault.cutAnswer(),
            Fault.delay(Duration.ofMillis(20)),
            Fault.status(429).header("Retry-After", "0"),
            Fault.status(500),
            Fault.status(502).body("text/html", "<html><body>Bad Gateway</body></html>"),
            Fault.status(503),
            Fault.status(503).afterApplying(),
            Fault.status(504).body("text/html", ""));

    private final List<Armed> armed = new ArrayList<>();
    private Random random = new Random(0);
    private double rate;
    private List<Fault> palette = PALETTE;

    private static final class Armed {
        private final Fault fault;
        private int seen;
        private int used;

        Armed(Fault fault) {
            this.fault = fault;
        }
    }

    synchronized void add(Fault fault) {
        armed.add(new Armed(fault));
    }

    synchronized void chaos(long seed, double share, List<Fault> faults) {
        random = new Random(seed);
        rate = share;
        palette = List.copyOf(faults);
    }

    synchronized void clear() {
        armed.clear();
        rate = 0;
    }

    synchronized int pending() {
        return armed.size();
    }

    /** A scripted fault for this request, at the stage where only the head is known or where all is. */
    synchronized @Nullable Fault take(ReceivedRequest request, boolean early) {
        for (Armed candidate : List.copyOf(armed)) {
            Fault fault = candidate.fault;
            if (fault.early() == early && fault.matches(request)) {
                candidate.seen++;
                if (candidate.seen > fault.skip()) {
                    candidate.used++;
                    if (candidate.used >= fault.times()) {
                        armed.remove(candidate);
                    }
                    return fault;
                }
            }
        }
        return null;
    }

    synchronized @Nullable Fault draw() {
        return rate > 0 && random.nextDouble() < rate ? palette.get(random.nextInt(palette.size())) : null;
    }
}
