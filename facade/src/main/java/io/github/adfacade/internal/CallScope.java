package io.github.adfacade.internal;

import io.github.adfacade.internal.http.CallRecord;
import io.github.adfacade.internal.http.Deadline;
import io.github.adfacade.internal.http.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One call of the public interface, which may send several requests: they share its deadline, and what was tried for any of
 * them was tried for the call. Belongs to one thread.
 */
public final class CallScope {

    private final String operation;
    private final Deadline deadline;
    private final List<CallRecord> requests = new ArrayList<>();
    private Duration waitedBetween = Duration.ZERO;
    private boolean leftOpen;

    /**
     * @param operation the method's name in the public interface
     * @param deadline the end of all its requests
     */
    CallScope(String operation, Deadline deadline) {
        this.operation = operation;
        this.deadline = deadline;
    }

    public String operation() {
        return operation;
    }

    Deadline deadline() {
        return deadline;
    }

    void begins(CallRecord request) {
        requests.add(request);
    }

    /** The credentials that went out with its requests. */
    Secrets secrets() {
        Secrets all = new Secrets();
        requests.forEach(request -> all.addAll(request.secrets()));
        return all;
    }

    /** Notes a wait between two requests; those between a request's attempts are in its record. */
    void waits(Duration wait) {
        waitedBetween = waitedBetween.plus(wait);
    }

    /** How many attempts were made so far, at all requests. */
    public int attempts() {
        return requests.stream().mapToInt(CallRecord::attempts).sum();
    }

    /** How long was waited so far. */
    public Duration waited() {
        return requests.stream().map(CallRecord::waited).reduce(waitedBetween, Duration::plus);
    }

    /** From here on, no refusal of a write proves that nothing was changed: an earlier request may have done the same. */
    public void leaveOpen() {
        leftOpen = true;
    }

    boolean isLeftOpen() {
        return leftOpen;
    }

    /** True when an attempt at the latest request may have changed something although its answer did not come. */
    boolean lastMayBeApplied() {
        return leftOpen
                || (!requests.isEmpty() && requests.get(requests.size() - 1).maybeApplied());
    }
}
