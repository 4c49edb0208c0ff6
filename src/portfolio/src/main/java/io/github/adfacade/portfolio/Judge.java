package io.github.adfacade.portfolio;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the items of one mass operation one after the other; what it lets through counts for those that follow. */
interface Judge {

    /** Lets everything through. */
    Judge NONE = (action, campaign, change) -> List.of();

    /** Every limit that this would break; empty when it may be sent. */
    List<Violation> judge(MassAction action, Campaign campaign, @Nullable CampaignChange change);
}
