package io.github.adfacade.cli;

import io.github.adfacade.BulkProgress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How far a mass operation is, on standard error: a bar that is drawn anew on a terminal, else a line every few seconds. */
final class ProgressLine {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(100);
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final boolean terminal;
    private final int total;
    private final Clock clock;
    private final Map<String, BulkProgress> services = new LinkedHashMap<>();
    private @Nullable Instant last;
    private boolean drawn;

    ProgressLine(PrintWriter err, boolean terminal, int total, Clock clock) {
        this.err = err;
        this.terminal = terminal;
        this.total = total;
        this.clock = clock;
        this.last = terminal ? null : clock.instant();
    }

    /** Notes how far one service's part is. */
    synchronized void progress(String service, BulkProgress progress) {
        services.put(service, progress);
        Instant now = clock.instant();
        Duration between = terminal ? BETWEEN_DRAWINGS : BETWEEN_LINES;
        boolean over = done() + failed() >= total;
        if (last != null && now.isBefore(last.plus(between)) && !(terminal && over)) {
            return;
        }
        last = now;
        if (terminal) {
            err.print("\r" + bar() + " " + text());
            err.flush();
            drawn = true;
        } else {
            err.println(text());
        }
    }

    /** Ends the bar, so that what follows has a line of its own. */
    synchronized void end() {
        if (drawn) {
            err.println();
            drawn = false;
        }
    }

    private String bar() {
        int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * (done() + failed()) / total);
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "]";
    }

    private String text() {
        return done() + " done, " + failed() + " failed, " + (total - done() - failed()) + " left" + allowed();
    }

    /** The slowest network says when all will be done. */
    private String allowed() {
        OptionalInt slowest = services.values().stream()
                .map(BulkProgress::requestsPerMinute)
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
        return slowest.isPresent() ? "; the quota allows " + slowest.getAsInt() + " requests a minute" : "";
    }

    private int done() {
        return services.values().stream().mapToInt(BulkProgress::done).sum();
    }

    private int failed() {
        return services.values().stream().mapToInt(BulkProgress::failed).sum();
    }
}
