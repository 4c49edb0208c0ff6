package io.github.adfacade.portfolio;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.InvalidCampaignException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many campaigns of one service as they are now, in few requests. */
final class CurrentCampaigns {

    private static final int MOST_READ_SINGLY = 20;
    private static final int IDS_IN_REQUEST = 100;

    private final CampaignService service;
    private final Map<String, Campaign> found = new HashMap<>();
    private final Map<String, CampaignException> failed = new HashMap<>();

    private CurrentCampaigns(CampaignService service) {
        this.service = service;
    }

    /** Reads them; what cannot be read is told by {@link #get}. */
    static CurrentCampaigns of(CampaignService service, Collection<String> ids) {
        CurrentCampaigns current = new CurrentCampaigns(service);
        Set<String> wanted = new LinkedHashSet<>(ids);
        try {
            current.readMany(wanted);
        } catch (InvalidCampaignException e) {
            // An id that no campaign can have spoils a request for many; one by one, each has its own answer.
        } catch (CampaignException e) {
            wanted.stream().filter(id -> !current.found.containsKey(id)).forEach(id -> current.failed.put(id, e));
        }
        for (String id : wanted) {
            if (!current.found.containsKey(id) && !current.failed.containsKey(id)) {
                current.read(id);
            }
        }
        return current;
    }

    private void readMany(Set<String> wanted) {
        if (service.supports(Capability.FILTER_IDS)) {
            List<String> all = new ArrayList<>(wanted);
            for (int from = 0; from < all.size(); from += IDS_IN_REQUEST) {
                List<String> some = all.subList(from, Math.min(all.size(), from + IDS_IN_REQUEST));
                keep(CampaignQuery.builder().ids(some).build(), wanted);
            }
        } else if (wanted.size() > MOST_READ_SINGLY) {
            keep(CampaignQuery.ALL, wanted);
        }
    }

    private void keep(CampaignQuery query, Set<String> wanted) {
        for (Campaign campaign : service.list(query)) {
            if (wanted.contains(campaign.id())) {
                found.put(campaign.id(), campaign);
            }
            if (found.size() == wanted.size()) {
                return;
            }
        }
    }

    private void read(String id) {
        try {
            found.put(id, service.get(id));
        } catch (CampaignException e) {
            failed.put(id, e);
        }
    }

    /**
     * The campaign as it is now.
     *
     * @throws CampaignException why it could not be read
     */
    Campaign get(String id) {
        CampaignException error = failed.get(id);
        if (error != null) {
            throw error;
        }
        Campaign campaign = found.get(id);
        if (campaign == null) {
            throw new IllegalArgumentException("not asked for: " + id);
        }
        return campaign;
    }
}
