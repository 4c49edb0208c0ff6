package io.github.adfacade;

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
}
