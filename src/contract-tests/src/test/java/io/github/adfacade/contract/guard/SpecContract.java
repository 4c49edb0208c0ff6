package io.github.adfacade.contract.guard;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.SimpleValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.adfacade.contract.spec.ClosedSpec;
import io.github.adfacade.contract.spec.ParsedSpec;
import io.github.adfacade.contract.spec.SpecFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One spec, ready to judge exchanges; made once, since parsing takes long. */
final class SpecContract {

    private static final Map<SpecFile, SpecContract> MADE = new ConcurrentHashMap<>();

    private final JsonNode closed;
    private final Coverage coverage;
    private final Map<String, OpenApiInteractionValidator> validators = new ConcurrentHashMap<>();

    private SpecContract(SpecFile spec) {
        JsonNode tree = spec.read();
        this.closed = ClosedSpec.of(tree);
        this.coverage = Coverage.of(spec);
    }

    static SpecContract of(SpecFile spec) {
        return MADE.computeIfAbsent(spec, SpecContract::new);
    }

    /** Every way in which the exchange strays from the spec; a null body was cut on its way and is not judged. */
    List<String> check(String basePath, Request request, String sent, Response response, @Nullable String received) {
        SimpleResponse answered = received == null ? null : response(response, received);
        return check(basePath, request(request, sent), answered);
    }

    List<String> check(String basePath, SimpleRequest asked, @Nullable SimpleResponse answered) {
        OpenApiInteractionValidator validator = validators.computeIfAbsent(basePath, this::validator);
        return violations(answered == null ? validator.validateRequest(asked) : validator.validate(asked, answered));
    }

    void count(
            String basePath, Request request, String sent, Response response, String received, boolean keepsToTheSpec) {
        String path = request.url().encodedPath().substring(basePath.length());
        coverage.record(request.method(), path, response.code(), sent, received, keepsToTheSpec);
    }

    private static SimpleRequest request(Request request, String body) {
        SimpleRequest.Builder builder =
                new SimpleRequest.Builder(request.method(), request.url().encodedPath());
        request.url()
                .queryParameterNames()
                .forEach(name -> builder.withQueryParam(name, request.url().queryParameterValues(name)));
        request.headers().names().forEach(name -> builder.withHeader(name, request.headers(name)));
        if (request.body() != null && !body.isEmpty()) {
            builder.withContentType(String.valueOf(request.body().contentType()))
                    .withBody(body);
        }
        return builder.build();
    }

    private static SimpleResponse response(Response response, String body) {
        SimpleResponse.Builder builder = SimpleResponse.Builder.status(response.code());
        response.headers().names().forEach(name -> builder.withHeader(name, response.headers(name)));
        return body.isEmpty() ? builder.build() : builder.withBody(body).build();
    }

    private OpenApiInteractionValidator validator(String basePath) {
        return OpenApiInteractionValidator.createFor(ParsedSpec.of(closed))
                .withBasePathOverride(basePath)
                .withLevelResolver(LevelResolver.create()
                        .withDefaultLevel(ValidationReport.Level.ERROR)
                        // The objects are closed in the spec itself, where they can be; the validator's own way refuses
                        // every allOf.
                        .withLevel("validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    private static List<String> violations(ValidationReport report) {
        List<String> found = new ArrayList<>();
        for (ValidationReport.Message message : report.getMessages()) {
            if (message.getLevel() == ValidationReport.Level.ERROR && !isPlaceholder(message)) {
                found.add(SimpleValidationReportFormat.getInstance().apply(ValidationReport.singleton(message)));
            }
        }
        return found;
    }

    /** The vendors' own pages print a placeholder where an enumerated word would stand, and the sandbox serves what they print. */
    private static boolean isPlaceholder(ValidationReport.Message message) {
        return message.getNestedMessages().isEmpty()
                ? message.getMessage().contains("Instance value (\"<string>\") not found in enum")
                : message.getNestedMessages().stream().allMatch(SpecContract::isPlaceholder);
    }
}
