package io.github.adfacade.internal;

import io.github.adfacade.Campaign;
import io.github.adfacade.Campaigns;
import java.util.List;

/** Campaigns that every iteration, or subscription, walks anew. */
abstract class WalkedCampaigns implements Campaigns {

    abstract Walk<Campaign> walk();

    @Override
    public final Iterable<List<Campaign>> pages() {
        return () -> walk().iterator();
    }
}
