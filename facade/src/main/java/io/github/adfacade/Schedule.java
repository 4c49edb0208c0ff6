package io.github.adfacade;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The flight of a campaign: when it starts and when it ends. Either side may be unknown: a network may keep it on the ad
 * groups, or not return it.
 *
 * @param startOrNull when delivery may begin, or null when the network does not say
 * @param endOrNull when delivery ends, or null when the network does not say
 */
public record Schedule(
        @Nullable Instant startOrNull, @Nullable FlightEnd endOrNull) {

    /** Nothing is known of the flight. */
    public static final Schedule UNKNOWN = new Schedule(null, null);

    /** When delivery may begin, if known. */
    public Optional<Instant> start() {
        return Optional.ofNullable(startOrNull);
    }

    /** When delivery ends, if known. */
    public Optional<FlightEnd> end() {
        return Optional.ofNullable(endOrNull);
    }
}
