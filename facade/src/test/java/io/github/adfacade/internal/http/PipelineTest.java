package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.clients.support.CallSafety;
import io.github.bucket4j.Bucket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Invocation;

@Timeout(60)
class PipelineTest {

    private static final RequestBody BODY = RequestBody.create("{\"a\":1}", MediaType.get("application/json"));

    /** One method of each kind, as the templates mark them. */
    interface Api {
        @CallSafety(CallSafety.Kind.READ)
        void read();

        @CallSafety(CallSafety.Kind.ABSOLUTE)
        void absolute();

        @CallSafety(CallSafety.Kind.CREATE)
        void create();

        @CallSafety(CallSafety.Kind.KEYED)
        void keyed();
    }

    private final VirtualTime time = new VirtualTime();
    private ScriptedServer server;
    private Settings settings;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        settings = new Settings(server.uri(), PublishedQuota.none());
        settings.clock(time);
        settings.sleeper(time);
        settings.random(new Random(7));
        settings.attemptTimeout(Duration.ofSeconds(15));
        settings.callTimeout(Duration.ofMinutes(1));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void aReadIsRepeatedAfterAPassingRefusal(int status) throws Exception {
        server.thenAnswer(status, "").thenAnswer(200, "{}");
        try (Response response = call("read").execute()) {
            assertThat(response.code()).isEqualTo(200);
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(time.sleeps()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 422, 501})
    void aFinalRefusalIsHandedUpAtOnce(int status) throws Exception {
        server.thenAnswer(status, "{\"error\":1}");
        try (Response response = call("read").execute()) {
            assertThat(response.code()).isEqualTo(status);
            assertThat(response.body().string()).isEqualTo("{\"error\":1}");
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"408,''", "503,Retry-After: 0", "500,''", "502,''", "504,''"})
    void aCreateIsNeverRepeatedAfterAnAnswerThatMayFollowItsDoing(int status, String header) throws Exception {
        server.thenAnswer(status, "", header.isEmpty() ? new String[0] : new String[] {header});
        Call call = call("create");
        try (Response response = call.execute()) {
            assertThat(response.code()).isEqualTo(status);
        }
        assertThat(server.requests()).hasSize(1);
        assertThat(record(call).maybeApplied()).isTrue();
    }

    /** OkHttp repeats what has no body once on its own, outside quota and count, when a 503 asks for no wait. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "00"})
    void aRequestWithoutBodyIsSentOnlyAsOftenAsThisLibraryDecides(String wait) throws Exception {
        settings.maxAttempts(2);
        for (int i = 0; i < 4; i++) {
            server.thenAnswer(503, "", "Retry-After: " + wait);
        }
        Call call = call("read");
        call.execute().close();
        assertThat(server.requests()).hasSize(2);
        assertThat(record(call).attempts()).isEqualTo(2);
        assertThat(time.sleeps()).containsExactly(Duration.ZERO);
    }

    @Test
    void aCreateIsNotRepeatedWhenTheServerReadItAndHungUpOnAPooledConnection() throws Exception {
        server.thenAnswer(200, "{}").thenHangUp().thenAnswer(200, "{}");
        Pipeline pipeline = pipeline();
        call(pipeline, "create").execute().close();
        Call second = call(pipeline, "create");
        assertThatThrownBy(second::execute).isInstanceOf(IOException.class);
        assertThat(server.requests()).hasSize(2);
        assertThat(record(second).maybeApplied()).isTrue();
    }

    @Test
    void aCreateMayFollowARefusalForTooManyRequests() throws Exception {
        server.thenAnswer(429, "", "Retry-After: 2").thenAnswer(201, "{}");
        Call call = call("create");
        call.execute().close();
        assertThat(time.sleeps().get(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(record(call).maybeApplied()).isFalse();
    }

    @Test
    void aCreateIsRepeatedWhenNoConnectionStood() throws Exception {
        server.close();
        settings.maxAttempts(3);
        Call call = call("create");
        assertThatThrownBy(call::execute).isInstanceOf(IOException.class);
        assertThat(record(call).attempts()).isEqualTo(3);
        assertThat(record(call).maybeApplied()).isFalse();
    }

    @Test
    void aKeyedWriteIsRepeatedWithTheSameKey() throws Exception {
        server.thenHangUp().thenAnswer(503, "").thenAnswer(200, "{}");
        call("keyed").execute().close();
        List<String> keys = server.requests().stream()
                .map(request -> request.lines()
                        .filter(line -> line.startsWith("Idempotency-Key:"))
                        .findFirst()
                        .orElseThrow())
                .distinct()
                .toList();
        assertThat(server.requests()).hasSize(3);
        assertThat(keys).hasSize(1);
    }

    @Test
    void aKeyThatTheCallerChoseIsKept() throws Exception {
        server.thenAnswer(200, "{}");
        Request request =
                request("keyed").newBuilder().header("Idempotency-Key", "mine").build();
        pipeline().newCall(request).execute().close();
        assertThat(server.requests().get(0)).contains("Idempotency-Key: mine");
    }

    @Test
    void anAbsoluteWriteIsRepeatedAfterAHangUp() throws Exception {
        server.thenHangUp().thenAnswer(200, "{}");
        Call call = call("absolute");
        call.execute().close();
        assertThat(server.requests()).hasSize(2);
        assertThat(record(call).maybeApplied()).isTrue();
    }

    @Test
    void anAnswerCutInTheMiddleCountsAsAFailedAttempt() throws Exception {
        server.then((socket, out) -> {
                    out.write(ScriptedServer.head(200, 100));
                    out.write("{\"half\":".getBytes(StandardCharsets.UTF_8));
                    return false;
                })
                .thenAnswer(200, "{\"whole\":1}");
        try (Response response = call("read").execute()) {
            assertThat(response.body().string()).isEqualTo("{\"whole\":1}");
        }
    }

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
        settings = new Settings(server.uri(), PublishedQuota.of(1, Duration.ofSeconds(10)));
        settings.clock(time);
        settings.sleeper(time);
        server.thenAnswer(200, "{}").thenAnswer(200, "{}");
        Pipeline pipeline = pipeline();
        call(pipeline, "read").execute().close();
        call(pipeline, "read").execute().close();
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void aBucketOfTheCallersReplacesThePublishedOne() throws Exception {
        Bucket empty = Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillIntervally(1, Duration.ofDays(1)))
                .build();
        empty.tryConsume(1);
        settings.quota(empty);
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
    void aRedirectIsNotFollowedAndNoCredentialTravels() throws Exception {
        try (ScriptedServer elsewhere = new ScriptedServer()) {
            server.thenAnswer(302, "", "Location: " + elsewhere.uri());
            try (Response response = call("read").execute()) {
                assertThat(response.code()).isEqualTo(302);
            }
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void theServersVerdictOnRepeatingWins() throws Exception {
        server.thenAnswer(500, "", "x-should-retry: false");
        call("read").execute().close();
        assertThat(server.requests()).hasSize(1);
        server.thenAnswer(409, "", "x-should-retry: true").thenAnswer(200, "{}");
        call("read").execute().close();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void theVerdictCannotMakeACreateUnsafe() throws Exception {
        server.thenAnswer(500, "", "x-should-retry: true");
        call("create").execute().close();
        assertThat(server.requests()).hasSize(1);
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
    void everyAttemptIsSignedAnewAndNamesItsClient() throws Exception {
        server.thenAnswer(500, "").thenAnswer(200, "{}");
        int[] signed = {0};
        RequestSigner counting = new RequestSigner() {
            @Override
            public Request sign(Request request) {
                return request.newBuilder().header("X-Signed", "" + ++signed[0]).build();
            }

            @Override
            public List<String> secrets() {
                return List.of();
            }
        };
        try (Pipeline pipeline = new Pipeline(settings, counting, new VendorRules() {})) {
            call(pipeline, "read").execute().close();
        }
        assertThat(server.requests().get(0)).contains("X-Signed: 1").contains("User-Agent: adfacade/");
        assertThat(server.requests().get(1)).contains("X-Signed: 2").contains("Accept: application/json");
    }

    @Test
    void aClientThatWasHandedInStaysOpen() {
        OkHttpClient mine = new OkHttpClient();
        settings.httpClient(mine);
        pipeline().close();
        assertThat(mine.dispatcher().executorService().isShutdown()).isFalse();
    }

    @Test
    void aCallCanBeCanceledFromAnotherThread() throws Exception {
        server.thenStaySilent();
        Call call = call("read");
        Thread canceler = new Thread(() -> {
            while (server.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            call.cancel();
        });
        canceler.start();
        assertThatThrownBy(call::execute).isInstanceOf(IOException.class);
        canceler.join();
        assertThat(call.isCanceled()).isTrue();
        assertThat(server.requests()).hasSize(1);
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

    private Pipeline pipeline() {
        return new Pipeline(settings, RequestSigner.bearer("secret-token"), new VendorRules() {});
    }

    private Call call(String kind) {
        return call(pipeline(), kind);
    }

    private Call call(Pipeline pipeline, String kind) {
        return pipeline.newCall(request(kind));
    }

    private Request request(String kind) {
        try {
            Invocation invocation = Invocation.of(
                    Api.class, org.mockito.Mockito.mock(Api.class), Api.class.getDeclaredMethod(kind), List.of());
            Request.Builder request = new Request.Builder()
                    .url(server.uri().toString() + "campaigns")
                    .tag(Invocation.class, invocation);
            return kind.equals("read")
                    ? request.get().build()
                    : request.post(BODY).build();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static CallRecord record(Call call) {
        return call.request().tag(CallRecord.class);
    }
}
