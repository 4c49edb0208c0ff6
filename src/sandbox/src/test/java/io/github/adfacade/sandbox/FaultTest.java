package io.github.adfacade.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adfacade.sandbox.Client.Answer;
import io.github.adfacade.sandbox.junit.SandboxExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault happens as it says, and the ledger tells whether the change was applied. */
@ExtendWith(SandboxExtension.class)
class FaultTest {
    private static final String PATH = "/ad_campaigns";
    private static final String BODY = "{\"title\":\"T\",\"platform\":\"meta\",\"objective\":\"sales\"}";

    private Sandbox sandbox;
    private Client whop;

    @BeforeEach
    void connect(Sandbox started) {
        sandbox = started;
        whop = Client.whop(started);
    }

    private Exchange last() {
        return sandbox.ledger().last();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(Fault.hangUpBeforeReading(), 0, false),
                Arguments.of(Fault.hangUpAfterReading(), 0, false),
                Arguments.of(Fault.applyThenHangUp(), 0, true),
                Arguments.of(Fault.cutAnswer(), 200, true),
                Arguments.of(Fault.hang(Duration.ofMillis(50)), 0, false),
                Arguments.of(Fault.applyThenHang(Duration.ofMillis(50)), 0, true));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenConnectionIsWrittenDownWithItsEffect(Fault fault, int status, boolean applied) {
        sandbox.whop().fail(fault);
        assertThatThrownBy(() -> whop.attempt("POST", PATH, BODY)).isInstanceOf(IOException.class);
        assertThat(last().fault()).hasValue(fault.toString());
        assertThat(last().status()).isEqualTo(status);
        assertThat(last().applied()).isEqualTo(applied);
        assertThat(whop.post(PATH, BODY).status()).as("once only").isEqualTo(200);
        assertThat(last().fault()).isEmpty();
    }

    @Test
    void aHangUpBeforeReadingLeavesTheBodyUnread() {
        sandbox.whop().fail(Fault.hangUpBeforeReading());
        assertThatThrownBy(() -> whop.attempt("POST", PATH, BODY)).isInstanceOf(IOException.class);
        assertThat(last().request().body()).isEmpty();
        assertThat(last().request().path()).isEqualTo(PATH);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 408, 409, 410, 422, 425, 429, 500, 502, 503, 504})
    void aStatusComesInTheNetworksOwnErrorShape(int status) {
        sandbox.whop().fail(Fault.status(status).header("Retry-After", "3600"));
        sandbox.topsort().fail(Fault.status(status));
        sandbox.walmart().fail(Fault.status(status));
        Answer answer = whop.post(PATH, BODY);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Retry-After")).isEqualTo("3600");
        assertThat(answer.json().object("error")).containsKey("message");
        assertThat(Client.topsort(sandbox).get("/campaigns").text()).containsAnyOf("errCode", "detail", "message");
        assertThat(Client.walmart(sandbox)
                        .post("/api/v1/campaigns", "[]")
                        .json()
                        .text("code"))
                .isEqualTo("FAILURE");
        assertThat(sandbox.ledger().changes()).isEmpty();
    }

    @Test
    void aStatusMayComeAfterTheChangeWasApplied() {
        sandbox.whop().fail(Fault.status(503).afterApplying().body("{\"error\":\"gone wrong\"}"));
        Answer answer = whop.post(PATH, BODY);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text()).isEqualTo("{\"error\":\"gone wrong\"}");
        assertThat(last().applied()).isTrue();
    }

    @Test
    void wrongBodiesComeWithStatus200() {
        sandbox.whop().fail(Fault.html());
        sandbox.whop().fail(Fault.emptyAnswer());
        sandbox.whop().fail(Fault.contentType("text/plain"));
        sandbox.whop().fail(Fault.cutJson());
        assertThat(whop.post(PATH, BODY).text()).startsWith("<!DOCTYPE");
        assertThat(whop.post(PATH, BODY).text()).isEmpty();
        assertThat(sandbox.ledger().changes()).isEmpty();
        assertThat(whop.post(PATH, BODY).header("Content-Type")).isEqualTo("text/plain");
        assertThat(whop.post(PATH, BODY).text()).startsWith("{\"id\":").doesNotEndWith("}");
        assertThat(sandbox.ledger().changes()).hasSize(2);
    }

    @Test
    void anOversizeBodyIsAsLongAsAskedFor() throws Exception {
        sandbox.whop().fail(Fault.oversize(3_000_000));
        assertThat(bytes()).hasSize(3_000_000);
        sandbox.whop().fail(Fault.gzipBomb(5_000_000));
        byte[] packed = bytes();
        assertThat(packed.length).isLessThan(20_000);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            assertThat(in.readAllBytes()).hasSizeGreaterThanOrEqualTo(5_000_000);
        }
    }

    private byte[] bytes() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.whop().baseUrl() + PATH))
                .header("Authorization", "Bearer " + sandbox.whop().apiKey())
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        return answer.body();
    }

    @Test
    void aDripIsSlowAndWhole() {
        sandbox.whop().fail(Fault.drip(Duration.ofMillis(1)).on("GET", PATH + "/.*"));
        long start = System.nanoTime();
        Answer answer = whop.get(PATH + "/adcamp_demo0000000004");
        assertThat(answer.json().text("title")).isEqualTo("Evergreen course");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(500));
    }

    @Test
    void aDelayKeepsTheRealAnswer() {
        sandbox.whop().fail(Fault.delay(Duration.ofMillis(60)));
        long start = System.nanoTime();
        assertThat(whop.post(PATH, BODY).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        assertThat(last().applied()).isTrue();
    }

    @Test
    void aRedirectLeadsElsewhereAndWhatArrivesThereIsWrittenDown() throws Exception {
        URI elsewhere = sandbox.baseUrl().resolve("/elsewhere?x=1");
        sandbox.whop().fail(Fault.redirect(elsewhere));
        Answer answer = whop.get(PATH);
        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo(elsewhere.toString());
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(elsewhere).build(), BodyHandlers.discarding());
        assertThat(last().request().network()).isEqualTo(Network.ELSEWHERE);
        assertThat(last().status()).isEqualTo(404);
    }

    @Test
    void matchersChooseTheRequest() {
        sandbox.whop().fail(Fault.status(500).on("POST", PATH).nth(2).times(2));
        sandbox.whop().fail(Fault.status(418).when(request -> request.body().contains("teapot")));
        assertThat(whop.get(PATH).status()).isEqualTo(200);
        assertThat(Client.topsort(sandbox).get("/campaigns").status()).isEqualTo(200);
        assertThat(List.of(
                        whop.post(PATH, BODY).status(),
                        whop.post(PATH, BODY).status(),
                        whop.post(PATH, BODY).status(),
                        whop.post(PATH, BODY).status()))
                .containsExactly(200, 500, 500, 200);
        assertThat(whop.post(PATH, "{\"teapot\":1}").status()).isEqualTo(418);
        assertThat(sandbox.whop().pendingFaults()).isZero();
    }

    @Test
    void aFaultForEverLastsUntilItIsCleared() {
        sandbox.whop().fail(Fault.status(503).always());
        assertThat(whop.get(PATH).status()).isEqualTo(503);
        assertThat(whop.get(PATH).status()).isEqualTo(503);
        sandbox.clearFaults();
        assertThat(whop.get(PATH).status()).isEqualTo(200);
    }

    @Test
    void onlyAnAnswerOfItsOwnCanBeDressedUp() {
        assertThatThrownBy(() -> Fault.hang().header("A", "b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Fault.hang().nth(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sandbox.chaos(1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSeedDrawsTheSameFaults() {
        assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8)).containsAnyOf(500, 503);
    }

    private List<Integer> drawn(long seed) {
        sandbox.reset();
        sandbox.chaos(seed, 0.5, List.of(Fault.status(500), Fault.status(503)));
        return Stream.generate(() -> whop.get(PATH).status()).limit(20).toList();
    }
}
