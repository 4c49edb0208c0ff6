package io.github.adfacade.contract.spec;

import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** Holds values against schemas of one spec, with the objects of the spec closed. */
public final class SchemaChecker {

    private final SchemaValidator validator;
    private final SpecTree closed;

    public SchemaChecker(JsonNode spec) {
        JsonNode copy = ClosedSpec.of(spec);
        OpenAPI api = ParsedSpec.of(copy);
        this.validator =
                new SchemaValidator(api, new MessageResolver(LevelResolverFactory.withAdditionalPropertiesIgnored()));
        this.closed = new SpecTree("closed", copy);
    }

    /** What is wrong with the value; empty when nothing is. */
    public List<String> complaints(JsonNode value, String schemaPointer) {
        JsonNode schema = closed.at(schemaPointer).node();
        Schema<?> model = Json.mapper().convertValue(schema, Schema.class);
        List<String> found = new ArrayList<>();
        validator.validate(() -> value, model, "example").getMessages().forEach(message -> collect(message, found));
        return found;
    }

    private static void collect(ValidationReport.Message message, List<String> found) {
        if (message.getNestedMessages().isEmpty()) {
            found.add(message.getMessage());
        }
        message.getNestedMessages().forEach(nested -> collect(nested, found));
    }
}
