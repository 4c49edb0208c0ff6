package io.github.adfacade.walmart;

import com.google.common.collect.Lists;
import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignUpdate;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.walmart.model.BatchResult;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.walmart.WalmartOptions.UpdateMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * Sends updates in chunks of ten. A campaign stands in a request at most once, so a second change to it goes to a later
 * request. A request that is refused for one bad item is cut in halves until the good ones have landed.
 */
final class WalmartUpdates {

    private static final int MOST_A_BATCH = 10;

    /** Refusals of a whole request that may be the fault of one item. */
    private static final Set<Integer> SPLIT_ON = Set.of(400, 404, 409, 422);

    private final WalmartCalls calls;
    private final WalmartBodies bodies;
    private final StateCheck stateCheck;
    private final Supplier<CallScope> scopes;
    private final Map<Integer, Outcome> outcomes = new TreeMap<>();

    /** Checks a change against the campaign that it is for. */
    interface StateCheck {
        void check(CampaignDetails current, CampaignUpdate update, Violations violations);
    }

    private record Item(int index, CampaignUpdate update, Long id) {}

    private record Prepared<B>(Item item, B body) {}

    /**
     * @param scopes the scope of each chunk's requests
     */
    WalmartUpdates(WalmartCalls calls, WalmartBodies bodies, StateCheck stateCheck, Supplier<CallScope> scopes) {
        this.calls = calls;
        this.bodies = bodies;
        this.stateCheck = stateCheck;
        this.scopes = scopes;
    }

    /** One outcome an update, in the order given. */
    List<Outcome> run(List<CampaignUpdate> updates) {
        for (List<Item> round : rounds(updates)) {
            for (UpdateMode mode : UpdateMode.values()) {
                List<Item> alike = round.stream()
                        .filter(item -> bodies.mode(item.update().change()) == mode)
                        .toList();
                Lists.partition(alike, MOST_A_BATCH).forEach(chunk -> send(mode, chunk));
            }
        }
        return List.copyOf(outcomes.values());
    }

    /** The n-th change to each campaign goes into the n-th round. */
    private static List<List<Item>> rounds(List<CampaignUpdate> updates) {
        List<List<Item>> rounds = new ArrayList<>();
        Map<Long, Integer> seen = new HashMap<>();
        for (int index = 0; index < updates.size(); index++) {
            Long id = Long.valueOf(updates.get(index).id());
            int round = seen.merge(id, 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(new Item(index, updates.get(index), id));
        }
        return rounds;
    }

    private void send(UpdateMode mode, List<Item> chunk) {
        CallScope scope = scopes.get();
        switch (mode) {
            case PATCH ->
                write(
                        scope,
                        prepare(
                                chunk,
                                item -> bodies.patch(
                                        item.update().id(), item.update().change())),
                        calls.api()::patchCampaigns);
            case REPLACE ->
                write(
                        scope,
                        prepare(
                                chunk,
                                item -> bodies.replace(
                                        item.update().id(),
                                        WalmartBodies.whole(item.update().change()))),
                        calls.api()::replaceCampaigns);
            case READ_MERGE_WRITE -> merge(scope, chunk);
        }
    }

    private static <B> List<Prepared<B>> prepare(List<Item> items, Function<Item, B> body) {
        return items.stream()
                .map(item -> new Prepared<>(item, body.apply(item)))
                .toList();
    }

    private void merge(CallScope scope, List<Item> chunk) {
        Map<Long, CampaignDetails> current;
        try {
            current = calls.byIds(scope, chunk.stream().map(Item::id).toList());
        } catch (CampaignException e) {
            chunk.forEach(item -> failed(item, e));
            return;
        }
        List<Item> good = chunk.stream()
                .filter(item -> isAllowed(scope, item, current.get(item.id())))
                .toList();
        write(
                scope,
                prepare(
                        good,
                        item -> bodies.merge(
                                Objects.requireNonNull(current.get(item.id())),
                                item.update().change())),
                calls.api()::replaceCampaigns);
    }

    private boolean isAllowed(CallScope scope, Item item, @Nullable CampaignDetails current) {
        if (current == null) {
            failed(item, calls.notFound(scope, item.update().id()));
            return false;
        }
        Violations violations = new Violations();
        stateCheck.check(current, item.update(), violations);
        if (!violations.isEmpty()) {
            failed(item, new InvalidCampaignException(Provider.WALMART, scope.operation(), violations.list()));
        }
        return violations.isEmpty();
    }

    private <B> void write(
            CallScope scope, List<Prepared<B>> items, Function<List<B>, Call<List<BatchResult>>> operation) {
        if (items.isEmpty()) {
            return;
        }
        List<BatchResult> results;
        try {
            results = calls.exchange()
                    .send(
                            scope,
                            operation.apply(items.stream().map(Prepared::body).toList()));
        } catch (CampaignException e) {
            if (items.size() > 1 && mayBeOneItemsFault(e)) {
                if (e.applied() != Applied.NO) {
                    scope.leaveOpen();
                }
                Lists.partition(items, (items.size() + 1) / 2).forEach(half -> write(scope, half, operation));
            } else {
                items.forEach(prepared -> failed(prepared.item(), e));
            }
            return;
        }
        for (Prepared<B> prepared : items) {
            Item item = prepared.item();
            String id = item.update().id();
            calls.failure(scope, WalmartCalls.resultOf(results, item.id(), items.size()), "campaign " + id)
                    .ifPresentOrElse(
                            failure -> failed(item, failure), () -> outcomes.put(item.index(), Outcome.success(id)));
        }
    }

    private static boolean mayBeOneItemsFault(CampaignException e) {
        return !(e instanceof AuthenticationException)
                && e.httpStatus().filter(SPLIT_ON::contains).isPresent();
    }

    private void failed(Item item, CampaignException e) {
        outcomes.put(item.index(), Outcome.failure(item.update().id(), e));
    }
}
