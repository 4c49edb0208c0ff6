package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call with all its attempts keeps OkHttp's contract of a call, for whoever uses the generated interfaces directly. */
@Timeout(60)
class ResilientCallTest extends PipelineHarness {

    @Test
    void itIsExecutedOnceAndSaysSo() throws Exception {
        server.thenAnswer(200, "{}");
        Call call = call("read");
        assertThat(call.isExecuted()).isFalse();
        assertThat(call.isCanceled()).isFalse();
        call.execute().close();

        assertThat(call.isExecuted()).isTrue();
        assertThat(call.isCanceled()).isFalse();
        assertThat(call.timeout()).isNotNull();
        assertThatThrownBy(call::execute).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCopyIsACallOfItsOwnWithARecordOfItsOwn() throws Exception {
        server.thenAnswer(500, "").thenAnswer(200, "{}").thenAnswer(200, "{}");
        Call first = call("read");
        first.execute().close();
        Call second = first.clone();
        assertThat(second.isExecuted()).isFalse();
        second.execute().close();

        assertThat(record(first).attempts()).isEqualTo(2);
        assertThat(record(second).attempts()).isEqualTo(1);
    }

    @Test
    void anEnqueuedCallHandsItsAnswerOver() throws Exception {
        server.thenAnswer(503, "").thenAnswer(200, "{\"a\":1}");
        try (Response response = enqueued(call("read")).get(30, TimeUnit.SECONDS)) {
            assertThat(response.body().string()).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void anEnqueuedCallHandsItsFailureOver() {
        server.thenHangUp().thenHangUp().thenHangUp().thenHangUp();
        assertThat(enqueued(call("read"))).failsWithin(Duration.ofSeconds(30));
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void aCallCanceledBeforeItRanSendsNothing() {
        Call call = call("read");
        call.cancel();

        assertThatThrownBy(call::execute).isInstanceOf(IOException.class);
        assertThat(call.isCanceled()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aRequestThatNoSpecDescribesIsJudgedByItsMethod() throws Exception {
        server.thenAnswer(503, "").thenAnswer(200, "{}").thenAnswer(503, "");
        Request plain = new Request.Builder().url(server.uri() + "other").build();
        pipeline().newCall(plain).execute().close();
        assertThat(server.requests()).as("a GET is repeated").hasSize(2);

        pipeline().newCall(plain.newBuilder().post(BODY).build()).execute().close();
        assertThat(server.requests()).as("a POST is not").hasSize(3);
    }

    @Test
    void theRecordSaysWhatHappened() throws Exception {
        server.thenAnswer(503, "").thenAnswer(200, "{}");
        Call write = call("absolute");
        write.execute().close();
        CallRecord record = record(write);

        assertThat(record.isWrite()).isTrue();
        assertThat(record.isAnswered()).isTrue();
        assertThat(record.maybeApplied())
                .as("the 503 may have been one that acted")
                .isTrue();
        assertThat(record.waited()).isEqualTo(time.sleeps().get(0));

        server.thenAnswer(200, "{}");
        Call read = call("read");
        read.execute().close();
        assertThat(record(read).isWrite()).isFalse();
    }

    @Test
    void aWriteWhoseLastAnswerWasCutIsNotAnswered() {
        server.thenAnswer(500, "").thenHangUp();
        settings.maxAttempts(2);
        Call write = call("absolute");

        assertThatThrownBy(write::execute).isInstanceOf(IOException.class);
        assertThat(record(write).isAnswered()).isFalse();
    }

    @Test
    void aWriteWhoseAnswerIsTooLargeMayHaveBeenApplied() {
        server.thenAnswer(200, "x".repeat(2_000));
        settings.maxResponseBytes(1_000);
        Call write = call("create");

        assertThatThrownBy(write::execute).isInstanceOf(PipelineException.class);
        assertThat(record(write).maybeApplied()).isTrue();
    }

    @Test
    void closingEndsTheThreadsAndConnectionsOfAClientOfItsOwn() throws Exception {
        server.thenAnswer(200, "{}");
        Pipeline pipeline = pipeline();
        call(pipeline, "read").execute().close();
        OkHttpClient client = pipeline.client;
        assertThat(client.connectionPool().connectionCount()).isEqualTo(1);
        pipeline.close();

        assertThat(client.dispatcher().executorService().isShutdown()).isTrue();
        assertThat(client.connectionPool().connectionCount()).isZero();
    }

    private static CompletableFuture<Response> enqueued(Call call) {
        CompletableFuture<Response> outcome = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                outcome.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                outcome.complete(response);
            }
        });
        return outcome;
    }
}
