package io.github.adfacade.walmart;

import com.google.common.collect.Lists;
import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.clients.walmart.model.BatchResult;
import io.github.adfacade.internal.CallScope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Sends items that travel together. A request that is refused for one bad item is cut in halves until the good ones have landed.
 *
 * @param request makes the request of some items
 * @param owner tells whether a result is an item's
 * @param subject names an item in messages
 * @param <B> an item's body
 */
record WalmartBatch<B>(
        WalmartCalls calls,
        CallScope scope,
        Function<List<B>, Call<List<BatchResult>>> request,
        WalmartBatch.Owner<B> owner,
        Function<B, String> subject) {

    /** Refusals of a whole request that may be the fault of one item. */
    private static final Set<Integer> SPLIT_ON = Set.of(400, 404, 409, 422);

    /** Finds an item's result among those that came. */
    interface Owner<B> {

        /**
         * @param sent how many items were sent
         */
        Optional<BatchResult> result(List<BatchResult> results, B item, int sent);
    }

    /**
     * What became of an item.
     *
     * @param id as the network says it; null when it does not
     * @param error null when the item was taken
     */
    record Sent(@Nullable Long id, @Nullable CampaignException error) {}

    /** One answer an item, in their order. */
    List<Sent> send(List<B> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        Optional<List<BatchResult>> results;
        try {
            results = calls.exchange().sendForMaybe(scope, request.apply(items));
        } catch (CampaignException e) {
            if (items.size() == 1 || !mayBeOneItemsFault(e)) {
                return Collections.nCopies(items.size(), new Sent(null, e));
            }
            if (e.applied() != Applied.NO) {
                scope.leaveOpen();
            }
            List<Sent> all = new ArrayList<>();
            Lists.partition(items, (items.size() + 1) / 2).forEach(half -> all.addAll(send(half)));
            return all;
        }
        return items.stream()
                .map(item -> results.map(all -> sent(owner.result(all, item, items.size()), item))
                        .orElseGet(() -> new Sent(null, null)))
                .toList();
    }

    private Sent sent(Optional<BatchResult> result, B item) {
        CampaignException error =
                calls.failure(scope, result, subject.apply(item)).orElse(null);
        return new Sent(result.map(BatchResult::getCampaignId).orElse(null), error);
    }

    private static boolean mayBeOneItemsFault(CampaignException e) {
        return !(e instanceof AuthenticationException)
                && e.httpStatus().filter(SPLIT_ON::contains).isPresent();
    }
}
