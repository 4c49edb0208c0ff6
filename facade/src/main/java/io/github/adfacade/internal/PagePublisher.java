package io.github.adfacade.internal;

import io.github.adfacade.AsyncCampaigns;
import io.github.adfacade.Campaign;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;

/** Campaigns page by page, as a publisher and as futures. */
@SuppressWarnings("FutureReturnValueIgnored") // what each brings is handled within
record PagePublisher(Supplier<Walk<Campaign>> walks, Executor callbacks) implements AsyncCampaigns {

    @Override
    public Flow.Publisher<List<Campaign>> pages() {
        return subscriber -> {
            Subscription subscription = new Subscription(new AsyncWalk<>(walks.get(), callbacks), subscriber);
            subscriber.onSubscribe(subscription);
        };
    }

    @Override
    public CompletableFuture<Void> forEachPage(Function<? super List<Campaign>, ? extends CompletionStage<?>> action) {
        AsyncWalk<Campaign> walk = new AsyncWalk<>(walks.get(), callbacks);
        CompletableFuture<Void> ended = new CompletableFuture<>();
        ended.whenComplete((value, thrown) -> walk.cancel());
        handOn(walk, action, ended);
        return ended;
    }

    private void handOn(
            AsyncWalk<Campaign> walk,
            Function<? super List<Campaign>, ? extends CompletionStage<?>> action,
            CompletableFuture<Void> ended) {
        walk.next()
                .thenCompose(page -> page.isEmpty()
                        ? CompletableFuture.completedFuture(false)
                        : action.apply(page.orElseThrow()).thenApply(done -> true))
                .whenComplete((more, thrown) -> {
                    if (thrown != null) {
                        ended.completeExceptionally(unwrapped(thrown));
                    } else if (!more) {
                        ended.complete(null);
                    } else if (!ended.isDone()) {
                        // Not from within: an action that has completed at once would make the stack grow with the
                        // list.
                        callbacks.execute(() -> handOn(walk, action, ended));
                    }
                });
    }

    private static Throwable unwrapped(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private final class Subscription implements Flow.Subscription {

        private final AsyncWalk<Campaign> walk;
        private final Flow.Subscriber<? super List<Campaign>> subscriber;
        private long demand;
        private boolean reading;
        private boolean over;

        Subscription(AsyncWalk<Campaign> walk, Flow.Subscriber<? super List<Campaign>> subscriber) {
            this.walk = walk;
            this.subscriber = subscriber;
        }

        @Override
        public void request(long pages) {
            if (pages <= 0) {
                if (end()) {
                    walk.cancel();
                    subscriber.onError(new IllegalArgumentException("demand must be above zero: " + pages));
                }
                return;
            }
            synchronized (this) {
                demand = demand + pages < 0 ? Long.MAX_VALUE : demand + pages;
                if (over || reading) {
                    return;
                }
                reading = true;
            }
            read();
        }

        private void read() {
            walk.next()
                    .whenComplete((page, thrown) -> callbacks.execute(() -> {
                        if (thrown == null) {
                            signal(page);
                        } else if (end()) {
                            subscriber.onError(unwrapped(thrown));
                        }
                    }));
        }

        private void signal(Optional<List<Campaign>> page) {
            if (page.isEmpty()) {
                if (end()) {
                    subscriber.onComplete();
                }
            } else if (mayDeliver()) {
                subscriber.onNext(page.orElseThrow());
                goOn();
            }
        }

        private synchronized boolean mayDeliver() {
            demand--;
            return !over;
        }

        private void goOn() {
            synchronized (this) {
                reading = !over && demand > 0;
                if (!reading) {
                    return;
                }
            }
            read();
        }

        private synchronized boolean end() {
            boolean first = !over;
            over = true;
            return first;
        }

        @Override
        public void cancel() {
            end();
            walk.cancel();
        }
    }
}
