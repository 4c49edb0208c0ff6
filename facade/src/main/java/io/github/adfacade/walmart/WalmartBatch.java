package io.github.adfacade.walmart;

import com.google.common.collect.Lists;
import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.walmart.model.BatchResult;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Sends items that travel together, be it one or ten. A request that is refused for one bad item is cut in halves until the good
 * ones have landed.
 *
 * @param request makes the request of some items
 * @param mark the field by which results name their item: its {@code campaignId}, or its {@code name} while it has no id
 * @param <B> an item's body
 */
record WalmartBatch<B extends ClientModel>(
        Exchange exchange, CallScope scope, Function<List<B>, Call<List<BatchResult>>> request, String mark) {

    /** Refusals of a whole request that may be the fault of one item. */
    private static final Set<Integer> SPLIT_ON = Set.of(400, 404, 409, 422);

    /**
     * What became of an item.
     *
     * @param id as the network says it; null when it does not
     * @param error null when the item was taken
     */
    record Sent<B>(B item, @Nullable Long id, @Nullable CampaignException error) {}

    /** One answer an item, in their order. */
    List<Sent<B>> send(List<B> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Optional<List<BatchResult>> results;
        try {
            results = exchange.sendForMaybe(scope, request.apply(items));
        } catch (CampaignException e) {
            if (items.size() == 1 || !mayBeOneItemsFault(e)) {
                return items.stream().map(item -> new Sent<>(item, null, e)).toList();
            }
            if (e.applied() != Applied.NO) {
                scope.leaveOpen();
            }
            List<Sent<B>> all = new ArrayList<>();
            Lists.partition(items, (items.size() + 1) / 2).forEach(half -> all.addAll(send(half)));
            return all;
        }
        return items.stream()
                .map(item ->
                        results.map(all -> sent(item, all, items.size())).orElseGet(() -> new Sent<>(item, null, null)))
                .toList();
    }

    private static boolean mayBeOneItemsFault(CampaignException e) {
        return !(e instanceof AuthenticationException)
                && e.httpStatus().filter(SPLIT_ON::contains).isPresent();
    }

    private Sent<B> sent(B item, List<BatchResult> results, int sent) {
        BatchResult own = own(item, results.stream().filter(Objects::nonNull).toList(), sent);
        return new Sent<>(item, own == null ? null : own.getCampaignId(), failure(item, own));
    }

    /** By its mark; where one was sent and one result came back without a mark, it can be no other's. Of several a bad one counts. */
    private @Nullable BatchResult own(B item, List<BatchResult> results, int sent) {
        boolean alone = sent == 1 && results.size() == 1 && results.get(0).scalar(mark) == null;
        Stream<BatchResult> own =
                results.stream().filter(result -> alone || Objects.equals(result.scalar(mark), item.scalar(mark)));
        return own.min(Comparator.comparing(WalmartBatch::isSuccess)).orElse(null);
    }

    /** What a result says went wrong; a missing result leaves the outcome open. */
    private @Nullable CampaignException failure(B item, @Nullable BatchResult result) {
        if (result == null) {
            return open("the answer holds no result for " + subject(item));
        }
        if (isSuccess(result)) {
            return null;
        }
        if (!WalmartTable.word(result.getCode()).equals("FAILURE")) {
            return open("the answer tells neither success nor failure of " + subject(item));
        }
        List<String> details = new ArrayList<>(Objects.requireNonNullElse(result.getDetails(), List.of()));
        details.removeIf(Objects::isNull);
        return exchange.itemFailure(scope, WalmartErrors.of(details));
    }

    private UnreadableResponseException open(String summary) {
        return new UnreadableResponseException(exchange.facts(scope, summary).applied(Applied.UNKNOWN));
    }

    private String subject(B item) {
        String value = item.scalar(mark);
        return "campaign " + (mark.equals("name") ? "\"" + value + "\"" : value);
    }

    /** A pending one was taken in and is under way. */
    private static boolean isSuccess(BatchResult result) {
        return Set.of("SUCCESS", "PENDING").contains(WalmartTable.word(result.getCode()));
    }
}
