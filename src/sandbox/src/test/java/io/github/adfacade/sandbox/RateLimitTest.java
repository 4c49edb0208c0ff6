package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Client.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void topsortTellsItsLimitsOnEveryAnswerAndEnforcesThemWhenAsked() {
        try (Sandbox sandbox =
                Sandbox.builder().clock(CLOCK).enforceRateLimits(true).start()) {
            Client topsort = Client.topsort(sandbox);
            Answer answer = topsort.get("/campaigns?limit=1");
            assertThat(answer.header("X-RateLimit-Limit")).isEqualTo("45");
            assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("44");
            assertThat(answer.header("X-RateLimit-Reset")).isEqualTo("2");
            for (int i = 1; i < 45; i++) {
                answer = topsort.get("/campaigns?limit=1");
            }
            assertThat(answer.status()).isEqualTo(200);
            answer = topsort.get("/campaigns?limit=1");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("X-RateLimit-Remaining")).isEqualTo("0");
            sandbox.advance(Duration.ofSeconds(2));
            assertThat(topsort.get("/campaigns?limit=1").status()).isEqualTo(200);
        }
    }

    @Test
    void aSlidingWindowCountsBackFromEachRequest() {
        try (Sandbox sandbox =
                Sandbox.builder().clock(CLOCK).slidingRateLimits(true).start()) {
            Client topsort = Client.topsort(sandbox);
            assertThat(topsort.get("/campaigns?limit=1").status()).isEqualTo(200);
            sandbox.advance(Duration.ofMillis(1_500));
            for (int i = 1; i < 45; i++) {
                assertThat(topsort.get("/campaigns?limit=1").status()).isEqualTo(200);
            }
            Answer refused = topsort.get("/campaigns?limit=1");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
            assertThat(refused.header("X-RateLimit-Reset")).isEqualTo("1");
            sandbox.advance(Duration.ofMillis(500));
            Answer again = topsort.get("/campaigns?limit=1");
            assertThat(again.status()).as("the first one has left").isEqualTo(200);
            assertThat(again.header("X-RateLimit-Remaining")).isEqualTo("0");
            assertThat(topsort.get("/campaigns?limit=1").status())
                    .as("a fixed window would have begun anew")
                    .isEqualTo(429);
            sandbox.advance(Duration.ofMillis(1_500));
            assertThat(topsort.get("/campaigns?limit=1").header("X-RateLimit-Remaining"))
                    .as("refused requests do not count, the one at two seconds does")
                    .isEqualTo("43");
        }
    }

    @Test
    void whopCountsByOperationAndKeyAndTellsTheWaitInItsMessage() {
        try (Sandbox sandbox =
                Sandbox.builder().clock(CLOCK).enforceRateLimits(true).start()) {
            Client whop = Client.whop(sandbox);
            for (int i = 0; i < 600; i++) {
                whop.get("/ads/ad_demo00000000001");
            }
            sandbox.advance(Duration.ofSeconds(50));
            Answer answer = whop.get("/ads/ad_demo00000000002");
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.json().object("error").text("message")).isEqualTo("Try again in 10 seconds.");
            assertThat(answer.header("Retry-After")).isEmpty();
            assertThat(whop.get("/ads").status()).as("another operation").isEqualTo(200);
            Client other =
                    Client.bearer(sandbox.whop().baseUrl(), sandbox.whop().readOnlyApiKey());
            assertThat(other.get("/ads/ad_demo00000000001").status())
                    .as("another key")
                    .isEqualTo(200);
        }
    }

    @Test
    void nothingIsLimitedUnlessAskedFor() {
        try (Sandbox sandbox = Sandbox.builder().clock(CLOCK).start()) {
            Client topsort = Client.topsort(sandbox);
            for (int i = 0; i < 60; i++) {
                Answer answer = topsort.get("/campaigns?limit=1");
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.header("X-RateLimit-Remaining")).isNotEqualTo("0");
            }
        }
    }
}
