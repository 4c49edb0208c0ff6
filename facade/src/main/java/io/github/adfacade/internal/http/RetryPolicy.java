package io.github.adfacade.internal.http;

import io.github.adfacade.clients.support.CallSafety;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an attempt is followed by another, and after which wait: exponential backoff with full jitter, unless
 * the network names the wait. What is not safe to repeat is repeated only when the network cannot have acted.
 */
final class RetryPolicy {

    private static final Duration BASE = Duration.ofMillis(500);
    private static final Duration CAP = Duration.ofSeconds(20);

    private final VendorRules vendor;
    private final RetryBudget budget;
    private final RandomGenerator random;
    private final Clock clock;

    RetryPolicy(VendorRules vendor, RetryBudget budget, RandomGenerator random, Clock clock) {
        this.vendor = vendor;
        this.budget = budget;
        this.random = random;
        this.clock = clock;
    }

    /**
     * The wait before the next attempt after an answer, or null when the answer is final.
     *
     * @param attempt its number, from 1
     * @param most so many attempts may be made
     */
    @Nullable
    Duration afterAnswer(CallSafety.Kind safety, int attempt, int most, int status, Headers headers, String body) {
        if (attempt >= most || !mayRepeat(safety, attempt, status, headers, body)) {
            return null;
        }
        Duration asked = waitAsked(status, headers, body);
        return asked != null ? asked : backoff(attempt);
    }

    /** The wait before the next attempt after no answer, or null when the call has failed. */
    @Nullable
    Duration afterNoAnswer(CallSafety.Kind safety, int attempt, int most, boolean bytesMayHaveLeft) {
        boolean safe = safety != CallSafety.Kind.CREATE || !bytesMayHaveLeft;
        return safe && attempt < most && budget.take() ? backoff(attempt) : null;
    }

    /** The wait before a create that has not happened is sent anew, or null when it shall not be. */
    @Nullable
    Duration beforeAnew(int attempt, int most, @Nullable Duration asked) {
        boolean may = attempt < most && budget.take();
        return !may ? null : asked != null ? asked : backoff(attempt);
    }

    /** An answer that ends the call well gives a little of the budget back. */
    void succeeded() {
        budget.giveBack();
    }

    /** The wait that the network asks for, by header or in its own way; null when it asks for none. */
    @Nullable
    Duration waitAsked(int status, Headers headers, String body) {
        Duration byHeader = RetryAfter.read(headers, clock.instant());
        return byHeader != null ? byHeader : vendor.waitAsked(status, headers, body, clock.instant());
    }

    private boolean mayRepeat(CallSafety.Kind safety, int attempt, int status, Headers headers, String body) {
        if (status < 300) {
            return false;
        }
        String verdict = headers.get("x-should-retry");
        boolean passing = verdict != null ? verdict.equalsIgnoreCase("true") : isPassing(status, body, attempt);
        // A 429, a 425 and a 401 were refused before anything happened, so even a create may follow them.
        boolean safe = safety != CallSafety.Kind.CREATE || status == 429 || status == 425 || status == 401;
        return passing && safe && budget.take();
    }

    private boolean isPassing(int status, String body, int attempt) {
        return switch (status) {
            case 408, 425, 429, 500, 502, 503, 504 -> true;
            default -> vendor.isPassing(status, body, attempt);
        };
    }

    private Duration backoff(int attempt) {
        long ceiling = Math.min(CAP.toMillis(), BASE.toMillis() << Math.min(attempt - 1, 10));
        return Duration.ofMillis(random.nextLong(ceiling + 1));
    }
}
