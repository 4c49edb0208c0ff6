package io.github.adfacade.internal.http;

import io.github.adfacade.clients.support.CallSafety;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import retrofit2.Invocation;

/** A pipeline on a scripted server and virtual time. */
abstract class PipelineHarness {

    static final RequestBody BODY = RequestBody.create("{\"a\":1}", MediaType.get("application/json"));

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

    final VirtualTime time = new VirtualTime();
    ScriptedServer server;
    Settings settings;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        settings = new Settings(server.uri(), null);
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

    Pipeline pipeline() {
        return new Pipeline(settings, RequestSigner.bearer("secret-token", Map.of()), new VendorRules() {});
    }

    Call call(String kind) {
        return call(pipeline(), kind);
    }

    Call call(Pipeline pipeline, String kind) {
        return pipeline.newCall(request(kind));
    }

    Request request(String kind) {
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

    static CallRecord record(Call call) {
        return call.request().tag(CallRecord.class);
    }
}
