package io.github.adfacade.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.adfacade.clients.golden.GadgetsApi;
import io.github.adfacade.clients.golden.GadgetsApi.CreateGadgetParams;
import io.github.adfacade.clients.golden.GadgetsApi.ListGadgetsParams;
import io.github.adfacade.clients.golden.model.Gadget;
import io.github.adfacade.clients.golden.model.GadgetCreate;
import io.github.adfacade.clients.golden.model.GadgetDeleted;
import io.github.adfacade.clients.golden.model.GadgetOutcome;
import io.github.adfacade.clients.golden.model.GadgetStatus;
import io.github.adfacade.clients.golden.model.GadgetUpdate;
import io.github.adfacade.clients.support.CallSafety;
import io.github.adfacade.clients.support.ClientConverters;
import io.github.adfacade.clients.support.UnreadableJsonException;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Invocation;
import retrofit2.Response;
import retrofit2.Retrofit;

class RetrofitInterfaceTest {

    private HttpServer server;
    private GadgetsApi gadgets;

    private int status = 200;
    private String answer = "{}";
    private String request;
    private String body;
    private com.sun.net.httpserver.Headers headers;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        gadgets = new Retrofit.Builder()
                .baseUrl("http://localhost:" + server.getAddress().getPort() + "/base/")
                .addConverterFactory(ClientConverters.create(Json.GSON))
                .build()
                .create(GadgetsApi.class);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        headers = exchange.getRequestHeaders();
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void aListIsAskedForByItsParameters() throws IOException {
        answer = "{\"data\":[{\"id\":\"a\"}],\"page_info\":{\"has_next_page\":true,\"end_cursor\":null}}";

        var page = gadgets.listGadgets(new ListGadgetsParams()
                        .setCreatedAfter(OffsetDateTime.parse("2026-01-01T00:00+02:00"))
                        .setDay(LocalDate.of(2026, 1, 2))
                        .setStatus(List.of(GadgetStatus.ACTIVE, GadgetStatus.IN_REVIEW))
                        .setKind(GadgetStatus.of("novel"))
                        .setMaxPrice(new BigDecimal("1E+3"))
                        .setFirst(5)
                        .setFilterName("a & b")
                        .setApiVersionDate("2026-07-08-1"))
                .execute()
                .body();

        assertThat(request)
                .isEqualTo(
                        "GET /base/gadgets?created_after=2026-01-01T00%3A00%3A00%2B02%3A00&day=2026-01-02"
                                + "&status=active&status=in-review&kind=novel&max-price=1000&first=5&Filter%5Bname%5D=a%20%26%20b");
        assertThat(headers.getFirst("Api-Version-Date")).isEqualTo("2026-07-08-1");
        assertThat(page.getData()).containsExactly(new Gadget().setId("a"));
        assertThat(page.getPageInfo().getHasNextPage()).isTrue();
    }

    @Test
    void whatIsNullIsNotSent() throws IOException {
        gadgets.listGadgets().execute();
        assertThat(request).isEqualTo("GET /base/gadgets");

        gadgets.listGadgets(new ListGadgetsParams().setFirst(null)).execute();

        assertThat(request).isEqualTo("GET /base/gadgets");
        assertThat(headers).doesNotContainKey("Api-version-date");
    }

    @Test
    void aBodyIsSentAsJsonWithItsExplicitNulls() throws IOException {
        gadgets.updateGadget("a/b c", new GadgetUpdate().setTitle("é <1>").setEndsAt(null))
                .execute();

        assertThat(request).isEqualTo("PATCH /base/gadgets/a%2Fb%20c");
        assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(body).isEqualTo("{\"title\":\"é <1>\",\"ends_at\":null}");
    }

    @Test
    void aBatchIsSentAsAnArrayAndAnsweredByOne() throws IOException {
        answer = "[{\"code\":\"success\",\"details\":\"ok\"},{\"code\":\"failure\",\"details\":[\"a\",\"b\"]}]";

        List<GadgetOutcome> outcomes = gadgets.replaceGadgets(
                        List.of(new GadgetCreate().setTitle("a"), new GadgetCreate().setBudget(BigDecimal.TEN)))
                .execute()
                .body();

        assertThat(request).isEqualTo("PUT /base/gadgets");
        assertThat(body).isEqualTo("[{\"title\":\"a\"},{\"budget\":10}]");
        assertThat(outcomes).extracting(GadgetOutcome::getDetails).containsExactly(List.of("ok"), List.of("a", "b"));
    }

    @Test
    void aCreateCarriesItsKeyAndItsInvocationSaysHowItMayBeRepeated() throws IOException {
        status = 201;
        var call = gadgets.createGadget(
                new GadgetCreate().setTitle("a"), new CreateGadgetParams().setIdempotencyKey("key-1"));

        Response<Gadget> response = call.execute();

        assertThat(request).isEqualTo("POST /base/gadgets");
        assertThat(headers.getFirst("Idempotency-Key")).isEqualTo("key-1");
        assertThat(response.body()).isEqualTo(new Gadget());
        CallSafety safety = call.request().tag(Invocation.class).method().getAnnotation(CallSafety.class);
        assertThat(safety.value()).isEqualTo(CallSafety.Kind.KEYED);
    }

    @Test
    void anActionWithoutABodySendsAnEmptyOne() throws IOException {
        status = 204;
        answer = "";

        assertThat(gadgets.pingGadget(7L).execute().isSuccessful()).isTrue();
        assertThat(request).isEqualTo("POST /base/gadgets/7/ping");
        assertThat(body).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "null"})
    @SuppressWarnings("deprecation") // the operation is, in the golden spec
    void anAnswerWithoutContentHasNoBody(String nothing) throws IOException {
        answer = nothing;

        Response<GadgetDeleted> response = gadgets.deleteGadget("a").execute();

        assertThat(request).isEqualTo("DELETE /base/gadgets/a");
        assertThat(response.isSuccessful()).isTrue();
        assertThat(response.body()).isNull();
    }

    @Test
    @SuppressWarnings("deprecation") // the operation is, in the golden spec
    void aBareTrueIsADeletion() throws IOException {
        answer = "true";

        assertThat(gadgets.deleteGadget("a").execute().body().getDeleted()).isTrue();
    }

    @Test
    void anObjectWrappedInAnArrayIsThatObject() throws IOException {
        answer = "[{\"id\":\"a\",\"details\":null}]";
        assertThat(gadgets.getGadgetJob().execute().body().getId()).isEqualTo("a");

        answer = "{\"id\":\"b\"}";
        assertThat(gadgets.getGadgetJob().execute().body().getId()).isEqualTo("b");

        answer = "[]";
        assertThatThrownBy(() -> gadgets.getGadgetJob().execute()).isInstanceOf(UnreadableJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>busy</html>", "{\"id\":\"a\"", "{} {}"})
    void anAnswerThatCannotBeReadIsNoNetworkFailure(String text) {
        answer = text;

        assertThatThrownBy(() -> gadgets.updateGadget("a", new GadgetUpdate()).execute())
                .isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void anObjectWhereAnArrayIsPromisedIsNoNetworkFailure() {
        assertThatThrownBy(() -> gadgets.replaceGadgets(List.of()).execute())
                .isInstanceOf(UnreadableJsonException.class);
    }

    @Test
    void anAnswerThatIsCutByTheNetworkIsANetworkFailure() {
        server.removeContext("/");
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.getHttpContext().getServer().stop(0);
        });

        assertThatThrownBy(() -> gadgets.updateGadget("a", new GadgetUpdate()).execute())
                .isInstanceOf(IOException.class);
    }
}
