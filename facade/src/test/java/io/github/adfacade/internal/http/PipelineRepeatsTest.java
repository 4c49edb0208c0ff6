package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent again, and what never is. */
@Timeout(60)
class PipelineRepeatsTest extends PipelineHarness {

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

    @ParameterizedTest
    @ValueSource(ints = {425, 429})
    void aCreateMayFollowARefusalThatWasMadeBeforeAnything(int status) throws Exception {
        server.thenAnswer(status, "", "Retry-After: 2").thenAnswer(201, "{}");
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
}
