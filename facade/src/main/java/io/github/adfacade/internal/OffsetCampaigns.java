package io.github.adfacade.internal;

import io.github.adfacade.Campaign;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Provider;
import java.util.List;

/** Campaigns of a network that counts the rows of its list. */
public final class OffsetCampaigns implements Campaigns {

    private final Provider provider;
    private final OffsetList list;
    private final OffsetSource<Campaign> source;

    public OffsetCampaigns(Provider provider, OffsetList list, OffsetSource<Campaign> source) {
        this.provider = provider;
        this.list = list;
        this.source = source;
    }

    @Override
    public Iterable<List<Campaign>> pages() {
        return () -> new Walk<>(provider, "list", new OffsetReader<>(list, source));
    }
}
