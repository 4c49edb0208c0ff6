package io.github.adfacade.topsort;

import io.github.adfacade.CampaignStatus;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statuses that the network narrows a list by, and the parameter that does it. The network's words are wider than the
 * derived status: an ended campaign can still be switched on, so what comes in another status is left out on arrival.
 */
enum StatusFilter {
    ACTIVE(true, null),
    PAUSED(false, null),
    PENDING_REVIEW(null, ReviewStatus.PENDING),
    REJECTED(null, ReviewStatus.REJECTED);

    final @Nullable Boolean active;
    final @Nullable ReviewStatus review;

    StatusFilter(@Nullable Boolean active, @Nullable ReviewStatus review) {
        this.active = active;
        this.review = review;
    }

    static @Nullable StatusFilter of(CampaignStatus status) {
        return Arrays.stream(values())
                .filter(filter -> filter.name().equals(status.name()))
                .findFirst()
                .orElse(null);
    }

    static String words() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
