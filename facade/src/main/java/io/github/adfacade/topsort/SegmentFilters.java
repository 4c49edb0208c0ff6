package io.github.adfacade.topsort;

import java.util.List;
import java.util.Objects;

/**
 * Segments of users that a campaign is shown to alone, or is never shown to. Sent whole; to lift a filter, send it with
 * {@code active} false, since Topsort describes no way to remove one.
 *
 * @param active whether the filter applies
 * @param segments the segments
 */
public record SegmentFilters(boolean active, List<Segment> segments) {

    public SegmentFilters {
        segments = List.copyOf(segments);
    }

    /**
     * One segment.
     *
     * @param type the network's constant, {@code user_segment} where it is shown
     * @param segmentId its id
     */
    public record Segment(String type, long segmentId) {

        static final String USER = "user_segment";

        public Segment {
            Objects.requireNonNull(type, "type");
        }

        /** A segment of users. */
        public static Segment user(long segmentId) {
            return new Segment(USER, segmentId);
        }
    }
}
