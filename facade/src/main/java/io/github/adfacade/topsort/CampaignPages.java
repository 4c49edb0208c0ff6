package io.github.adfacade.topsort;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.topsort.model.CampaignPage;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import io.github.adfacade.clients.topsort.model.SortOrder;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.PageSource.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one list of campaigns, page by page.
 *
 * @param vendorId the vendor, or null for the whole marketplace
 */
record CampaignPages(
        Exchange exchange,
        CampaignsApi api,
        TopsortReading reading,
        CampaignQuery query,
        TopsortOptions options,
        @Nullable String vendorId) {

    Page<PageWindow> read(CallScope scope, @Nullable PageWindow window) {
        PageWindow asked =
                window != null ? window : new PageWindow(null, query.pageSize().orElse(null));
        StatusFilter filter = query.status().map(StatusFilter::of).orElse(null);
        ReviewStatus review = options.status()
                .map(status -> ReviewStatus.of(Words.of(status)))
                .orElse(filter == null || filter.review == null ? null : ReviewStatus.of(Words.of(filter.review)));
        Boolean active = options.active().orElse(filter == null ? null : filter.active);
        SortOrder order = SortOrder.of(Words.of(options.sortByDate().orElse(SortByDate.ASC)));
        return exchange.send(
                scope,
                api.listCampaigns(vendorId, review, active, order, asked.offset(), asked.limit()),
                page -> page(page, asked));
    }

    private Page<PageWindow> page(CampaignPage page, PageWindow asked) {
        List<io.github.adfacade.clients.topsort.model.Campaign> sent =
                page.getCampaigns() == null ? List.of() : page.getCampaigns();
        List<Campaign> campaigns = sent.stream()
                .map(reading::campaign)
                .filter(campaign ->
                        query.status().map(campaign.status()::equals).orElse(true))
                .toList();
        return new Page<>(campaigns, PageWindow.after(page.getHasMore(), page.getNext(), sent.isEmpty(), asked));
    }
}
