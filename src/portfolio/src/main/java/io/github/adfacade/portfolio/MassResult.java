package io.github.adfacade.portfolio;

import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of every item of a mass change, in the order of its plan. A failed item is an outcome, not an exception: the
 * others stand.
 *
 * @param results one an item of the plan
 */
public record MassResult(List<Result> results) {

    /**
     * What became of one item.
     *
     * @param item as it was planned
     * @param outcome what became of it; that of an item that broke a rule holds the violations
     */
    public record Result(MassItem item, Outcome outcome) {}

    public MassResult {
        results = List.copyOf(results);
    }

    /** The outcomes over all services. */
    public BatchResult all() {
        return new BatchResult(results.stream().map(Result::outcome).toList());
    }

    /** The outcomes per service, in the order in which the services first come in the plan. */
    public Map<String, BatchResult> services() {
        Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
        for (Result result : results) {
            outcomes.computeIfAbsent(result.item().service(), name -> new ArrayList<>())
                    .add(result.outcome());
        }
        Map<String, BatchResult> found = new LinkedHashMap<>();
        outcomes.forEach((name, some) -> found.put(name, new BatchResult(some)));
        return found;
    }

    /** The items that were not done, or of which it is not known. */
    public List<Result> failed() {
        return results.stream().filter(result -> !result.outcome().isSuccess()).toList();
    }

    /** True when every item was done. */
    public boolean isComplete() {
        return failed().isEmpty();
    }

    /** A line a service and one for all: {@code "walmart: 997 done; 1 failed"}. */
    public String summary() {
        List<String> lines = new ArrayList<>();
        services().forEach((name, result) -> lines.add(name + ": " + result.summary()));
        lines.add("all: " + all().summary());
        return String.join("\n", lines);
    }
}
