package io.github.adfacade.walmart;

import com.google.common.collect.Lists;
import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.CampaignException;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.walmart.CampaignsApi;
import io.github.adfacade.clients.walmart.model.BatchResult;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.internal.BaseCampaignService.Change;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Violations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Sends updates in batches. A campaign stands in a request at most once, so a second change to it goes to a later request. A
 * request that is refused for one bad item is cut in halves until the good ones have landed.
 */
final class WalmartUpdates {

    /** Refusals of a whole request that may be the fault of one item. */
    private static final Set<Integer> SPLIT_ON = Set.of(400, 404, 409, 422);

    private final WalmartCalls calls;
    private final WalmartMerge merge;
    private final UpdateMode mode;
    private final Supplier<CallScope> scopes;
    private final Map<Integer, Outcome> outcomes = new TreeMap<>();

    private record Item(int index, String id, ClientModel body) {

        Long number() {
            return Long.valueOf(id);
        }

        Item with(ClientModel merged) {
            return new Item(index, id, merged);
        }
    }

    /**
     * @param scopes the scope of each batch's requests
     */
    WalmartUpdates(WalmartCalls calls, WalmartMerge merge, UpdateMode mode, Supplier<CallScope> scopes) {
        this.calls = calls;
        this.merge = merge;
        this.mode = mode;
        this.scopes = scopes;
    }

    /** One outcome an update, in the order given. */
    List<Outcome> run(List<Change<ClientModel>> updates) {
        int most = mode == UpdateMode.PATCH
                ? CampaignsApi.MOST_OF_PATCH_CAMPAIGNS
                : CampaignsApi.MOST_OF_REPLACE_CAMPAIGNS;
        for (List<Item> round : rounds(updates)) {
            Lists.partition(round, most).forEach(this::send);
        }
        return List.copyOf(outcomes.values());
    }

    /** The n-th change to each campaign goes into the n-th round. */
    private static List<List<Item>> rounds(List<Change<ClientModel>> updates) {
        List<List<Item>> rounds = new ArrayList<>();
        Map<Long, Integer> seen = new HashMap<>();
        for (int index = 0; index < updates.size(); index++) {
            Item item =
                    new Item(index, updates.get(index).id(), updates.get(index).body());
            int round = seen.merge(item.number(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(item);
        }
        return rounds;
    }

    private void send(List<Item> batch) {
        CallScope scope = scopes.get();
        switch (mode) {
            case PATCH -> write(scope, batch, items -> calls.api().patchCampaigns(bodies(items, CampaignPatch.class)));
            case REPLACE -> replace(scope, batch);
            case READ_MERGE_WRITE -> replace(scope, merged(scope, batch));
        }
    }

    private void replace(CallScope scope, List<Item> batch) {
        write(scope, batch, items -> calls.api().replaceCampaigns(bodies(items, CampaignReplace.class)));
    }

    private static <B> List<B> bodies(List<Item> items, Class<B> type) {
        return items.stream().map(Item::body).map(type::cast).toList();
    }

    /** The items that can be merged into their campaigns as they stand; the others have their outcomes. */
    private List<Item> merged(CallScope scope, List<Item> batch) {
        Map<Long, CampaignDetails> current;
        try {
            current = calls.byIds(scope, batch.stream().map(Item::number).toList());
        } catch (CampaignException e) {
            batch.forEach(item -> failed(item, e));
            return List.of();
        }
        return batch.stream()
                .filter(item -> isAllowed(scope, item, current.get(item.number())))
                .map(item -> item.with(
                        merge.of(Objects.requireNonNull(current.get(item.number())), (CampaignPatch) item.body())))
                .toList();
    }

    private boolean isAllowed(CallScope scope, Item item, @Nullable CampaignDetails current) {
        if (current == null) {
            failed(item, calls.notFound(scope, item.id()));
            return false;
        }
        Violations violations = new Violations();
        WalmartRules.check(current, Wanted.in(item.body()), mode, violations);
        if (!violations.isEmpty()) {
            failed(item, new InvalidCampaignException(Provider.WALMART, scope.operation(), violations.list()));
        }
        return violations.isEmpty();
    }

    private void write(CallScope scope, List<Item> items, Function<List<Item>, Call<List<BatchResult>>> operation) {
        if (items.isEmpty()) {
            return;
        }
        Optional<List<BatchResult>> results;
        try {
            results = calls.exchange().sendForMaybe(scope, operation.apply(items));
        } catch (CampaignException e) {
            if (items.size() > 1 && mayBeOneItemsFault(e)) {
                if (e.applied() != Applied.NO) {
                    scope.leaveOpen();
                }
                Lists.partition(items, (items.size() + 1) / 2).forEach(half -> write(scope, half, operation));
            } else {
                items.forEach(item -> failed(item, e));
            }
            return;
        }
        for (Item item : items) {
            results.flatMap(all -> calls.failure(
                            scope, WalmartCalls.resultOf(all, item.number(), items.size()), "campaign " + item.id()))
                    .ifPresentOrElse(
                            failure -> failed(item, failure),
                            () -> outcomes.put(item.index(), Outcome.success(item.id())));
        }
    }

    private static boolean mayBeOneItemsFault(CampaignException e) {
        return !(e instanceof AuthenticationException)
                && e.httpStatus().filter(SPLIT_ON::contains).isPresent();
    }

    private void failed(Item item, CampaignException e) {
        outcomes.put(item.index(), Outcome.failure(item.id(), e));
    }
}
