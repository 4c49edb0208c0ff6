package io.github.adfacade.portfolio;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns as they stand now, read with few requests: a few one by one, many from one walk through the list. A row of a list may
 * show less than a campaign does that is read alone.
 */
final class Look {

    /** Up to so many campaigns are read one by one. */
    private static final int FEW = 20;

    private final CampaignService service;
    private final Map<String, Campaign> rows = new LinkedHashMap<>();

    /** A campaign, or why it cannot be read. */
    record Sight(
            @Nullable Campaign campaignOrNull, @Nullable CampaignException errorOrNull) {

        Optional<Campaign> campaign() {
            return Optional.ofNullable(campaignOrNull);
        }

        Optional<CampaignException> error() {
            return Optional.ofNullable(errorOrNull);
        }
    }

    /** Walks through the list when it is worth it. What the list does not hold, or does not hold whole, is read alone later. */
    Look(CampaignService service, Collection<String> ids) {
        this.service = service;
        Set<String> wanted = new LinkedHashSet<>(ids);
        if (wanted.size() <= FEW) {
            return;
        }
        try {
            for (Campaign campaign : service.list(CampaignQuery.ALL)) {
                if (wanted.contains(campaign.id())) {
                    rows.put(campaign.id(), campaign);
                }
            }
        } catch (CampaignException brokenOff) {
            // The campaigns that it has not brought are read one by one, and say for themselves what is wrong.
        }
    }

    /** The campaign as the list has it, or read alone. */
    Sight at(String id) {
        Campaign row = rows.get(id);
        return row == null ? closely(id) : new Sight(row, null);
    }

    /** True when {@link #at} has nothing but a row of the list. */
    boolean isRow(String id) {
        return rows.containsKey(id);
    }

    /** The campaign read alone. */
    Sight closely(String id) {
        try {
            return new Sight(service.get(id), null);
        } catch (CampaignException e) {
            return new Sight(null, e);
        }
    }
}
