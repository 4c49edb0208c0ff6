package io.github.adfacade.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the generator and the validators can work with. */
final class ShapeRules {

    private ShapeRules() {}

    static void version(SpecTree spec, Consumer<Offence> sink) {
        String version = spec.root().path("openapi").asText();
        if (!version.matches("3\\.0\\.\\d+")) {
            sink.accept(new Offence("/openapi", "is " + version + ", not 3.0.x"));
        }
        List<String> complaints = new OpenAPIV3Parser()
                .readContents(spec.root().toString(), null, new ParseOptions())
                .getMessages();
        complaints.forEach(complaint -> sink.accept(new Offence("", complaint)));
    }

    static void compositions(SpecTree spec, Consumer<Offence> sink) {
        for (Part schema : spec.schemas()) {
            for (String keyword : List.of("oneOf", "anyOf", "not")) {
                if (schema.node().has(keyword)) {
                    sink.accept(new Offence(schema.pointer() + "/" + keyword, "the generated clients cannot read it"));
                }
            }
        }
    }

    /** Only the first of several would be generated. */
    static void oneSuccessSchema(SpecTree spec, Consumer<Offence> sink) {
        for (Part operation : spec.operations()) {
            Part first = null;
            for (Map.Entry<String, Part> response : spec.responses(operation).entrySet()) {
                Part schema = response.getValue()
                        .child("content")
                        .child("application/json")
                        .child("schema");
                if (!response.getKey().startsWith("2") || schema.node().isMissingNode()) {
                    continue;
                }
                if (first != null && !first.node().equals(schema.node())) {
                    sink.accept(new Offence(schema.pointer(), "differs from #" + first.pointer()));
                }
                first = first == null ? schema : first;
            }
        }
    }

    static void namedErrorSchemas(SpecTree spec, Consumer<Offence> sink) {
        for (Part operation : spec.operations()) {
            spec.responses(operation).forEach((status, response) -> {
                if (status.startsWith("2")) {
                    return;
                }
                Part content = response.child("content");
                if (content.node().isEmpty()) {
                    sink.accept(new Offence(operation.pointer() + "/responses/" + status, "documents no body"));
                }
                SpecTree.each(content, media -> {
                    if (!media.child("schema").isReference()) {
                        sink.accept(new Offence(media.pointer() + "/schema", "is no reference to a named schema"));
                    }
                });
            });
        }
    }

    /** An enum becomes a class of its own and takes its name from the component. */
    static void namedEnums(SpecTree spec, Consumer<Offence> sink) {
        for (Part schema : spec.schemas()) {
            boolean named = schema.pointer().matches("/components/schemas/[^/]+");
            if (schema.node().has("enum") && !named) {
                sink.accept(new Offence(schema.pointer(), "an enum without a name"));
            }
            boolean listsNull = false;
            for (JsonNode value : schema.node().path("enum")) {
                listsNull |= value.isNull();
            }
            boolean nullable = schema.node().path("nullable").asBoolean();
            if (schema.node().has("enum") && listsNull != nullable) {
                sink.accept(new Offence(
                        schema.pointer(),
                        nullable ? "nullable, but does not list null" : "lists null, but is not nullable"));
            }
        }
    }

    /** A reference that refuses null refuses it also inside an allOf that takes it, and without a type nothing takes it. */
    static void nullableReferences(SpecTree spec, Consumer<Offence> sink) {
        for (Part schema : spec.schemas()) {
            boolean nullable = schema.node().path("nullable").asBoolean();
            if (!nullable) {
                continue;
            }
            if (!schema.node().has("type")) {
                sink.accept(new Offence(schema.pointer(), "nullable without a type, which says nothing"));
            }
            SpecTree.elements(schema.child("allOf"), part -> {
                if (!spec.resolve(part).node().path("nullable").asBoolean()) {
                    sink.accept(new Offence(part.pointer(), "refuses the null that #" + schema.pointer() + " takes"));
                }
            });
        }
    }

    static void integerWidths(SpecTree spec, Consumer<Offence> sink) {
        for (Part schema : spec.schemas()) {
            String format = schema.text("format");
            if (schema.text("type").equals("integer") && !format.equals("int64") && !format.equals("int32")) {
                sink.accept(new Offence(schema.pointer(), "an integer without int32 or int64"));
            }
        }
    }

    static void requiredProperties(SpecTree spec, Consumer<Offence> sink) {
        for (Part schema : spec.schemas()) {
            SpecTree.elements(schema.child("required"), required -> {
                if (!schema.node().path("properties").has(required.node().asText())) {
                    sink.accept(new Offence(
                            required.pointer(), "no property " + required.node().asText()));
                }
            });
        }
    }
}
