package io.github.adfacade.internal;

import com.google.common.collect.AbstractIterator;
import io.github.adfacade.Campaign;
import io.github.adfacade.Campaigns;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list page by page. Offset paging over a changing list can repeat rows and a broken server can repeat cursors:
 * rows come once each, and a cursor that was used before ends the walk.
 */
public final class PagedCampaigns<C> implements Campaigns {

    private final PageSource<C> source;

    public PagedCampaigns(PageSource<C> source) {
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

        @Override
        protected @Nullable List<Campaign> computeNext() {
            while (!ended) {
                PageSource.Page<C> page = source.read(cursor);
                cursor = page.next();
                ended = cursor == null || !usedCursors.add(cursor);
                List<Campaign> fresh = page.campaigns().stream()
                        .filter(campaign -> seenIds.add(campaign.id()))
                        .toList();
                if (!fresh.isEmpty()) {
                    return fresh;
                }
            }
            return endOfData();
        }
    }
}
