package io.github.adfacade.whop;

import io.github.adfacade.clients.whop.model.AdGroup;
import java.util.stream.Stream;

/** The ad groups of an account, to read, as the generated models. Not in the legacy generation. */
public interface AdGroups {

    /** One ad group with its metrics of all time. */
    default AdGroup get(String id) {
        return get(id, StatsWindow.ALL_TIME);
    }

    /**
     * One ad group with its metrics over a window.
     *
     * @throws io.github.adfacade.NotFoundException when the network knows none with this id
     */
    AdGroup get(String id, StatsWindow window);

    /** The ad groups of a campaign with their metrics of all time, see {@link #list(String, StatsWindow)}. */
    default Stream<AdGroup> list(String campaignId) {
        return list(campaignId, StatsWindow.ALL_TIME);
    }

    /** The ad groups of a campaign. The first page is read at once, every other when the stream reaches it. */
    Stream<AdGroup> list(String campaignId, StatsWindow window);
}
