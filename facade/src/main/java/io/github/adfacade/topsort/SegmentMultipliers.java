package io.github.adfacade.topsort;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Raises or lowers bids for members of segments. Sent whole; to lift it, send it with {@code active} false, since Topsort
 * describes no way to remove it.
 *
 * @param active whether the multipliers apply
 * @param multipliers one a segment
 */
public record SegmentMultipliers(boolean active, List<Multiplier> multipliers) {

    public SegmentMultipliers {
        multipliers = List.copyOf(multipliers);
    }

    /**
     * The factor for one segment.
     *
     * @param type the network's constant, {@code user_segment} where it is shown
     * @param segmentId the segment
     * @param factor on the bid: 2 doubles it, 0.5 halves it
     */
    public record Multiplier(String type, long segmentId, BigDecimal factor) {

        public Multiplier {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(factor, "factor");
        }

        /** The factor for a segment of users. */
        public static Multiplier user(long segmentId, BigDecimal factor) {
            return new Multiplier(SegmentFilters.Segment.USER, segmentId, factor);
        }
    }
}
