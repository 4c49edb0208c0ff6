package io.github.adfacade.internal;

import io.github.adfacade.Applied;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.internal.BulkRun.Item;
import io.github.adfacade.internal.async.AsyncRun;
import io.github.adfacade.internal.async.CallFuture;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** A mass operation that holds no thread: as many chains of requests side by side as there would be workers. */
@SuppressWarnings("FutureReturnValueIgnored") // what each brings is handled within
final class AsyncBulk<T> extends CallFuture<BatchResult> {

    private final BulkRun<T> run;
    private final Iterator<List<Item<T>>> rounds;
    private final Set<AsyncRun<List<Outcome>>> underWay = ConcurrentHashMap.newKeySet();
    private final AtomicInteger chains = new AtomicInteger();
    private volatile boolean begun;

    AsyncBulk(BulkRun<T> run, List<List<Item<T>>> rounds, Executor callbacks) {
        super(callbacks);
        this.run = run;
        this.rounds = rounds.iterator();
    }

    AsyncBulk<T> start() {
        whenComplete((result, thrown) -> halt());
        nextRound();
        return this;
    }

    private void nextRound() {
        int width = rounds.hasNext() ? run.begin(rounds.next()) : 0;
        if (width == 0) {
            end();
            return;
        }
        chains.set(width);
        for (int chain = 0; chain < width; chain++) {
            defaultExecutor().execute(this::goOn);
        }
    }

    private void end() {
        try {
            complete(run.result());
        } catch (RuntimeException | Error thrown) {
            completeExceptionally(thrown);
        }
    }

    private void goOn() {
        List<Item<T>> request = run.next();
        if (request == null) {
            if (chains.decrementAndGet() == 0) {
                nextRound();
            }
            return;
        }
        begun = true;
        AsyncRun<List<Outcome>> sending = AsyncRun.start(() -> run.outcomes(request), defaultExecutor());
        underWay.add(sending);
        sending.whenComplete((outcomes, thrown) -> {
            underWay.remove(sending);
            if (thrown == null) {
                run.settle(request, outcomes);
                goOn();
            } else {
                // Whatever befalls a request is its outcome: this is a defect of ours.
                completeExceptionally(thrown);
            }
        });
        if (isDone()) {
            sending.cancel(true);
        }
    }

    private void halt() {
        run.stop("cancelled");
        underWay.forEach(sending -> sending.cancel(true));
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        cancelled(run.cancelled(begun ? Applied.UNKNOWN : Applied.NO));
        return isCancelled();
    }
}
