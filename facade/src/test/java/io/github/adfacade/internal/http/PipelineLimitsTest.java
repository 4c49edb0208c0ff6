package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.RateLimit;
import io.github.bucket4j.Bucket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Deadlines, quotas, budgets and sizes. */
@Timeout(60)
class PipelineLimitsTest extends PipelineHarness {

    @Test
    void anAttemptThatDripsLongerThanItsLimitFails() {
        AtomicInteger dripped = new AtomicInteger();
        settings.maxAttempts(1);
        settings.attemptTimeout(Duration.ofMillis(500));
        server.then((socket, out) -> {
            out.write(ScriptedServer.head(200, 1000));
            while (dripped.incrementAndGet() < 1000) {
                out.write(' ');
                out.flush();
                java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            return false;
        });
        assertThatThrownBy(call("read")::execute).isInstanceOf(IOException.class);
        // Bytes kept coming: only the limit of the attempt can have ended it.
        assertThat(dripped.get()).isLessThan(1000);
    }

    @Test
    void aSilentServerEndsTheAttemptAtItsLimit() {
        settings.maxAttempts(1);
        settings.attemptTimeout(Duration.ofMillis(500));
        server.thenStaySilent();
        Call call = call("absolute");
        assertThatThrownBy(call::execute).isInstanceOf(IOException.class);
        assertThat(record(call).maybeApplied()).isTrue();
    }

    @Test
    void aWaitBeyondTheDeadlineIsNotWaitedFor() throws Exception {
        server.thenAnswer(503, "", "Retry-After: 3600");
        try (Response response = call("read").execute()) {
            assertThat(response.code()).isEqualTo(503);
        }
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aRefusalHoldsBackTheNextCallToo() throws Exception {
        settings.maxAttempts(1);
        server.thenAnswer(429, "", "Retry-After: 5").thenAnswer(200, "{}");
        Pipeline pipeline = pipeline();
        call(pipeline, "read").execute().close();
        call(pipeline, "read").execute().close();
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void aPauseLongerThanTheDeadlineFailsTheNextCallWithTheWait() throws Exception {
        server.thenAnswer(429, "", "Retry-After: 600");
        Pipeline pipeline = pipeline();
        call(pipeline, "read").execute().close();
        assertThatThrownBy(call(pipeline, "read")::execute).isInstanceOfSatisfying(PipelineException.class, e -> {
            assertThat(e.reason()).isEqualTo(PipelineException.Reason.QUOTA);
            assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(600));
        });
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theQuotaIsWaitedForOnTheInjectedClock() throws Exception {
        settings = new Settings(server.uri(), new RateLimit(1, Duration.ofSeconds(10)));
        settings.clock(time);
        settings.sleeper(time);
        server.thenAnswer(200, "{}").thenAnswer(200, "{}");
        Pipeline pipeline = pipeline();
        call(pipeline, "read").execute().close();
        call(pipeline, "read").execute().close();
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(10_100));
    }

    @Test
    void aBucketOfTheCallersReplacesThePublishedOne() throws Exception {
        Bucket empty = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillIntervally(1, Duration.ofDays(1)))
                .build();
        empty.tryConsume(1);
        settings.quota(empty, io.github.adfacade.QuotaOutage.REFUSE);
        assertThatThrownBy(call("read")::execute).isInstanceOf(PipelineException.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anInterruptEndsAWaitAtOnceAndKeepsTheFlag() {
        server.thenAnswer(503, "").thenAnswer(200, "{}");
        settings.sleeper(duration -> {
            throw new InterruptedException();
        });
        assertThatThrownBy(call("read")::execute)
                .isInstanceOfSatisfying(
                        PipelineException.class,
                        e -> assertThat(e.reason()).isEqualTo(PipelineException.Reason.INTERRUPTED));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anInterruptedThreadSendsNothing() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(call("read")::execute).isInstanceOf(PipelineException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aCallThatHasPassedItsDeadlineSendsNothingMore() {
        server.thenAnswer(500, "").thenAnswer(200, "{}");
        settings.sleeper(duration -> time.pass(Duration.ofHours(1)));
        assertThatThrownBy(call("read")::execute)
                .isInstanceOfSatisfying(
                        PipelineException.class,
                        e -> assertThat(e.reason()).isEqualTo(PipelineException.Reason.DEADLINE));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAnswerAboveTheSizeLimitIsRefused() {
        settings.maxResponseBytes(1000);
        server.thenAnswer(200, "x".repeat(2000));
        assertThatThrownBy(call("read")::execute)
                .isInstanceOfSatisfying(
                        PipelineException.class,
                        e -> assertThat(e.reason()).isEqualTo(PipelineException.Reason.TOO_LARGE));
    }

    @Test
    void aCompressedAnswerIsMeasuredAfterDecompression() throws Exception {
        settings.maxResponseBytes(100_000);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[10_000_000]);
        }
        server.then((socket, out) -> {
            out.write(ScriptedServer.head(200, bomb.size(), "Content-Encoding: gzip"));
            bomb.writeTo(out);
            return true;
        });
        assertThatThrownBy(call("read")::execute)
                .isInstanceOfSatisfying(
                        PipelineException.class,
                        e -> assertThat(e.reason()).isEqualTo(PipelineException.Reason.TOO_LARGE));
    }

    @Test
    void anOutageExhaustsTheBudgetInsteadOfBeingMultiplied() throws Exception {
        Pipeline pipeline = pipeline();
        for (int i = 0; i < 500; i++) {
            server.thenAnswer(500, "", "Retry-After: 0");
        }
        for (int i = 0; i < 120; i++) {
            call(pipeline, "read").execute().close();
        }
        // 120 calls of 4 attempts would be 480; the budget of 500 pays for 100 repeats at 5 each.
        assertThat(server.requests()).hasSize(220);
    }

    @Test
    void waitsGrowWithJitterAndStayBelowTheirCeilings() throws Exception {
        settings.maxAttempts(6);
        settings.callTimeout(Duration.ofMinutes(10));
        for (int i = 0; i < 6; i++) {
            server.thenAnswer(500, "");
        }
        Call call = call("read");
        call.execute().close();
        assertThat(time.sleeps()).hasSize(5);
        for (int i = 0; i < 5; i++) {
            assertThat(time.sleeps().get(i)).isBetween(Duration.ZERO, Duration.ofMillis(500L << i));
        }
        assertThat(record(call).waited()).isEqualTo(time.sleeps().stream().reduce(Duration.ZERO, Duration::plus));
    }

    @Test
    void anAttemptThatCannotBeSignedGivesItsPlaceBack() throws Exception {
        settings.quota(new RateLimit(1, Duration.ofSeconds(2)));
        AtomicBoolean broken = new AtomicBoolean(true);
        RequestSigner bearer = RequestSigner.bearer("secret-token", Map.of());
        RequestSigner failing = new RequestSigner() {
            @Override
            public Request sign(Request request) {
                if (broken.get()) {
                    throw new IllegalStateException("no key");
                }
                return bearer.sign(request);
            }

            @Override
            public List<String> secrets() {
                return bearer.secrets();
            }
        };
        Pipeline pipeline = new Pipeline(settings, failing, new VendorRules() {});
        assertThatThrownBy(call(pipeline, "read")::execute).hasMessage("no key");
        broken.set(false);
        server.thenAnswer(200, "{}");
        call(pipeline, "read").execute().close();

        assertThat(time.sleeps()).isEmpty();
    }
}
