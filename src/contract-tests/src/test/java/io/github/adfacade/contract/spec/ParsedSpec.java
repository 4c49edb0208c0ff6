package io.github.adfacade.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;

/** Hands a spec to the validator's own model. */
public final class ParsedSpec {

    private ParsedSpec() {}

    /** The model. A schema without a type takes any JSON; the parser by itself would make an object of it. */
    public static OpenAPI of(JsonNode spec) {
        ParseOptions options = new ParseOptions();
        options.setInferSchemaType(false);
        OpenAPI api = new OpenAPIV3Parser()
                .readContents(spec.toString(), null, options)
                .getOpenAPI();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .forEach(ParsedSpec::knowArray);
        return api;
    }

    /** Without inference the parser also forgets that an array is one, which the validator asks of parameters by its class. */
    private static void knowArray(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        if (schema != null && "array".equals(schema.getType()) && !(schema instanceof ArraySchema)) {
            ArraySchema array = new ArraySchema().items(schema.getItems());
            array.maxItems(schema.getMaxItems()).minItems(schema.getMinItems());
            parameter.setSchema(array);
        }
    }
}
