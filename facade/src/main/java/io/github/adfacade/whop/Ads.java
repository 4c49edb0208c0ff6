package io.github.adfacade.whop;

import io.github.adfacade.clients.whop.model.Ad;
import java.util.stream.Stream;

/**
 * The ads of an account, to read, as the generated models of the native generation; amounts are in major units. What the older
 * generation says beyond them is in their {@code getAdditionalProperties()}.
 */
public interface Ads {

    /** One ad with its metrics of all time. */
    default Ad get(String id) {
        return get(id, StatsWindow.ALL_TIME);
    }

    /**
     * One ad with its metrics over a window.
     *
     * @throws io.github.adfacade.NotFoundException when the network knows none with this id
     */
    Ad get(String id, StatsWindow window);

    /** The ads of a campaign with their metrics of all time, see {@link #list(String, StatsWindow)}. */
    default Stream<Ad> list(String campaignId) {
        return list(campaignId, StatsWindow.ALL_TIME);
    }

    /**
     * The ads of a campaign. The first page is read at once, every other when the stream reaches it. Not in the legacy
     * generation.
     */
    Stream<Ad> list(String campaignId, StatsWindow window);

    /** The ads of an ad group, read like those of a campaign. Not in the legacy generation. */
    Stream<Ad> listOfAdGroup(String adGroupId, StatsWindow window);
}
