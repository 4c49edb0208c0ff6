package io.github.adfacade.contract.lint;

import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Every schema that a parameter or a request body leads to, with its description, each once. */
final class RequestSchemas {

    private final SpecTree spec;
    private final Map<Part, String> found = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    private RequestSchemas(SpecTree spec) {
        this.spec = spec;
    }

    /** Hands every schema over with the text that describes it: its own, or that of its parameter. */
    static void each(SpecTree spec, BiConsumer<Part, String> visitor) {
        RequestSchemas schemas = new RequestSchemas(spec);
        for (Part operation : spec.operations()) {
            spec.parameters(operation)
                    .forEach(parameter -> schemas.follow(parameter.child("schema"), parameter.text("description")));
            SpecTree.each(
                    spec.resolve(operation.child("requestBody")).child("content"),
                    media -> schemas.follow(media.child("schema")));
        }
        schemas.found.forEach(visitor);
    }

    private void follow(Part schema) {
        follow(schema, schema.text("description"));
    }

    private void follow(Part schema, String description) {
        if (!schema.node().isObject() || !seen.add(schema.pointer())) {
            return;
        }
        found.put(schema, description);
        if (schema.isReference()) {
            follow(spec.resolve(schema));
        }
        SpecTree.each(schema.child("properties"), this::follow);
        SpecTree.elements(schema.child("allOf"), this::follow);
        follow(schema.child("items"));
        follow(schema.child("additionalProperties"));
    }
}
