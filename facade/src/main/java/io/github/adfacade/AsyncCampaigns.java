package io.github.adfacade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The campaigns that a query found, read page by page without holding a thread. All that is said of {@link Campaigns} holds:
 * campaigns may be acted on while they are read, and what cannot be delivered fails the walk after all else was.
 */
public interface AsyncCampaigns {

    /**
     * The pages, never an empty one, each asked for when the subscriber demands it. Every subscription walks the list anew;
     * its signals come on the service's callback executor, and cancelling it ends the request under way.
     */
    Flow.Publisher<List<Campaign>> pages();

    /**
     * Hands every page to the action, one after the other: the next one is asked for when the stage that the action returned
     * has completed.
     *
     * @return completes when the list has ended, exceptionally when a page or an action failed; cancelling it ends the walk
     */
    CompletableFuture<Void> forEachPage(Function<? super List<Campaign>, ? extends CompletionStage<?>> action);

    /** Hands every campaign to the action, in the network's order. */
    default CompletableFuture<Void> forEach(Consumer<? super Campaign> action) {
        return forEachPage(page -> {
            page.forEach(action);
            return CompletableFuture.completedStage(null);
        });
    }

    /** All of them in memory. Cancelling it does not end the walk once it was begun; {@link #forEachPage} can be ended. */
    default CompletableFuture<List<Campaign>> toList() {
        List<Campaign> all = new ArrayList<>();
        return forEach(all::add).thenApply(done -> Collections.unmodifiableList(all));
    }
}
