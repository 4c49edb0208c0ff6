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

    private RetryPolicy policy() {
        return new RetryPolicy(new VendorRules() {}, budget, longest, new VirtualTime());
    }

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "5, 8000", "6, 16000", "7, 20000", "60, 20000"})
    void theLongestWaitDoublesFromHalfASecondToTwenty(int attempt, long millis) {
        Duration wait = policy().afterAnswer(Kind.READ, attempt, 99, 503, NONE, "");

        assertThat(wait).isEqualTo(Duration.ofMillis(millis));
        assertThat(bounds).as("full jitter from nothing").containsExactly(millis + 1);
    }

    @Test
    void theLastAttemptIsFollowedByNone() {
        assertThat(policy().afterAnswer(Kind.READ, MAX_ATTEMPTS - 1, MAX_ATTEMPTS, 503, NONE, ""))
                .isNotNull();
        assertThat(policy().afterAnswer(Kind.READ, MAX_ATTEMPTS, MAX_ATTEMPTS, 503, NONE, ""))
                .isNull();
        assertThat(policy().afterNoAnswer(Kind.READ, MAX_ATTEMPTS, MAX_ATTEMPTS, false))
                .isNull();
        assertThat(policy().beforeAnew(MAX_ATTEMPTS, MAX_ATTEMPTS, null)).isNull();
    }

    @Test
    void successIsNeverRepeatedWhateverItsHeadersSay() {
        Headers again = Headers.of("x-should-retry", "true");

        assertThat(policy().afterAnswer(Kind.READ, 1, MAX_ATTEMPTS, 299, again, ""))
                .isNull();
        assertThat(policy().afterAnswer(Kind.READ, 1, MAX_ATTEMPTS, 300, again, ""))
                .isNotNull();
    }

    @Test
    void aCreateIsSentAnewAfterTheWaitThatWasAskedForOrABackoff() {
        RetryPolicy policy = policy();

        assertThat(policy.beforeAnew(1, MAX_ATTEMPTS, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(3));
        assertThat(policy.beforeAnew(3, MAX_ATTEMPTS, null)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void repeatsSpendTheBudgetAndSuccessesRefillIt() {
        RetryPolicy policy = policy();
        while (policy.beforeAnew(1, MAX_ATTEMPTS, Duration.ZERO) != null) {
            // Until it is spent.
        }

        assertThat(policy.afterAnswer(Kind.READ, 1, MAX_ATTEMPTS, 503, NONE, ""))
                .isNull();
        assertThat(policy.afterNoAnswer(Kind.READ, 1, MAX_ATTEMPTS, false)).isNull();
        for (int success = 1; success <= 4; success++) {
            policy.succeeded();
        }
        assertThat(policy.afterAnswer(Kind.READ, 1, MAX_ATTEMPTS, 503, NONE, ""))
                .as("four successes")
                .isNull();
        policy.succeeded();
        assertThat(policy.afterAnswer(Kind.READ, 1, MAX_ATTEMPTS, 503, NONE, ""))
                .as("five successes")
                .isNotNull();
    }

    @Test
    void theBudgetNeverHoldsMoreThanAHundredRepeats() {
        RetryPolicy policy = policy();
        for (int success = 0; success < 50; success++) {
            policy.succeeded();
        }
        int repeats = 0;
        while (policy.beforeAnew(1, MAX_ATTEMPTS, Duration.ZERO) != null) {
            repeats++;
        }

        assertThat(repeats).isEqualTo(100);
    }

    @Test
    void aCreateFollowsNoLostAnswerUnlessNothingLeft() {
        RetryPolicy policy = policy();

        assertThat(policy.afterNoAnswer(Kind.CREATE, 1, MAX_ATTEMPTS, true)).isNull();
        assertThat(policy.afterNoAnswer(Kind.CREATE, 1, MAX_ATTEMPTS, false)).isNotNull();
        assertThat(policy.afterNoAnswer(Kind.KEYED, 1, MAX_ATTEMPTS, true)).isNotNull();
    }
}
