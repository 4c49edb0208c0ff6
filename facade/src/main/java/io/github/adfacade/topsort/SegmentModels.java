package io.github.adfacade.topsort;

import static io.github.adfacade.topsort.OptionText.present;

import io.github.adfacade.clients.topsort.model.ExclusionFilters;
import io.github.adfacade.clients.topsort.model.MultiplierConfig;
import io.github.adfacade.clients.topsort.model.SegmentFilter;
import io.github.adfacade.clients.topsort.model.SegmentMultiplier;
import io.github.adfacade.clients.topsort.model.TargetingFilters;
import io.github.adfacade.topsort.SegmentFilters.Segment;
import io.github.adfacade.topsort.SegmentMultipliers.Multiplier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Segment settings and rejection reasons between our words and the network's, there and back. */
final class SegmentModels {

    private SegmentModels() {}

    static MultiplierConfig multipliers(SegmentMultipliers ours) {
        return new MultiplierConfig()
                .setIsActive(ours.active())
                .setMultipliers(ours.multipliers().stream()
                        .map(one -> new SegmentMultiplier()
                                .setType(one.type())
                                .setSegmentId(one.segmentId())
                                .setMultiplier(one.factor()))
                        .toList());
    }

    static SegmentMultipliers multipliers(MultiplierConfig theirs) {
        return new SegmentMultipliers(
                present(theirs.getIsActive(), "isActive"),
                present(theirs.getMultipliers(), "multipliers").stream()
                        .map(one -> new Multiplier(
                                present(one.getType(), "type"),
                                present(one.getSegmentId(), "segmentId"),
                                present(one.getMultiplier(), "multiplier")))
                        .toList());
    }

    static TargetingFilters targeting(SegmentFilters ours) {
        return new TargetingFilters().setIsActive(ours.active()).setTargetingFilters(segments(ours));
    }

    static SegmentFilters targeting(TargetingFilters theirs) {
        return filters(theirs.getIsActive(), theirs.getTargetingFilters(), "targetingFilters");
    }

    static ExclusionFilters exclusion(SegmentFilters ours) {
        return new ExclusionFilters().setIsActive(ours.active()).setExclusionFilters(segments(ours));
    }

    static SegmentFilters exclusion(ExclusionFilters theirs) {
        return filters(theirs.getIsActive(), theirs.getExclusionFilters(), "exclusionFilters");
    }

    static io.github.adfacade.clients.topsort.model.RejectionReason rejection(RejectionReason ours) {
        var reason =
                new io.github.adfacade.clients.topsort.model.RejectionReason().setDeclineReason(ours.declineReason());
        return ours.reasonDetails() == null ? reason : reason.setReasonDetails(ours.reasonDetails());
    }

    static RejectionReason rejection(io.github.adfacade.clients.topsort.model.RejectionReason theirs) {
        return new RejectionReason(present(theirs.getDeclineReason(), "declineReason"), theirs.getReasonDetails());
    }

    private static List<SegmentFilter> segments(SegmentFilters ours) {
        return ours.segments().stream()
                .map(one -> new SegmentFilter().setType(one.type()).setSegmentId(one.segmentId()))
                .toList();
    }

    private static SegmentFilters filters(
            @Nullable Boolean active, @Nullable List<SegmentFilter> theirs, String field) {
        return new SegmentFilters(
                present(active, "isActive"),
                present(theirs, field).stream()
                        .map(one ->
                                new Segment(present(one.getType(), "type"), present(one.getSegmentId(), "segmentId")))
                        .toList());
    }
}
