package io.github.adfacade.portfolio;

import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkListener;
import io.github.adfacade.BulkOptions;
import io.github.adfacade.BulkProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * A mass operation of which some items are refused before it begins. To the caller, listener included, it is one operation on
 * all items.
 *
 * @param <T> what an item is
 */
final class Part<T> {

    private final List<T> items;
    private final Map<Integer, Outcome> refused;
    private final BulkOptions options;

    Part(List<T> items, Map<Integer, Outcome> refused, BulkOptions options) {
        this.items = items;
        this.refused = refused;
        this.options = options;
    }

    BatchResult run(BiFunction<List<T>, BulkOptions, BatchResult> send) {
        List<Integer> places = IntStream.range(0, items.size())
                .boxed()
                .filter(place -> !refused.containsKey(place))
                .toList();
        for (int place = 0; place < items.size(); place++) {
            Outcome outcome = refused.get(place);
            if (outcome != null) {
                options.listener().done(place, outcome);
            }
        }
        BulkOptions bulk = Bulks.heardBy(options, hearer(places), () -> false);
        BatchResult sent = send.apply(places.stream().map(items::get).toList(), bulk);
        List<Outcome> outcomes = new ArrayList<>();
        int next = 0;
        for (int place = 0; place < items.size(); place++) {
            Outcome outcome = refused.get(place);
            outcomes.add(outcome == null ? sent.outcomes().get(next++) : outcome);
        }
        return new BatchResult(outcomes);
    }

    private BulkListener hearer(List<Integer> places) {
        BulkListener listener = options.listener();
        return new BulkListener() {
            @Override
            public void sending(List<Integer> some) {
                listener.sending(some.stream().map(places::get).toList());
            }

            @Override
            public void done(int item, Outcome outcome) {
                listener.done(places.get(item), outcome);
            }

            @Override
            public void progress(BulkProgress now) {
                listener.progress(new BulkProgress(
                        now.done(), now.failed() + refused.size(), now.left(), now.requestsPerMinute()));
            }
        };
    }
}
