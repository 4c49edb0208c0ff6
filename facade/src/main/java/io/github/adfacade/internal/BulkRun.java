package io.github.adfacade.internal;

import com.google.common.base.Throwables;
import com.google.common.collect.Lists;
import io.github.adfacade.Applied;
import io.github.adfacade.AuthenticationException;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.BulkProgress;
import io.github.adfacade.CallCancelledException;
import io.github.adfacade.CampaignException;
import io.github.adfacade.ConnectionException;
import io.github.adfacade.NotSentException;
import io.github.adfacade.internal.async.Steps;
import io.github.adfacade.internal.http.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One mass operation: packs its items into requests, sends several at once, and keeps one outcome an item. All of its state is
 * guarded by its lock; requests run outside of it.
 *
 * @param <T> what is sent for an item
 */
final class BulkRun<T> {

    /** Sends one request. */
    interface Sender<T> {

        /** One outcome an item, in their order. */
        List<Outcome> send(CallScope scope, List<T> items);
    }

    record Item<T>(int index, @Nullable String id, @Nullable String key, T body) {}

    private final Exchange exchange;
    private final String operation;
    private final BulkOptions options;
    private final int most;
    private final Sender<T> sender;
    private final @Nullable Outcome[] outcomes;
    private final List<Item<T>> items = new ArrayList<>();
    private final @Nullable Deadline deadline;
    private final Queue<List<Item<T>>> requests = new ArrayDeque<>();
    private int added;
    private int done;
    private int failed;
    private int failures;
    private @Nullable String stopped;
    private @Nullable Throwable thrown;

    /**
     * @param size how many items were given
     * @param most how many items travel in one request
     */
    BulkRun(Exchange exchange, String operation, BulkOptions options, int size, int most, Sender<T> sender) {
        this.exchange = exchange;
        this.operation = operation;
        this.options = options;
        this.most = most;
        this.sender = sender;
        this.outcomes = new Outcome[size];
        this.deadline = options.deadline().map(exchange::deadline).orElse(null);
    }

    /**
     * Takes the next item.
     *
     * @param id of its campaign; null when it is to be made
     * @param key items of the same key are sent one after the other, in their order
     * @param body what is sent for it; throws when that would break a rule, which is the item's outcome then
     */
    synchronized void add(@Nullable String id, Function<T, @Nullable String> key, Supplier<T> body) {
        int index = added++;
        try {
            T made = body.get();
            items.add(new Item<>(index, id, key.apply(made), made));
        } catch (CampaignException broken) {
            settle(index, Outcome.failure(id, broken));
        }
    }

    /** Sends what was added. */
    BatchResult send() {
        for (List<Item<T>> round : rounds()) {
            Workers.run("adfacade-" + operation, begin(round), this::work, () -> stop("interrupted"));
        }
        return result();
    }

    /** Sends what was added without holding a thread. */
    CompletableFuture<BatchResult> start(Executor callbacks) {
        return new AsyncBulk<>(this, rounds(), callbacks).start();
    }

    /** Queues the requests of a round; returns how many may be under way at the same time. */
    synchronized int begin(List<Item<T>> round) {
        requests.addAll(Lists.partition(round, most));
        return Math.min(Math.min(options.requestsAtOnce(), exchange.mostAtOnce()), requests.size());
    }

    BatchResult result() {
        if (thrown != null) {
            Throwables.throwIfUnchecked(thrown);
        }
        return new BatchResult(Arrays.asList(outcomes));
    }

    /** The n-th item of each key goes into the n-th round. */
    private List<List<Item<T>>> rounds() {
        List<List<Item<T>>> rounds = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Item<T> item : items) {
            int round = item.key() == null ? 0 : seen.merge(item.key(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(item);
        }
        return rounds;
    }

    private void work() {
        while (true) {
            List<Item<T>> request = next();
            if (request == null) {
                return;
            }
            settle(request, outcomes(request));
        }
    }

    List<Outcome> outcomes(List<Item<T>> request) {
        CallScope scope = exchange.begin(operation, deadline);
        try {
            return sender.send(scope, request.stream().map(Item::body).toList());
        } catch (CampaignException e) {
            return failed(request, e);
        } catch (RuntimeException | Error e) {
            if (Steps.isLeaving(e)) {
                throw e;
            }
            // A defect, here or in a caller's interceptor: nobody knows what became of the request.
            fail(e);
            CampaignException unknown = new ConnectionException(exchange.facts(scope, "no answer was read")
                    .applied(Applied.UNKNOWN)
                    .cause(e));
            return failed(request, unknown);
        }
    }

    private List<Outcome> failed(List<Item<T>> request, CampaignException why) {
        return request.stream().map(item -> Outcome.failure(item.id(), why)).toList();
    }

    /** Why a cancelled operation ends. */
    CampaignException cancelled(Applied applied) {
        return new CallCancelledException(exchange.facts(operation, "cancelled").applied(applied));
    }

    /** The request whose turn it is, announced; null when there is none or nothing more shall be sent. */
    synchronized @Nullable List<Item<T>> next() {
        List<Item<T>> request = requests.poll();
        if (request != null && mayGoOn()) {
            tell(() ->
                    options.listener().sending(request.stream().map(Item::index).toList()));
        }
        if (request != null && stopped != null) {
            leaveOut(request);
            requests.forEach(this::leaveOut);
            requests.clear();
            return null;
        }
        return request;
    }

    private boolean mayGoOn() {
        if (Thread.currentThread().isInterrupted()) {
            stop("interrupted");
        } else if (deadline != null && deadline.hasPassed()) {
            stop("its deadline has passed");
        } else {
            tell(() -> {
                if (options.stopWhen().getAsBoolean()) {
                    stop("stopped by the caller");
                }
            });
        }
        return stopped == null;
    }

    private void leaveOut(List<Item<T>> request) {
        for (Item<T> item : request) {
            String why = "not sent, since the operation had been stopped: " + stopped;
            settle(item.index(), Outcome.failure(item.id(), new NotSentException(exchange.facts(operation, why))));
        }
    }

    synchronized void settle(List<Item<T>> request, List<Outcome> found) {
        for (int place = 0; place < request.size(); place++) {
            Outcome outcome = found.get(place);
            outcome.error().ifPresent(this::judge);
            settle(request.get(place).index(), outcome);
        }
        int left = outcomes.length - done - failed;
        tell(() -> options.listener().progress(new BulkProgress(done, failed, left, exchange.requestsPerMinute())));
    }

    private void judge(CampaignException error) {
        failures++;
        if (error instanceof AuthenticationException) {
            stop("the credentials were refused");
        } else if (options.stopAfterFailures().isPresent()
                && failures >= options.stopAfterFailures().getAsInt()) {
            stop(failures == 1 ? "an item failed" : failures + " items failed");
        }
    }

    private void settle(int index, Outcome outcome) {
        outcomes[index] = outcome;
        if (outcome.isSuccess()) {
            done++;
        } else {
            failed++;
        }
        tell(() -> options.listener().done(index, outcome));
    }

    synchronized void stop(String why) {
        stopped = stopped == null ? why : stopped;
    }

    private synchronized void fail(Throwable e) {
        stop("ended by " + e.getClass().getSimpleName());
        if (thrown == null) {
            thrown = e;
        } else if (thrown != e) {
            thrown.addSuppressed(e);
        }
    }

    private void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }
}
