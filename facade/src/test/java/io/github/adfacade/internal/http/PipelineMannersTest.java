package io.github.adfacade.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Credentials, redirects, cancellation. */
@Timeout(60)
class PipelineMannersTest extends PipelineHarness {

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
}
