package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Client.Answer;
import io.github.adfacade.sandbox.junit.SandboxExtension;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class WhopIdempotencyTest {
    private static final String BODY = "{\"title\":\"Once\",\"platform\":\"meta\",\"objective\":\"sales\"}";

    private Sandbox sandbox;
    private Client keyed;

    @BeforeEach
    void connect(Sandbox started) {
        sandbox = started;
        keyed = Client.whop(started).with("Idempotency-Key", "k-1");
    }

    @Test
    void theSameRequestIsReplayedByteForByteAndAppliedOnce() {
        Answer first = keyed.post("/ad_campaigns", BODY);
        Answer second = keyed.post("/ad_campaigns", BODY);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(sandbox.ledger().changes(Network.WHOP, Change.Kind.CREATED)).hasSize(1);
    }

    @Test
    void aRefusalIsReplayedToo() {
        assertThat(keyed.post("/ad_campaigns", "{}").status()).isEqualTo(400);
        assertThat(keyed.post("/ad_campaigns", "{}").header("Idempotent-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        keyed.post("/ad_campaigns", BODY);
        for (Answer other : new Answer[] {
            keyed.post("/ad_campaigns", BODY + " "),
            keyed.post("/ad_campaigns/adcamp_demo0000000004/pause", null),
            keyed.with("Api-Version-Date", "2026-07-22").post("/ad_campaigns", BODY)
        }) {
            assertThat(other.status()).isEqualTo(400);
            assertThat(other.json().object("error").text("code")).isEqualTo("idempotency_key_mismatch");
        }
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        keyed.post("/ad_campaigns", BODY);
        sandbox.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(keyed.post("/ad_campaigns", BODY).header("Idempotent-Replayed"))
                .isEmpty();
        assertThat(sandbox.ledger().changes(Network.WHOP, Change.Kind.CREATED)).hasSize(2);
    }

    @Test
    void aKeyBelongsToItsCallerAndCountsOnPostAlone() {
        keyed.post("/ad_campaigns/adcamp_demo0000000004/pause", null);
        Client other = Client.bearer(sandbox.whop().baseUrl(), sandbox.whop().legacyApiKey())
                .with("Idempotency-Key", "k-1");
        assertThat(other.post("/ad_campaigns/adcamp_demo0000000004/unpause", null)
                        .status())
                .isEqualTo(200);
        assertThat(keyed.patch("/ad_campaigns/adcamp_demo0000000004", "{\"title\":\"New\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aSecondRequestWhileTheFirstIsRunningIsAConflict() throws Exception {
        sandbox.whop().fail(Fault.delay(Duration.ofMillis(600)));
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> keyed.post("/ad_campaigns", BODY));
        Answer second;
        do {
            // Until the delayed request has taken the key, another would be the first.
            Thread.onSpinWait();
            second = sandbox.whop().pendingFaults() > 0 ? null : keyed.post("/ad_campaigns", BODY);
        } while (second == null);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().object("error").text("code")).isEqualTo("idempotency_request_in_progress");
        assertThat(first.get().status()).isEqualTo(200);
        assertThat(keyed.post("/ad_campaigns", BODY).header("Idempotent-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void aLostAnswerIsReplayedAndALostRequestFreesItsKey() {
        sandbox.whop().fail(Fault.applyThenHangUp());
        Assertions.assertThatThrownBy(() -> keyed.attempt("POST", "/ad_campaigns", BODY))
                .isInstanceOf(java.io.IOException.class);
        assertThat(keyed.post("/ad_campaigns", BODY).header("Idempotent-Replayed"))
                .isEqualTo("true");
        assertThat(sandbox.ledger().changes()).hasSize(1);
        Client second = Client.whop(sandbox).with("Idempotency-Key", "k-2");
        sandbox.whop().fail(Fault.hangUpAfterReading());
        Assertions.assertThatThrownBy(() -> second.attempt("POST", "/ad_campaigns", BODY))
                .isInstanceOf(java.io.IOException.class);
        assertThat(second.post("/ad_campaigns", BODY).header("Idempotent-Replayed"))
                .isEmpty();
        assertThat(sandbox.ledger().changes()).hasSize(2);
    }

    @Test
    void anOverlongKeyIsRefused() {
        Answer answer =
                Client.whop(sandbox).with("Idempotency-Key", "k".repeat(256)).post("/ad_campaigns", BODY);
        assertThat(answer.status()).isEqualTo(400);
    }
}
