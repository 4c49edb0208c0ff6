package io.github.adfacade.walmart;

import io.github.adfacade.Applied;
import io.github.adfacade.CallInterruptedException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignException.Failure;
import io.github.adfacade.DeadlineExceededException;
import io.github.adfacade.NotFoundException;
import io.github.adfacade.Provider;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.walmart.CampaignsApi;
import io.github.adfacade.clients.walmart.model.BatchResult;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignListRequest;
import io.github.adfacade.clients.walmart.model.CampaignListResponse;
import io.github.adfacade.clients.walmart.model.CampaignStatus;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Exchange;
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

    private final CampaignsApi api;
    private final Exchange exchange;
    private final WalmartBodies bodies;

    WalmartCalls(CampaignsApi api, Exchange exchange, WalmartBodies bodies) {
        this.api = api;
        this.exchange = exchange;
        this.bodies = bodies;
    }

    CampaignsApi api() {
        return api;
    }

    Exchange exchange() {
        return exchange;
    }

    /**
     * A page of campaigns.
     *
     * @param next where the following page starts, or null when this is the last
     */
    record Page(List<CampaignDetails> campaigns, @Nullable Integer next) {}

    /** Reads a page; the index counts campaigns. The walk ends at an empty page, or once the total is reached. */
    Page page(CallScope scope, CampaignListRequest body) {
        CampaignListResponse answer = exchange.send(scope, api.listCampaigns(body));
        List<CampaignDetails> campaigns = Objects.requireNonNullElse(answer.getResponse(), List.<CampaignDetails>of());
        Integer start = body.getStartIndex();
        long next = (start == null ? 0 : start) + (long) campaigns.size();
        Long total = answer.getTotalResults();
        boolean more = !campaigns.isEmpty() && total != null && next < total && next <= Integer.MAX_VALUE;
        return new Page(campaigns.stream().filter(Objects::nonNull).toList(), more ? (int) next : null);
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
        collect(scope, bodies.list().setFilterCampaignId(List.copyOf(ids)), found);
        List<Long> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            collect(scope, bodies.list().setFilterCampaignId(missing).setFilterStatus(CampaignStatus.ARCHIVED), found);
        }
        return found;
    }

    private void collect(CallScope scope, CampaignListRequest body, Map<Long, CampaignDetails> found) {
        List<Long> wanted = Objects.requireNonNull(body.getFilterCampaignId());
        List<CampaignDetails> rows = page(scope, body).campaigns();
        if (wanted.size() == 1 && rows.size() == 1 && rows.get(0).getCampaignId() == null) {
            // The network's own document lists the second id alone; asked for one, the one row can be no other.
            rows.get(0).setCampaignId(wanted.get(0));
        }
        rows.stream()
                .filter(row -> wanted.contains(row.getCampaignId()))
                .forEach(row -> found.putIfAbsent(row.getCampaignId(), row));
    }

    /** The campaign of exactly this name: whether the filter takes parts of names is not documented. */
    Optional<CampaignDetails> byName(CallScope scope, String name) {
        CampaignListRequest body = bodies.list().setFilterName(List.of(name));
        while (true) {
            Page page = page(scope, body);
            Optional<CampaignDetails> found = page.campaigns().stream()
                    .filter(row -> row.getCampaignId() != null)
                    .filter(row ->
                            row.getName() != null && row.getName().strip().equals(name.strip()))
                    .findFirst();
            if (found.isPresent() || page.next() == null) {
                return found;
            }
            body.setStartIndex(page.next());
        }
    }

    /** Reads a campaign after a write that has worked: a failure says so. */
    CampaignDetails readBack(CallScope scope, String id) {
        try {
            return byId(scope, id);
        } catch (CampaignException e) {
            throw afterChange(scope, id, e);
        }
    }

    /** Ends the call unless the campaign's result is a success. */
    void requireSuccess(CallScope scope, List<BatchResult> results, String id) {
        failure(scope, resultOf(results, Long.valueOf(id), 1), id).ifPresent(failure -> {
            throw failure;
        });
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
        String code = WalmartMapping.word(present.getCode());
        if (!code.equals("FAILURE")) {
            return Optional.of(open(scope, "the answer tells neither success nor failure of " + subject));
        }
        List<String> details = new ArrayList<>(Objects.requireNonNullElse(present.getDetails(), List.of()));
        details.removeIf(Objects::isNull);
        return Optional.of(exchange.itemFailure(scope, WalmartErrors.of(details)));
    }

    private static UnreadableResponseException open(CallScope scope, String summary) {
        return new UnreadableResponseException(
                facts(scope, summary).applied(Applied.UNKNOWN).build());
    }

    /** A pending one was taken in and is under way. */
    private static boolean isSuccess(BatchResult result) {
        String code = WalmartMapping.word(result.getCode());
        return code.equals("SUCCESS") || code.equals("PENDING");
    }

    NotFoundException notFound(CallScope scope, String id) {
        return new NotFoundException(
                facts(scope, "this advertiser has no campaign " + id).build());
    }

    static Failure facts(CallScope scope, String summary) {
        return Failure.of(Provider.WALMART, scope.operation(), summary).attempts(scope.attempts(), scope.waited());
    }

    /** The write has worked, only the campaign could not be read afterwards. */
    static CampaignException afterChange(CallScope scope, String subject, CampaignException e) {
        Failure facts = facts(scope, "done, but campaign " + subject + " cannot be read back: " + e.getMessage())
                .requestId(e.requestId().orElse(null))
                .retryAfter(e.retryAfter().orElse(null))
                .applied(Applied.YES)
                .cause(e)
                .build();
        if (e instanceof DeadlineExceededException) {
            return new DeadlineExceededException(facts);
        }
        return e instanceof CallInterruptedException
                ? new CallInterruptedException(facts)
                : new UnreadableResponseException(facts);
    }
}
