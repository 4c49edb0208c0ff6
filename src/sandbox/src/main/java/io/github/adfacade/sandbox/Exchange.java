package io.github.adfacade.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request, what was answered, and what it changed.
 *
 * @param number counts all exchanges from 1, in the order in which they were applied
 * @param at the sandbox's time
 * @param request what came in
 * @param status the status answered; 0 when no answer was sent
 * @param answerHeaders the header fields answered, names ignore case
 * @param answer the body answered (the whole of it, even if a fault sent only a part)
 * @param fault the fault that this request met
 * @param changes what it changed, in order; empty when nothing was applied
 */
public record Exchange(
        long number,
        Instant at,
        ReceivedRequest request,
        int status,
        Map<String, List<String>> answerHeaders,
        String answer,
        Optional<String> fault,
        List<Change> changes) {

    /** Whether the request changed the network's state. */
    public boolean applied() {
        return !changes.isEmpty();
    }

    @Override
    public String toString() {
        return "#" + number + " " + request + " -> " + (status == 0 ? "no answer" : status)
                + fault.map(f -> " (" + f + ")").orElse("") + " changes=" + changes.size();
    }
}
