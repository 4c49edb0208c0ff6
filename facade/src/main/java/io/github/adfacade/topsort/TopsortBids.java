package io.github.adfacade.topsort;

import io.github.adfacade.clients.topsort.model.Bid;
import io.github.adfacade.clients.topsort.model.BidCreate;
import io.github.adfacade.clients.topsort.model.BidUpdate;
import java.util.List;

/**
 * The bids of one campaign, as the generated models; amounts are in major units of the service's currency. What the schemas
 * demand is checked before anything is sent; failures are those of {@link io.github.adfacade.CampaignService}.
 */
public interface TopsortBids {

    /** All bids of the campaign, page after page under one deadline. */
    List<Bid> list();

    /**
     * Adds bids. Topsort has no key against making them twice, so they are sent once: after an answer that never came the
     * exception says {@link io.github.adfacade.Applied#UNKNOWN}, and {@link #list()} shows what became of them.
     *
     * @return what Topsort answers: a page of the campaign's bids, not the new ones alone
     */
    List<Bid> add(List<BidCreate> bids);

    /** Changes the price of a bid, or switches it on or off; nothing else of a bid can change. */
    Bid change(String bidId, BidUpdate change);

    /** Deletes a bid. */
    void delete(String bidId);
}
