package io.github.adfacade.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adfacade.contract.spec.SchemaChecker;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Examples of requests, answers, parameters, headers and schemas, and defaults, fit their schemas, unknown fields refused. */
final class ExampleRule {

    /**
     * A value in the spec.
     *
     * @param pointer where it stands
     * @param value the value
     * @param schema where its schema stands
     */
    record Example(String pointer, JsonNode value, String schema) {}

    private ExampleRule() {}

    static void check(SpecTree spec, Consumer<Offence> sink) {
        SchemaChecker checker = new SchemaChecker(spec.root());
        for (Example example : examples(spec)) {
            for (String complaint : checker.complaints(example.value(), example.schema())) {
                sink.accept(new Offence(example.pointer(), complaint));
            }
        }
    }

    static List<Example> examples(SpecTree spec) {
        List<Example> found = new ArrayList<>();
        for (String kind : List.of("media type", "parameter", "header")) {
            for (Part holder : spec.all(kind)) {
                String schema = holder.child("schema").pointer();
                add(holder.child("example"), schema, found);
                SpecTree.each(holder.child("examples"), named -> {
                    Part example = spec.resolve(named);
                    add(new Part(named.pointer(), example.node().path("value")), schema, found);
                });
            }
        }
        for (Part schema : spec.schemas()) {
            add(schema.child("example"), schema.pointer(), found);
            add(schema.child("default"), schema.pointer(), found);
        }
        return found;
    }

    private static void add(Part value, String schema, List<Example> found) {
        if (!value.node().isMissingNode()) {
            found.add(new Example(value.pointer(), value.node(), schema));
        }
    }
}
