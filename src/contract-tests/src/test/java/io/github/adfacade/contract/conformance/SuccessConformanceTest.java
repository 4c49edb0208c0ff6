package io.github.adfacade.contract.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.adfacade.CampaignService;
import io.github.adfacade.clients.topsort.BidsApi;
import io.github.adfacade.clients.walmart.ReportsApi;
import io.github.adfacade.clients.walmart.model.ReportSnapshotRequest;
import io.github.adfacade.clients.walmart.model.ReportType;
import io.github.adfacade.contract.guard.GuardedSandbox;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Response;

/** Every operation of every spec exists in the sandbox and succeeds there, by the generated clients and as the spec says. */
class SuccessConformanceTest {

    /**
     * A call that has to succeed.
     *
     * @param spec the spec
     * @param entry what the list of successes says of it
     */
    record Success(SpecFile spec, JsonNode entry) {

        String operation() {
            return entry.path("operation").asText();
        }

        int status() {
            return entry.path("status").asInt(200);
        }

        @Nullable
        String version() {
            return entry.path("version").textValue();
        }

        @Override
        public String toString() {
            return spec + " " + entry;
        }
    }

    static Stream<Success> successes() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SuccessConformanceTest.class.getResourceAsStream("successes.yaml"))) {
            JsonNode list = SpecFile.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return Stream.of(SpecFile.values())
                    .flatMap(spec -> StreamSupport.stream(list.path(spec.name()).spliterator(), false)
                            .map(entry -> new Success(spec, entry)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("successes")
    void everyListedCallSucceeds(Success success) throws IOException {
        UnaryOperator<Sandbox.Builder> setup = builder -> builder.deleteWithoutContent(success.status() == 204);
        try (GuardedSandbox guarded = new GuardedSandbox(setup).start();
                CampaignService service = service(guarded, success)) {
            GeneratedOperation operation = GeneratedOperation.of(success.spec(), success.operation());
            JsonNode body = success.entry().has("body")
                    ? success.entry().get("body")
                    : operation.example(success.entry().path("example").asText());

            Response<?> response =
                    operation.call(service, values(guarded, success, service), body.isMissingNode() ? null : body);

            String refusal = response.isSuccessful() ? "" : response.errorBody().string();
            assertThat(response.code()).as(refusal).isEqualTo(success.status());
        }
    }

    @Test
    void everyOperationIsOnTheList() throws IOException {
        Set<String> listed = successes()
                .map(success -> success.spec().fileName() + " " + success.operation())
                .collect(Collectors.toSet());

        assertThat(GeneratedOperation.all().map(GeneratedOperation::toString)).allMatch(listed::contains);
    }

    private static CampaignService service(GuardedSandbox guarded, Success success) {
        String version = success.version();
        return version == null
                ? guarded.service(success.spec())
                : guarded.whop().apiVersion(version).build();
    }

    private static Map<String, JsonNode> values(GuardedSandbox guarded, Success success, CampaignService service)
            throws IOException {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : success.entry().path("with").properties()) {
            String placeholder = entry.getValue().asText();
            values.put(
                    entry.getKey(),
                    switch (placeholder) {
                        case "account" ->
                            TextNode.valueOf(guarded.sandbox().whop().accountId());
                        case "vendor" ->
                            TextNode.valueOf(guarded.sandbox().topsort().vendorId());
                        case "report" -> TextNode.valueOf(someReport(service));
                        case "bid" -> TextNode.valueOf(someBid(service, success));
                        default -> entry.getValue();
                    });
        }
        return values;
    }

    private static String someReport(CampaignService service) throws IOException {
        return service.unwrap(ReportsApi.class)
                .requestReportSnapshot(new ReportSnapshotRequest()
                        .setAdvertiserId(600123L)
                        .setStartDate(LocalDate.parse("2026-11-01"))
                        .setEndDate(LocalDate.parse("2026-11-07"))
                        .setReportType(ReportType.CAMPAIGN)
                        .setReportMetrics(List.of("date")))
                .execute()
                .body()
                .getSnapshotId();
    }

    private static String someBid(CampaignService service, Success success) throws IOException {
        String campaign = success.entry().path("with").path("campaign-id").asText();
        return service.unwrap(BidsApi.class)
                .listBids(campaign)
                .execute()
                .body()
                .getBids()
                .get(0)
                .getBidId();
    }
}
