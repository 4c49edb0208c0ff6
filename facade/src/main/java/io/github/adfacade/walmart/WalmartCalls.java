package io.github.adfacade.walmart;

import io.github.adfacade.NotFoundException;
import io.github.adfacade.clients.walmart.CampaignsApi;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignListRequest;
import io.github.adfacade.clients.walmart.model.CampaignStatus;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests of the campaigns API and what their answers mean; there is no read by id, so reading is listing. */
record WalmartCalls(CampaignsApi api, Exchange exchange, long advertiserId) {

    static final int LARGEST_PAGE = 100;

    private CampaignListRequest list() {
        return new CampaignListRequest().setAdvertiserId(advertiserId);
    }

    /**
     * A page of campaigns.
     *
     * @param rows as they came, those without an id too
     * @param more whether Walmart says that there are others after these
     * @param total how many campaigns Walmart says there are
     */
    record Page(
            List<@Nullable CampaignDetails> rows,
            boolean more,
            @Nullable Long total) {}

    static boolean isReadable(@Nullable CampaignDetails row) {
        return Values.idOrNull(row, CampaignDetails::getCampaignId, "campaignId") != null;
    }

    /**
     * Reads a page; the index counts campaigns. There is more until the total is reached; without a total that can be read,
     * as long as pages are full.
     */
    Page page(CallScope scope, CampaignListRequest body) {
        return exchange.send(scope, api.listCampaigns(body), answer -> {
            List<@Nullable CampaignDetails> rows =
                    new ArrayList<>(Values.items(answer, "response", answer.getResponse()));
            long start = Objects.requireNonNullElse(body.getStartIndex(), 0);
            int count = Objects.requireNonNullElse(body.getCount(), LARGEST_PAGE);
            Long total = answer.getTotalResults();
            return new Page(rows, total == null ? rows.size() >= count : start + rows.size() < total, total);
        });
    }

    /** The campaign, or a {@link NotFoundException}. */
    CampaignDetails byId(CallScope scope, String id) {
        Long number = Long.valueOf(id);
        CampaignDetails found = byIds(scope, List.of(number)).get(number);
        if (found == null) {
            throw notFound(scope, id);
        }
        return found;
    }

    /**
     * The campaigns of these ids that exist. Whether archived ones appear without a filter is not documented, so missing
     * ones are looked for among the archived.
     */
    Map<Long, CampaignDetails> byIds(CallScope scope, Collection<Long> ids) {
        Map<Long, CampaignDetails> found = new HashMap<>();
        collect(scope, list().setFilterCampaignId(List.copyOf(ids)), found);
        List<Long> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            collect(scope, list().setFilterCampaignId(missing).setFilterStatus(CampaignStatus.ARCHIVED), found);
        }
        return found;
    }

    private void collect(CallScope scope, CampaignListRequest body, Map<Long, CampaignDetails> found) {
        List<Long> wanted = Objects.requireNonNull(body.getFilterCampaignId());
        List<CampaignDetails> rows = exchange.send(
                scope, api.listCampaigns(body), sent -> Values.items(sent, "response", sent.getResponse()));
        for (CampaignDetails row : rows) {
            Long id = row == null ? null : row.getCampaignId();
            if (id != null && wanted.contains(id)) {
                found.putIfAbsent(id, row);
            } else if (row != null && wanted.size() == 1 && rows.size() == 1 && isWithoutId(row)) {
                // The network's own document lists the second id alone; asked for one, the one row can be no other.
                found.putIfAbsent(wanted.get(0), row.setCampaignId(wanted.get(0)));
            }
        }
    }

    /** An id that is no number is one all the same, and what is no object is no campaign. */
    private static boolean isWithoutId(CampaignDetails row) {
        return row.getCampaignId() == null && !row.isUnreadable("campaignId") && row.getName() != null;
    }

    /** The campaign of exactly this name: whether the filter takes parts of names is not documented. */
    Optional<CampaignDetails> byName(CallScope scope, String name) {
        CampaignListRequest body = list().setFilterName(List.of(name));
        for (int read = 0; ; body.setStartIndex(read)) {
            Page page = page(scope, body);
            Optional<CampaignDetails> found = page.rows().stream()
                    .filter(WalmartCalls::isReadable)
                    .map(Objects::requireNonNull)
                    .filter(row ->
                            row.getName() != null && row.getName().strip().equals(name.strip()))
                    .findFirst();
            if (found.isPresent() || !page.more() || page.rows().isEmpty()) {
                return found;
            }
            read += page.rows().size();
        }
    }

    /** Reads a campaign after a write that has worked: a failure says so. */
    CampaignDetails readBack(CallScope scope, String id) {
        return exchange.after(scope, "campaign " + id, () -> byId(scope, id));
    }

    NotFoundException notFound(CallScope scope, String id) {
        return new NotFoundException(exchange.facts(scope, "this advertiser has no campaign " + id));
    }
}
