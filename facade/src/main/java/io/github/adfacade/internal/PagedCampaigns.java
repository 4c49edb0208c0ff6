package io.github.adfacade.internal;

import io.github.adfacade.Campaign;
import io.github.adfacade.Provider;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Campaigns of a network that names its pages by cursors. */
public final class PagedCampaigns<C> extends WalkedCampaigns {

    private final Provider provider;
    private final Supplier<Reading<Campaign, C>> readings;

    private PagedCampaigns(Provider provider, Supplier<Reading<Campaign, C>> readings) {
        this.provider = provider;
        this.readings = readings;
    }

    /** Campaigns of which every walk has a reading of its own. */
    public static <C> PagedCampaigns<C> in(Provider provider, Supplier<Reading<Campaign, C>> readings) {
        return new PagedCampaigns<>(provider, readings);
    }

    /**
     * How a list is read.
     *
     * @param writes counts what this side has written so far, where that can make pages slide
     */
    public record Reading<T, C>(PageSource<T, C> source, LongSupplier writes) {}

    @Override
    Walk<Campaign> walk() {
        Reading<Campaign, C> reading = readings.get();
        return new Walk<>(provider, "list", new CursorReader<>(reading.source(), Campaign::id, reading.writes()));
    }

    /** Walks a list of anything; an item without an id is delivered whenever it comes. */
    public static <T, C> Iterator<List<T>> walk(
            Provider provider, String operation, Reading<T, C> reading, Function<T, @Nullable String> id) {
        return Walk.over(provider, operation, new CursorReader<>(reading.source(), id, reading.writes()));
    }
}
