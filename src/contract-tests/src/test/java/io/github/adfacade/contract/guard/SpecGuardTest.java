package io.github.adfacade.contract.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard sees what it is there to see, on both sides of an exchange. */
class SpecGuardTest {

    private static final String ID = "91d2b6c4-7a3e-4c58-b1f0-2e9a6d5c4b31";

    private final Sandbox sandbox = Sandbox.start();
    private final SpecGuard guard =
            SpecGuard.uncounted(SpecFile.TOPSORT, sandbox.topsort().baseUrl());
    private final OkHttpClient client = guard.client();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void anExchangeThatKeepsToTheSpecPasses() throws IOException {
        send(request("/campaigns?limit=2").build());

        assertThatCode(guard::verify).doesNotThrowAnyException();
        assertThat(guard.exchanges()).isEqualTo(1);
    }

    @Test
    void aRequestWithoutCredentialsIsReported() throws IOException {
        send(new Request.Builder()
                .url(sandbox.topsort().baseUrl() + "/campaigns")
                .build());

        assertReported("requires security parameters");
    }

    @Test
    void anUnknownQueryParameterIsReported() throws IOException {
        send(request("/campaigns?colour=red").build());

        assertReported("colour");
    }

    @Test
    void aQueryParameterOutOfItsBoundsIsReported() throws IOException {
        send(request("/campaigns?limit=101").build());

        assertReported("limit");
    }

    @Test
    void anUnknownPathIsReported() throws IOException {
        send(request("/companies").build());

        assertReported("No API path found");
    }

    @Test
    void anUndocumentedMethodIsReported() throws IOException {
        send(request("/campaigns/" + ID).method("PUT", json("{}")).build());

        assertReported("PUT operation not allowed");
    }

    static Stream<List<String>> strayingRequests() {
        return Stream.of(
                List.of("{\"nam\": \"a\"}", "nam"),
                List.of("{\"name\": 7}", "/name"),
                List.of("{\"budget\": {\"amount\": 12.5, \"type\": \"daily\"}}", "/budget/amount"),
                List.of("{\"budget\": {\"amount\": 12, \"type\": \"yearly\"}}", "yearly"),
                List.of("{\"budget\": {\"amount\": 12, \"type\": \"daily\", \"currency\": \"USD\"}}", "currency"),
                List.of("{\"startDate\": \"tomorrow\"}", "tomorrow"));
    }

    @ParameterizedTest
    @MethodSource("strayingRequests")
    void aBodyThatStraysIsReportedWithItsPlace(List<String> bodyAndPlace) throws IOException {
        send(request("/campaigns/" + ID).patch(json(bodyAndPlace.get(0))).build());

        assertReported(bodyAndPlace.get(1));
    }

    static Stream<List<String>> strayingAnswers() {
        return Stream.of(
                List.of("200", "{\"campaigns\": [], \"hasMore\": false, \"total\": 0}", "total"),
                List.of("200", "{\"campaigns\": []}", "hasMore"),
                List.of("200", "{\"campaigns\": {}, \"hasMore\": false}", "/campaigns"),
                List.of("200", "{\"campaigns\": [{\"name\": \"a\"}], \"hasMore\": false}", "campaignId"),
                List.of("418", "{\"msg\": \"short and stout\"}", "418"),
                List.of("404", "{\"msg\": 404}", "/msg"));
    }

    @ParameterizedTest
    @MethodSource("strayingAnswers")
    void anAnswerThatStraysIsReportedWithItsPlace(List<String> statusBodyAndPlace) throws IOException {
        sandbox.topsort()
                .fail(Fault.status(Integer.parseInt(statusBodyAndPlace.get(0))).body(statusBodyAndPlace.get(1)));

        send(request("/campaigns").build());

        assertReported(statusBodyAndPlace.get(2));
    }

    @Test
    void anAnswerOfAnotherMediaTypeIsReported() throws IOException {
        sandbox.topsort().fail(Fault.html());

        send(request("/campaigns").build());

        assertReported("text/html");
    }

    @Test
    void anExpectedDeviationIsNoViolationButMustHappen() throws IOException {
        try (SpecGuard.Deviation deviation = guard.expectDeviation("an unknown parameter")) {
            send(request("/campaigns?colour=red").build());
            assertThat(deviation.seen()).singleElement().asString().contains("colour");
        }
        assertThatCode(guard::verify).doesNotThrowAnyException();

        SpecGuard.Deviation stale = guard.expectDeviation("nothing at all");
        assertThatThrownBy(stale::close).hasMessageContaining("nothing at all");
    }

    @Test
    void anAnswerThatIsCutIsLeftToTheCaller() throws IOException {
        sandbox.topsort().fail(Fault.cutAnswer());

        assertThatThrownBy(() -> send(request("/campaigns").build())).isInstanceOf(IOException.class);
        assertThatCode(guard::verify).doesNotThrowAnyException();
    }

    private Request.Builder request(String path) {
        return new Request.Builder()
                .url(sandbox.topsort().baseUrl() + path)
                .header("Authorization", "Bearer " + sandbox.topsort().apiKey());
    }

    private static RequestBody json(String text) {
        return RequestBody.create(text, MediaType.get("application/json"));
    }

    private void send(Request request) throws IOException {
        try (Response response = client.newCall(request).execute()) {
            assertThat(response.body().string()).isNotNull();
        }
    }

    private void assertReported(String place) {
        assertThatThrownBy(guard::verify).isInstanceOf(AssertionError.class).hasMessageContaining(place);
        assertThatCode(guard::verify).doesNotThrowAnyException();
    }
}
