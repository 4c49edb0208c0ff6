package io.github.adfacade.reliability;

import io.github.adfacade.Applied;
import io.github.adfacade.CampaignException;
import io.github.adfacade.ConnectionException;
import io.github.adfacade.RateLimitException;
import io.github.adfacade.ServerException;
import io.github.adfacade.UnreadableResponseException;
import io.github.adfacade.reliability.MatrixCase.Ending;
import io.github.adfacade.reliability.Operation.Target;
import io.github.adfacade.sandbox.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Holds what a call said of its outcome against what the network's ledger says of it. */
final class Verdict {

    private static final Duration SLACK = Duration.ofSeconds(1);
    private static final Duration REAL_BOUND = Duration.ofSeconds(12);

    private final MatrixCase test;
    private final Operation operation;
    private final Bench bench;
    private final Ending ending;
    private final List<Exchange> exchanges;
    private final List<String> complaints;

    Verdict(MatrixCase test, Bench bench, Ending ending, List<String> complaints) {
        this.test = test;
        this.operation = test.operation();
        this.bench = bench;
        this.ending = ending;
        this.exchanges = bench.ledger().exchanges();
        this.complaints = complaints;
    }

    void judge() {
        ending.stray().ifPresent(stray -> complaints.add("not a CampaignException: " + stray));
        if (ending.stray().isPresent()) {
            return;
        }
        judgeNetwork();
        judgeTime();
        if (operation.isWrite()) {
            operation.targets().forEach(this::judgeTarget);
        }
        ending.outcomes().values().forEach(outcome -> outcome.ifPresent(this::judgeFailure));
        ending.outcomes().values().forEach(this::judgeExpectation);
    }

    private void judgeNetwork() {
        long own = operation
                .kind()
                .map(kind -> bench.changes(operation.provider, kind))
                .orElse(0L);
        require(own <= operation.most(), "done " + own + " times");
        require(bench.changes(operation.provider).size() == own, "changed something else, too");
    }

    private void judgeTime() {
        Duration limit = operation.oneScope() ? Bench.CALL_TIMEOUT : Bench.CALL_TIMEOUT.multipliedBy(3);
        require(bench.time.passed().compareTo(limit.plus(SLACK)) <= 0, "over its deadline: " + bench.time.passed());
        require(ending.real().compareTo(REAL_BOUND) <= 0, "took " + ending.real());
    }

    private void judgeTarget(Target target) {
        boolean done = target.isDone().test(bench);
        Optional<CampaignException> failure = ending.outcomes().getOrDefault(target.id(), Optional.empty());
        if (failure.isEmpty()) {
            require(done, "said to be done, but is not");
            return;
        }
        switch (failure.get().applied()) {
            case NO -> require(!done, "said not to be done, but is: " + failure.get());
            case YES -> require(done, "said to be done all the same, but is not: " + failure.get());
            case UNKNOWN -> require(isUncertain(), "said to be unknown, but is known: " + failure.get());
        }
    }

    /** A client cannot know where a write got no answer, one that admits no conclusion, or one that cannot be read. */
    private boolean isUncertain() {
        return exchanges.stream()
                .filter(Verdict::isWrite)
                .anyMatch(exchange -> exchange.status() == 0
                        || exchange.status() == 408
                        || exchange.status() >= 500
                        || (exchange.status() < 300 && exchange.fault().isPresent()));
    }

    static boolean isWrite(Exchange exchange) {
        return !exchange.request().method().equals("GET")
                && !exchange.request().path().endsWith("/list");
    }

    private void judgeFailure(CampaignException e) {
        require(e.provider() == operation.provider, "names " + e.provider());
        require(operation.isNamed(e.operation()), "names the operation " + e.operation());
        require(operation.isWrite() || e.applied() == Applied.NO, "a read that " + e.applied());
        if (operation.oneScope()) {
            int sent = exchanges.size() + ending.refusedConnections();
            CampaignException last = lastOf(e);
            long read = readAfterwards();
            // An attempt that ended at its limit may never have reached a server that was slow to accept it.
            boolean unseen = test.mishap().takesTime();
            require(
                    (last.attempts() <= sent || unseen) && last.attempts() >= sent - read,
                    "tells of " + last.attempts() + " attempts, made were " + sent + ": " + e);
            Duration waited = bench.time.waited();
            require(last.waited().equals(waited), "waited " + waited + ", tells " + last.waited());
        }
    }

    /** A refusal may be followed by a look at the state, which says nothing new. */
    private long readAfterwards() {
        long read = 0;
        for (int i = exchanges.size() - 1; i >= 0 && !isWrite(exchanges.get(i)); i--) {
            read += exchanges.get(i).status() == 200 ? 1 : 0;
        }
        return read;
    }

    /** The failure itself, or that of the look at what had become of it. */
    private static CampaignException lastOf(CampaignException e) {
        for (Throwable later : e.getSuppressed()) {
            if (later instanceof CampaignException look) {
                return look;
            }
        }
        return e;
    }

    private void judgeExpectation(Optional<CampaignException> outcome) {
        if (test.before().isPresent()) {
            judgeSecond(outcome);
            return;
        }
        boolean bodiless = (operation.mayBeEmpty() && test.mishap().spoilsBodies())
                || (operation.isWrite() && test.mishap().isEmpty());
        switch (test.mishap().traitOn(operation.provider)) {
            case HARMLESS -> require(outcome.isEmpty(), "failed: " + outcome);
            case REFUSED, NOT_NOW -> judgePassing(outcome, true);
            case LOST, PASSING -> {
                if (!bodiless) {
                    judgePassing(outcome, operation.recovers());
                }
            }
            case TOO_LONG -> {
                boolean told = outcome.flatMap(CampaignException::retryAfter)
                        .filter(wait -> wait.compareTo(Duration.ofMinutes(9)) > 0)
                        .isPresent();
                require(told || !operation.oneScope(), "does not tell how long to wait: " + outcome);
            }
            case FINAL ->
                require(
                        !operation.oneScope()
                                || isDone(outcome)
                                || isFinal(outcome)
                                || outcome.isEmpty() && test.mishap().status() == 401 && !test.always(),
                        "should be " + test.mishap().finalKind().getSimpleName() + ": " + outcome);
            case UNREADABLE ->
                require(
                        bodiless
                                || (operation.seesCuts() && (!test.always() || outcome.isPresent()))
                                || outcome.filter(UnreadableResponseException.class::isInstance)
                                        .isPresent()
                                || outcome.isEmpty() && operation.isWrite() && operation.recovers(),
                        "should be unreadable: " + outcome);
            default -> throw new IllegalStateException();
        }
    }

    private boolean isFinal(Optional<CampaignException> outcome) {
        return outcome.filter(test.mishap().finalKind()::isInstance).isPresent();
    }

    /** Two failures that pass are both outlived. */
    private void judgeSecond(Optional<CampaignException> outcome) {
        boolean passes = switch (test.mishap().traitOn(operation.provider)) {
            case REFUSED, LOST, NOT_NOW, PASSING -> !test.always();
            default -> false;
        };
        require(!passes || !operation.recovers() || outcome.isEmpty(), "should have recovered twice: " + outcome);
    }

    /** Only what came after the change has failed. */
    private static boolean isDone(Optional<CampaignException> outcome) {
        return outcome.filter(e -> e.applied() == Applied.YES).isPresent();
    }

    /** What passes is repeated, if that is safe, and ends well; what does not pass ends after the last attempt. */
    private void judgePassing(Optional<CampaignException> outcome, boolean repeated) {
        if (test.always()) {
            require(
                    outcome.filter(e -> e instanceof ConnectionException
                                            || e instanceof ServerException
                                            || e instanceof RateLimitException
                                            || e instanceof UnreadableResponseException)
                                    .isPresent()
                            || !operation.oneScope(),
                    "should fail: " + outcome);
            boolean retryable =
                    isDone(outcome) || outcome.map(CampaignException::retryable).orElse(true);
            require(retryable, "should be retryable: " + outcome);
        } else {
            require(!repeated || outcome.isEmpty(), "should have recovered: " + outcome);
        }
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            complaints.add(complaint);
        }
    }
}
