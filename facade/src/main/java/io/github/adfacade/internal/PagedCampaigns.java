package io.github.adfacade.internal;

import com.google.common.collect.AbstractIterator;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.Campaigns;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list page by page. Offset paging over a changing list can repeat rows and a broken server can repeat cursors:
 * rows come once each, a cursor that was used before ends the walk, and pages that bring nothing new fail it in the end.
 */
public final class PagedCampaigns<C> implements Campaigns {

    /** So many pages in a row without a new campaign are no list any more. Some are usual where pages are filtered here. */
    private static final int MOST_BARREN_PAGES = 1_000;

    private final Provider provider;
    private final PageSource<C> source;

    public PagedCampaigns(Provider provider, PageSource<C> source) {
        this.provider = provider;
        this.source = source;
    }

    @Override
    public Iterable<List<Campaign>> pages() {
        return Walk::new;
    }

    private final class Walk extends AbstractIterator<List<Campaign>> implements Iterator<List<Campaign>> {

        private final Set<String> seenIds = new HashSet<>();
        private final Set<C> usedCursors = new HashSet<>();
        private @Nullable C cursor;
        private boolean ended;
        private int unreadable;

        @Override
        protected @Nullable List<Campaign> computeNext() {
            for (int barren = 0; !ended; barren++) {
                requireProgress(barren);
                PageSource.Page<C> page = source.read(cursor);
                cursor = page.next();
                ended = cursor == null || !usedCursors.add(cursor);
                unreadable += page.unreadable();
                List<Campaign> fresh = page.campaigns().stream()
                        .filter(campaign -> seenIds.add(campaign.id()))
                        .toList();
                if (!fresh.isEmpty()) {
                    return fresh;
                }
            }
            requireAllRead();
            return endOfData();
        }

        /** All others have been delivered by now; that these were left out must not go unheard. */
        private void requireAllRead() {
            if (unreadable > 0) {
                throw new UnreadableResponseException(Failure.of(
                        provider,
                        "list",
                        unreadable + (unreadable == 1 ? " item" : " items")
                                + " of the list had no id that can be read; all others were delivered"));
            }
        }

        private void requireProgress(int barren) {
            if (barren == MOST_BARREN_PAGES) {
                throw new UnreadableResponseException(
                        Failure.of(provider, "list", "the network's pages do not come to an end")
                                .attempts(barren, Duration.ZERO));
            }
        }
    }
}
