package io.github.adfacade.topsort;

import io.github.adfacade.clients.topsort.model.ExclusionFilters;
import io.github.adfacade.clients.topsort.model.MultiplierConfig;
import io.github.adfacade.clients.topsort.model.SegmentFilter;
import io.github.adfacade.clients.topsort.model.SegmentMultiplier;
import io.github.adfacade.clients.topsort.model.TargetingFilters;
import java.util.List;

/** Segment settings and rejection reasons as the network takes them. */
final class SegmentModels {

    private SegmentModels() {}

    static MultiplierConfig of(SegmentMultipliers ours) {
        List<SegmentMultiplier> multipliers = ours.multipliers().stream()
                .map(m -> new SegmentMultiplier()
                        .setType(m.type())
                        .setSegmentId(m.segmentId())
                        .setMultiplier(m.factor()))
                .toList();
        return new MultiplierConfig().setIsActive(ours.active()).setMultipliers(multipliers);
    }

    static TargetingFilters targeting(SegmentFilters ours) {
        return new TargetingFilters().setIsActive(ours.active()).setTargetingFilters(segments(ours));
    }

    static ExclusionFilters exclusion(SegmentFilters ours) {
        return new ExclusionFilters().setIsActive(ours.active()).setExclusionFilters(segments(ours));
    }

    static io.github.adfacade.clients.topsort.model.RejectionReason of(RejectionReason ours) {
        var reason =
                new io.github.adfacade.clients.topsort.model.RejectionReason().setDeclineReason(ours.declineReason());
        return ours.reasonDetails() == null ? reason : reason.setReasonDetails(ours.reasonDetails());
    }

    private static List<SegmentFilter> segments(SegmentFilters ours) {
        return ours.segments().stream()
                .map(one -> new SegmentFilter().setType(one.type()).setSegmentId(one.segmentId()))
                .toList();
    }
}
