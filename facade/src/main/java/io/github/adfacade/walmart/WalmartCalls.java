package io.github.adfacade.walmart;

import io.github.adfacade.Applied;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.walmart.CampaignsApi;
import io.github.adfacade.clients.walmart.model.BatchResult;
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
final class WalmartCalls {

    static final int LARGEST_PAGE = 100;

    private final CampaignsApi api;
    private final Exchange exchange;
    private final long advertiserId;

    WalmartCalls(CampaignsApi api, Exchange exchange, long advertiserId) {
        this.api = api;
        this.exchange = exchange;
        this.advertiserId = advertiserId;
    }

    CampaignsApi api() {
        return api;
    }

    Exchange exchange() {
        return exchange;
    }

    private CampaignListRequest list() {
        return new CampaignListRequest().setAdvertiserId(advertiserId);
    }

    /**
     * A page of campaigns.
     *
     * @param rows as they came, those without an id too
     * @param total how many campaigns Walmart says there are
     * @param next where the following page starts, or null when Walmart says that this is the last
     */
    record Page(
            List<@Nullable CampaignDetails> rows,
            @Nullable Long total,
            @Nullable Integer next) {

        List<CampaignDetails> campaigns() {
            return rows.stream()
                    .filter(WalmartCalls::isReadable)
                    .map(Objects::requireNonNull)
                    .toList();
        }
    }

    static boolean isReadable(@Nullable CampaignDetails row) {
        return Values.idOrNull(row, "campaignId") != null;
    }

    /**
     * Reads a page; the index counts campaigns. There is more until the total is reached; without a total that can be read,
     * as long as pages are full.
     */
    Page page(CallScope scope, CampaignListRequest body) {
        return exchange.send(scope, api.listCampaigns(body), answer -> {
            List<@Nullable CampaignDetails> rows =
                    new ArrayList<>(Values.items(answer, "response", answer.getResponse()));
            Integer start = body.getStartIndex();
            Integer count = body.getCount();
            long next = (start == null ? 0 : start) + (long) rows.size();
            Long total = answer.getTotalResults();
            boolean more = total == null ? rows.size() >= (count == null ? LARGEST_PAGE : count) : next < total;
            return new Page(rows, total, more ? (int) Math.min(next, Integer.MAX_VALUE) : null);
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
        while (true) {
            Page page = page(scope, body);
            Optional<CampaignDetails> found = page.campaigns().stream()
                    .filter(row ->
                            row.getName() != null && row.getName().strip().equals(name.strip()))
                    .findFirst();
            if (found.isPresent() || page.next() == null || page.rows().isEmpty()) {
                return found;
            }
            body.setStartIndex(page.next());
        }
    }

    /** Reads a campaign after a write that has worked: a failure says so. */
    CampaignDetails readBack(CallScope scope, String id) {
        return exchange.after(scope, "campaign " + id, () -> byId(scope, id));
    }

    /**
     * The result of one campaign, found by its id; by position only where one was sent and one result without an id came
     * back. Of several results a bad one counts.
     */
    static Optional<BatchResult> resultOf(List<BatchResult> results, Long id, int sent) {
        List<BatchResult> present = results.stream().filter(Objects::nonNull).toList();
        if (sent == 1 && present.size() == 1 && present.get(0).getCampaignId() == null) {
            return Optional.of(present.get(0));
        }
        List<BatchResult> own = present.stream()
                .filter(result -> id.equals(result.getCampaignId()))
                .toList();
        return own.stream()
                .filter(result -> !isSuccess(result))
                .findFirst()
                .or(() -> own.stream().findFirst());
    }

    /** What a result says went wrong; a missing result leaves the outcome open. */
    Optional<CampaignException> failure(CallScope scope, Optional<BatchResult> result, String subject) {
        if (result.isEmpty()) {
            return Optional.of(open(scope, "the answer holds no result for " + subject));
        }
        BatchResult present = result.orElseThrow();
        if (isSuccess(present)) {
            return Optional.empty();
        }
        String code = WalmartTable.word(present.getCode());
        if (!code.equals("FAILURE")) {
            return Optional.of(open(scope, "the answer tells neither success nor failure of " + subject));
        }
        List<String> details = new ArrayList<>(Objects.requireNonNullElse(present.getDetails(), List.of()));
        details.removeIf(Objects::isNull);
        return Optional.of(exchange.itemFailure(scope, WalmartErrors.of(details)));
    }

    private static UnreadableResponseException open(CallScope scope, String summary) {
        return new UnreadableResponseException(facts(scope, summary).applied(Applied.UNKNOWN));
    }

    /** A pending one was taken in and is under way. */
    private static boolean isSuccess(BatchResult result) {
        String code = WalmartTable.word(result.getCode());
        return code.equals("SUCCESS") || code.equals("PENDING");
    }

    NotFoundException notFound(CallScope scope, String id) {
        return new NotFoundException(facts(scope, "this advertiser has no campaign " + id));
    }

    static Failure facts(CallScope scope, String summary) {
        return Failure.of(Provider.WALMART, scope.operation(), summary).attempts(scope.attempts(), scope.waited());
    }
}
