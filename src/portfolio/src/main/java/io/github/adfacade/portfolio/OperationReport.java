package io.github.adfacade.portfolio;

import io.github.adfacade.CampaignException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What {@link KillSwitch} or {@link Undo} came to: the campaigns that it was about, those of earlier runs of the same operation
 * included, and the services that could not be gone through.
 *
 * @param campaigns by service, in the portfolio's order
 * @param failures why a service could not be gone through to its end, by its name; what was found until then was acted on
 */
public record OperationReport(List<Item> campaigns, Map<String, CampaignException> failures) {

    public OperationReport {
        campaigns = List.copyOf(campaigns);
        failures = Map.copyOf(failures);
    }

    /** What became of a campaign. */
    public enum Result {
        /** What was asked for was done, and seen to be. */
        DONE,
        /** Left as it is, wholly or in part: others have touched it since, or it is gone. */
        LEFT,
        /** Left as it is, wholly or in part: what it was before is not known, or the network cannot take it back. */
        IMPOSSIBLE,
        /** Not done: the network refused, or did not answer. */
        FAILED,
        /** May have been done: the request was sent and the campaign could not be read since. */
        UNKNOWN,
        /** The network names a state that is not known here, and refuses to pause it. Somebody has to look. */
        UNCERTAIN,
        /** Spends nothing now, cannot be paused and may begin by itself: a draft at Walmart. */
        WAITING
    }

    /**
     * One campaign.
     *
     * @param service the name of its service
     * @param detail why, in plain words; empty when the result says all
     */
    public record Item(String service, String id, String name, Result result, String detail) {

        /** {@code "walmart 10041 \"Spring\": failed, CAMPAIGN_STATE_CHANGE_NOT_ALLOWED"}. */
        @Override
        public String toString() {
            return service + " " + id + " \"" + name + "\": " + word(result) + (detail.isEmpty() ? "" : ", " + detail);
        }
    }

    /** The campaigns with this result. */
    public List<Item> with(Result result) {
        return campaigns.stream().filter(item -> item.result() == result).toList();
    }

    /**
     * True when nothing is left that running the same operation again could do: all services were gone through and no
     * campaign is {@link Result#FAILED} or {@link Result#UNKNOWN}. Drafts that wait and states that are not known are not
     * counted: look at them.
     */
    public boolean isComplete() {
        return failures.isEmpty()
                && with(Result.FAILED).isEmpty()
                && with(Result.UNKNOWN).isEmpty();
    }

    /** How many campaigns came to which result, by service. */
    public Map<String, Map<Result, Integer>> counts() {
        Map<String, Map<Result, Integer>> counts = new LinkedHashMap<>();
        campaigns.forEach(item ->
                counts.computeIfAbsent(item.service(), name -> new TreeMap<>()).merge(item.result(), 1, Integer::sum));
        return counts;
    }

    /** One line a service: {@code "whop: 12 done, 1 failed"}, and its failure. */
    public String summary() {
        Map<String, Map<Result, Integer>> counts = counts();
        List<String> names = new ArrayList<>(counts.keySet());
        failures.keySet().stream()
                .sorted()
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        StringJoiner lines = new StringJoiner("\n");
        for (String name : names) {
            StringJoiner line = new StringJoiner(", ", name + ": ", "");
            counts.getOrDefault(name, Map.of()).forEach((result, count) -> line.add(count + " " + word(result)));
            CampaignException failure = failures.get(name);
            lines.add(
                    failure == null
                            ? line.toString()
                            : line.add("stopped by " + failure.getMessage()).toString());
        }
        return names.isEmpty() ? "nothing to do" : lines.toString();
    }

    private static String word(Result result) {
        return result.name().toLowerCase(Locale.ROOT);
    }
}
