package io.github.adfacade.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Components that no operation and no webhook leads to are dead weight, and a sign of a reference that was forgotten. */
final class UsageRule {

    private UsageRule() {}

    static void check(SpecTree spec, Consumer<Offence> sink) {
        Set<String> reached = new HashSet<>();
        follow(spec, spec.root().path("paths"), reached);
        follow(spec, spec.root().path("x-webhooks"), reached);
        for (Part operation : spec.operations()) {
            SpecTree.elements(
                    operation.child("security"),
                    requirement -> SpecTree.each(
                            requirement, scheme -> reached.add("/components/securitySchemes/" + scheme.name())));
        }
        SpecTree.each(
                spec.at("/components"),
                kind -> SpecTree.each(kind, component -> {
                    if (!kind.name().startsWith("x-") && !reached.contains(component.pointer())) {
                        sink.accept(new Offence(component.pointer(), "no operation leads here"));
                    }
                }));
    }

    private static void follow(SpecTree spec, JsonNode node, Set<String> reached) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual() && reached.add(reference.asText().substring(1))) {
            Part target = spec.at(reference.asText().substring(1));
            follow(spec, target.node(), reached);
        }
        node.forEach(child -> follow(spec, child, reached));
    }
}
