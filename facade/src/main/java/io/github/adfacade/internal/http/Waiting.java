package io.github.adfacade.internal.http;

import io.github.adfacade.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How a quota tells the time, in nanoseconds since 1970, and spends its waits. */
record Waiting(Clock clock, Sleeper sleeper) {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private static final Duration LONGEST = Duration.ofDays(366);

    long now() {
        Instant now = clock.instant();
        return now.getEpochSecond() * NANOS_PER_SECOND + now.getNano();
    }

    /** No wait that anybody asks for counts for longer, and a sum of nanoseconds can hold it. */
    static long nanos(Duration wait) {
        return (wait.compareTo(LONGEST) < 0 ? wait : LONGEST).toNanos();
    }

    static PipelineException beyondDeadline(Duration wait, String why) {
        return new PipelineException(
                PipelineException.Reason.QUOTA, why + " for longer than the deadline allows", wait, null);
    }
}
