package io.github.adfacade.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.base.Throwables;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Drift;
import io.github.adfacade.Drift.Kind;
import io.github.adfacade.clients.topsort.CampaignsApi;
import io.github.adfacade.clients.topsort.model.CampaignPage;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Fault;
import io.github.adfacade.whop.Whop;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** The listener hears what a network's answers hold beyond its spec, or lack of it, and nothing that it must not hear. */
class DriftTest {

    static final String SECRET = "sk_live_51HqLyjWDarjtT1zdp7dc";

    private final Bench bench = new Bench();
    private final List<Drift> heard = new CopyOnWriteArrayList<>();

    DriftTest() {
        bench.listen(heard::add);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    static Stream<Operation> operations() {
        return FaultMatrixTest.operations();
    }

    static Stream<Operation> gets() {
        return operations().filter(operation -> operation.name.equals("get"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatTheSpecKnowsIsNeverDrift(Operation operation) {
        run(operation);

        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anAddedFieldIsHeardOfWhateverWasCalled(Operation operation) {
        List<Exchange> plain = run(operation);
        String last = plain.get(plain.size() - 1).answer();
        Optional<String> grown = DriftedAnswers.grown(last);
        assumeThat(grown).as("an answer with fields: %s", last).isPresent();
        heard.clear();
        bench.reset();
        bench.fail(
                operation.provider,
                Fault.status(200).body(grown.orElseThrow()).afterApplying().nth(plain.size()));

        act(operation);

        assertThat(heard)
                .filteredOn(drift -> drift.kind() == Kind.UNKNOWN_FIELD)
                .extracting(drift -> drift.path().replaceFirst("^\\[]\\.", ""), Drift::type, Drift::count)
                .containsExactlyInAnyOrder(
                        tuple("grown_by", "object", 1), tuple("session_token", "string", 1), tuple("*", "boolean", 1));
        assertThat(heard).allSatisfy(drift -> {
            assertThat(drift.provider()).isEqualTo(operation.provider);
            assertThat(drift.operation()).matches("[a-z]+([A-Z][a-z]+)+");
            assertThat(drift.schema()).matches("[A-Z][A-Za-z]+");
        });
        assertThat(heard.toString()).doesNotContain(SECRET, "51HqLy", "inner", "ada@");
    }

    /** A network's reading of one campaign: where its status stands, and what the spec requires beside it. */
    record Reading(Operation get, String status, String required) {
        @Override
        public String toString() {
            return get.toString();
        }
    }

    static Stream<Reading> readings() {
        return operations().filter(operation -> operation.name.equals("get")).map(get -> switch (get.toString()) {
            case "Whop get", "Whop get (legacy)" -> new Reading(get, "status", "title");
            case "Topsort get" -> new Reading(get, "status", "name");
            default -> new Reading(get, "response[].status", "response[].name");
        });
    }

    @ParameterizedTest
    @MethodSource("readings")
    void anUnknownWordIsHeardOf(Reading reading) {
        act(reading, campaign -> campaign.addProperty(leaf(reading.status()), "hibernating"));

        assertThat(heard).singleElement().satisfies(drift -> {
            assertThat(drift.kind()).isEqualTo(Kind.UNKNOWN_VALUE);
            assertThat(drift.path()).isEqualTo(reading.status());
            assertThat(drift.word()).isEqualTo("hibernating");
            assertThat(drift.type()).isEqualTo("string");
            assertThat(drift.schema()).endsWith("Status");
            assertThat(drift)
                    .hasToString(drift.operation() + ": unknown value " + reading.status() + " (\"hibernating\") in "
                            + drift.schema());
        });
    }

    @ParameterizedTest
    @MethodSource("readings")
    void anUnknownWordThatMayBeASecretIsHeardOfWithoutTheWord(Reading reading) {
        act(reading, campaign -> campaign.addProperty(leaf(reading.status()), SECRET));

        assertThat(heard).singleElement().satisfies(drift -> {
            assertThat(drift.kind()).isEqualTo(Kind.UNKNOWN_VALUE);
            assertThat(drift.word()).isNull();
        });
        assertThat(heard.toString()).doesNotContain(SECRET, "51HqLy");
    }

    @Test
    void aCredentialThatTheNetworkEchoesIsNotShownEvenWhenItReadsLikeAWord() throws IOException {
        try (EchoServer network = new EchoServer();
                CampaignService service = Whop.builder()
                        .baseUrl(network.uri().toString())
                        .apiKey("openSesame")
                        .driftListener(heard::add)
                        .build()) {
            network.answers(new EchoServer.Mode(
                    200, "{\"id\": \"a\", \"status\": \"openSesame\", \"x_openSesame\": 1, \"x_other\": 1}"));

            service.get("a");
        }

        assertThat(heard).extracting(Drift::path).contains("status", "*", "x_other");
        assertThat(heard.toString()).doesNotContain("openSesame");
    }

    @Test
    void callsOfTheGeneratedInterfacesAreHeardOfToo() throws IOException, InterruptedException, ExecutionException {
        bench.sandbox
                .topsort()
                .fail(Fault.status(200)
                        .body("{\"campaigns\": [], \"grown_by\": 1}")
                        .always());
        try (CampaignService service = bench.topsort(bench.wiring(Duration.ofSeconds(20)))) {
            Call<CampaignPage> call = service.unwrap(CampaignsApi.class).listCampaigns();
            assertThat(call.isExecuted()).isFalse();
            CampaignPage body = call.execute().body();
            assertThat(body).hasToString("{\"campaigns\":[],\"grown_by\":1}");
            assertThat(call.isExecuted()).isTrue();
            assertThat(heard).extracting(Drift::kind).containsExactlyInAnyOrder(Kind.UNKNOWN_FIELD, Kind.MISSING_FIELD);

            CompletableFuture<CampaignPage> later = new CompletableFuture<>();
            call.clone().enqueue(new Callback<>() {
                @Override
                public void onResponse(Call<CampaignPage> same, Response<CampaignPage> response) {
                    later.complete(response.body());
                }

                @Override
                public void onFailure(Call<CampaignPage> same, Throwable failure) {
                    later.completeExceptionally(failure);
                }
            });
            assertThat(later.get()).isEqualTo(body);
            assertThat(heard).hasSize(4);
        }
    }

    @Test
    void theSameDriftInOneAnswerIsToldOnceAndCounted() {
        JsonObject one = bench.topsort(bench.sandbox.topsort().campaignIds().get(0));
        one.addProperty("grown_by", 1);
        bench.sandbox
                .topsort()
                .fail(Fault.status(200).body("{\"campaigns\": [%s, %s], \"hasMore\": false}".formatted(one, one)));
        try (CampaignService service = bench.topsort(bench.wiring(Duration.ofSeconds(20)))) {
            assertThat(service.list(CampaignQuery.ALL).stream()).isNotEmpty();
        }

        assertThat(heard)
                .extracting(Drift::toString)
                .containsExactly("listCampaigns: unknown field campaigns[].grown_by (number) in Campaign, 2 times");
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aRequiredFieldThatIsGoneIsHeardOf(Reading reading) {
        act(reading, campaign -> campaign.remove(leaf(reading.required())));

        assertThat(heard)
                .extracting(Drift::kind, Drift::path, Drift::type)
                .containsExactly(tuple(Kind.MISSING_FIELD, reading.required(), "absent"));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aNullThatIsNotAllowedIsHeardOf(Reading reading) {
        act(reading, campaign -> campaign.add(leaf(reading.required()), JsonNull.INSTANCE));

        assertThat(heard)
                .extracting(Drift::kind, Drift::path, Drift::type)
                .containsExactly(tuple(Kind.UNEXPECTED_NULL, reading.required(), "null"));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void aListenerThatThrowsBreaksNoCall(Reading reading) {
        for (Throwable thrown : List.of(new IllegalStateException(SECRET), new AssertionError(SECRET))) {
            bench.listen(drift -> {
                heard.add(drift);
                Throwables.throwIfUnchecked(thrown);
            });
            try (Overheard overheard = new Overheard()) {
                assertThatCode(() -> act(reading, campaign -> campaign.addProperty("grown_by", 1)))
                        .doesNotThrowAnyException();
                assertThat(overheard.text()).contains("drift listener failed").doesNotContain(SECRET);
            }
            assertThat(heard).hasSize(1);
            heard.clear();
        }
    }

    private void act(Reading reading, Consumer<JsonObject> edit) {
        String answer = DriftedAnswers.edited(run(reading.get()), edit);
        heard.clear();
        bench.reset();
        bench.fail(reading.get().provider, Fault.status(200).body(answer));
        act(reading.get());
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private List<Exchange> run(Operation operation) {
        bench.reset();
        act(operation);
        return bench.ledger().exchanges();
    }

    private void act(Operation operation) {
        try (CampaignService service = operation.connect(bench, bench.wiring(Duration.ofSeconds(20)))) {
            operation.act(service);
        }
    }
}
