package io.github.adfacade.internal;

import io.github.adfacade.Campaign;
import io.github.adfacade.Provider;

/** Campaigns of a network that counts the rows of its list. */
public final class OffsetCampaigns extends WalkedCampaigns {

    private final Provider provider;
    private final OffsetList list;
    private final OffsetSource<Campaign> source;

    public OffsetCampaigns(Provider provider, OffsetList list, OffsetSource<Campaign> source) {
        this.provider = provider;
        this.list = list;
        this.source = source;
    }

    @Override
    Walk<Campaign> walk() {
        return new Walk<>(provider, "list", new OffsetReader<>(list, source));
    }
}
