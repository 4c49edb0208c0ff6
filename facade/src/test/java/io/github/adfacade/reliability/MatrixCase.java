package io.github.adfacade.reliability;

import io.github.adfacade.BatchResult;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.sandbox.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation that meets one mishap at one of its requests.
 *
 * @param before what the request before meets; empty for nothing
 * @param position the request that meets it, counted from 1
 * @param always whether all later requests meet it, too
 * @param async whether the operation runs as a future
 */
record MatrixCase(
        Operation operation, Optional<Mishap> before, Mishap mishap, int position, boolean always, boolean async) {

    MatrixCase(Operation operation, Optional<Mishap> before, Mishap mishap, int position, boolean always) {
        this(operation, before, mishap, position, always, false);
    }

    /** The same, as a future. */
    MatrixCase asynchronously() {
        return new MatrixCase(operation, before, mishap, position, always, true);
    }

    private static final Duration AMPLE = Duration.ofSeconds(15);

    /** How it ended. */
    record Ending(
            Map<String, Optional<CampaignException>> outcomes,
            Optional<Throwable> stray,
            int refusedConnections,
            Duration real) {}

    Ending run(Bench bench) {
        bench.reset();
        RefusingSockets sockets = arm(bench);
        Duration attempt = mishap.takesTime() ? Mishap.ATTEMPT : AMPLE;
        Bench.Wiring wiring = mishap.isRefusal() ? bench.wiring(attempt, sockets) : bench.wiring(attempt);
        long start = System.nanoTime();
        try (CampaignService service = operation.connect(bench, wiring)) {
            Map<String, Optional<CampaignException>> outcomes = new HashMap<>();
            Optional<Throwable> stray = Optional.empty();
            try {
                Object result = operation.act(async ? Asynchronously.of(service) : service);
                operation.targets().forEach(target -> outcomes.put(target.id(), Optional.empty()));
                if (result instanceof BatchResult batch) {
                    // In the order of the targets: what was not made has no id.
                    for (int i = 0; i < batch.outcomes().size(); i++) {
                        outcomes.put(
                                operation.targets().get(i).id(),
                                batch.outcomes().get(i).error());
                    }
                } else if (outcomes.isEmpty()) {
                    outcomes.put("read", Optional.empty());
                }
            } catch (CampaignException e) {
                operation.targets().forEach(target -> outcomes.put(target.id(), Optional.of(e)));
                if (outcomes.isEmpty()) {
                    outcomes.put("read", Optional.of(e));
                }
            } catch (RuntimeException | Error e) {
                stray = Optional.of(e);
            }
            bench.settle(outcomes.values().stream()
                            .flatMap(Optional::stream)
                            .mapToInt(CampaignException::attempts)
                            .max()
                            .orElse(0)
                    - sockets.refused());
            return new Ending(outcomes, stray, sockets.refused(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** A scripted fault does not see the request that another one takes, unless it looks at it earlier. */
    private RefusingSockets arm(Bench bench) {
        before.flatMap(Mishap::fault)
                .ifPresent(fault -> bench.fail(operation.provider, fault.get().nth(position - 1)));
        mishap.fault().ifPresent(fault -> {
            Fault at = spoilt(fault.get()).nth(before.isEmpty() || mishap.isEarly() ? position : position - 1);
            bench.fail(operation.provider, always ? at.always() : at);
        });
        return mishap.isRefusal()
                ? new RefusingSockets(position, always ? Integer.MAX_VALUE : position)
                : new RefusingSockets(1, 0);
    }

    /** A write that is answered with nothing was done: so it is only served where the network did what was asked. */
    private Fault spoilt(Fault fault) {
        return operation.isWrite() && mishap.isEmpty() ? fault.afterApplying() : fault;
    }

    List<String> complaints(Bench bench, Ending ending) {
        List<String> complaints = new ArrayList<>();
        new Verdict(this, bench, ending, complaints).judge();
        return complaints.stream().map(complaint -> this + ": " + complaint).toList();
    }

    @Override
    public String toString() {
        return (async ? "async " : "") + operation + " / "
                + before.map(first -> first + ", then ").orElse("") + mishap + (always ? " always" : " once") + " at "
                + position;
    }
}
