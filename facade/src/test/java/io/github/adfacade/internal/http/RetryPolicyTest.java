package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.clients.support.CallSafety.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

    private static final Headers NONE = Headers.of();
    private static final int MAX_ATTEMPTS = 4;

    private final RetryBudget budget = new RetryBudget();
    private final List<Long> bounds = new ArrayList<>();

    /** Always draws the longest wait, and notes what it could have been. */
    private final RandomGenerator longest = new Random() {
        @Override
        public long nextLong(long bound) {
            bounds.add(bound);
            return bound - 1;
        }
    };

    private RetryPolicy policy(int maxAttempts) {
        return new RetryPolicy(maxAttempts, new VendorRules() {}, budget, longest, new VirtualTime());
    }

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "5, 8000", "6, 16000", "7, 20000", "60, 20000"})
    void theLongestWaitDoublesFromHalfASecondToTwenty(int attempt, long millis) {
        Duration wait = policy(99).afterAnswer(Kind.READ, attempt, 503, NONE, "");

        assertThat(wait).isEqualTo(Duration.ofMillis(millis));
        assertThat(bounds).as("full jitter from nothing").containsExactly(millis + 1);
    }

    @Test
    void theLastAttemptIsFollowedByNone() {
        assertThat(policy(MAX_ATTEMPTS).afterAnswer(Kind.READ, MAX_ATTEMPTS - 1, 503, NONE, ""))
                .isNotNull();
        assertThat(policy(MAX_ATTEMPTS).afterAnswer(Kind.READ, MAX_ATTEMPTS, 503, NONE, ""))
                .isNull();
        assertThat(policy(MAX_ATTEMPTS).afterNoAnswer(Kind.READ, MAX_ATTEMPTS, false))
                .isNull();
        assertThat(policy(MAX_ATTEMPTS).beforeAnew(MAX_ATTEMPTS, null)).isNull();
    }

    @Test
    void successIsNeverRepeatedWhateverItsHeadersSay() {
        Headers again = Headers.of("x-should-retry", "true");

        assertThat(policy(MAX_ATTEMPTS).afterAnswer(Kind.READ, 1, 299, again, ""))
                .isNull();
        assertThat(policy(MAX_ATTEMPTS).afterAnswer(Kind.READ, 1, 300, again, ""))
                .isNotNull();
    }

    @Test
    void aCreateIsSentAnewAfterTheWaitThatWasAskedForOrABackoff() {
        RetryPolicy policy = policy(MAX_ATTEMPTS);

        assertThat(policy.beforeAnew(1, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(policy.beforeAnew(3, null)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void repeatsSpendTheBudgetAndSuccessesRefillIt() {
        RetryPolicy policy = policy(MAX_ATTEMPTS);
        while (policy.beforeAnew(1, Duration.ZERO) != null) {
            // Until it is spent.
        }

        assertThat(policy.afterAnswer(Kind.READ, 1, 503, NONE, "")).isNull();
        assertThat(policy.afterNoAnswer(Kind.READ, 1, false)).isNull();
        for (int success = 1; success <= 4; success++) {
            policy.succeeded();
        }
        assertThat(policy.afterAnswer(Kind.READ, 1, 503, NONE, ""))
                .as("four successes")
                .isNull();
        policy.succeeded();
        assertThat(policy.afterAnswer(Kind.READ, 1, 503, NONE, ""))
                .as("five successes")
                .isNotNull();
    }

    @Test
    void theBudgetNeverHoldsMoreThanAHundredRepeats() {
        RetryPolicy policy = policy(MAX_ATTEMPTS);
        for (int success = 0; success < 50; success++) {
            policy.succeeded();
        }
        int repeats = 0;
        while (policy.beforeAnew(1, Duration.ZERO) != null) {
            repeats++;
        }

        assertThat(repeats).isEqualTo(100);
    }

    @Test
    void aCreateFollowsNoLostAnswerUnlessNothingLeft() {
        RetryPolicy policy = policy(MAX_ATTEMPTS);

        assertThat(policy.afterNoAnswer(Kind.CREATE, 1, true)).isNull();
        assertThat(policy.afterNoAnswer(Kind.CREATE, 1, false)).isNotNull();
        assertThat(policy.afterNoAnswer(Kind.KEYED, 1, true)).isNotNull();
    }
}
