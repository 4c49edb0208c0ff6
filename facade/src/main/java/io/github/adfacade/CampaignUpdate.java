package io.github.adfacade;

import java.time.ZoneId;
import java.util.Objects;

/**
 * One item of {@link CampaignService#updateAll}.
 *
 * @param id the campaign
 * @param change what shall change about it
 */
public record CampaignUpdate(String id, CampaignChange change) {

    public CampaignUpdate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(change, "change");
    }

    /** The same with plain dates turned into moments, as days of this zone. */
    public CampaignUpdate in(ZoneId zone) {
        return new CampaignUpdate(id, change.in(zone));
    }
}
