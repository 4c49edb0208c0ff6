package io.github.adfacade.internal.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The instant by which a call must have ended. */
public record Deadline(Clock clock, Instant at) {

    /** Ends this long from now. */
    public static Deadline in(Duration timeout, Clock clock) {
        return new Deadline(clock, clock.instant().plus(timeout));
    }

    /** What is left; zero or below when it has passed. */
    public Duration remaining() {
        return Duration.between(clock.instant(), at);
    }

    /** The earlier of the two. */
    public Deadline orEarlier(Deadline other) {
        return other.at.isBefore(at) ? other : this;
    }

    public boolean hasPassed() {
        return !clock.instant().isBefore(at);
    }

    public boolean allows(Duration wait) {
        return remaining().compareTo(wait) > 0;
    }
}
