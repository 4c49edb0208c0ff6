package io.github.adfacade.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every operation says of itself. */
final class OperationRules {

    private static final Set<String> SAFETIES = Set.of("read", "absolute", "create", "keyed");
    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

    private OperationRules() {}

    static void tags(SpecTree spec, Consumer<Offence> sink) {
        Set<String> unused = new TreeSet<>();
        SpecTree.elements(spec.at("/tags"), tag -> unused.add(tag.text("name")));
        Set<String> declared = Set.copyOf(unused);
        for (Part operation : spec.operations()) {
            JsonNode tags = operation.node().path("tags");
            if (tags.size() != 1) {
                sink.accept(new Offence(operation.pointer(), tags.size() + " tags instead of one"));
            }
            for (JsonNode tag : tags) {
                unused.remove(tag.asText());
                if (!declared.contains(tag.asText())) {
                    sink.accept(new Offence(operation.pointer() + "/tags", tag.asText() + " is not declared"));
                }
            }
        }
        unused.forEach(tag -> sink.accept(new Offence("/tags", tag + " is on no operation")));
    }

    /** Validators overlook what the document says as a whole. */
    static void security(SpecTree spec, Consumer<Offence> sink) {
        for (Part operation : spec.operations()) {
            Part security = operation.child("security");
            if (security.node().isEmpty()) {
                sink.accept(new Offence(operation.pointer(), "no security"));
            }
            SpecTree.elements(security, requirement -> {
                if (requirement.node().isEmpty()) {
                    sink.accept(new Offence(requirement.pointer(), "lets everybody in"));
                }
                SpecTree.each(requirement, scheme -> {
                    if (spec.at("/components/securitySchemes/" + scheme.name())
                            .node()
                            .isMissingNode()) {
                        sink.accept(new Offence(scheme.pointer(), "names no scheme"));
                    }
                });
            });
        }
    }

    static void tooManyRequests(SpecTree spec, Consumer<Offence> sink) {
        for (Part operation : spec.operations()) {
            if (!spec.responses(operation).containsKey("429")) {
                sink.accept(new Offence(operation.pointer() + "/responses", "no 429"));
            }
        }
    }

    static void callSafety(SpecTree spec, Consumer<Offence> sink) {
        for (Part operation : spec.operations()) {
            String safety = operation.text("x-call-safety");
            if (!SAFETIES.contains(safety)) {
                sink.accept(new Offence(
                        operation.pointer(), "x-call-safety is \"" + safety + "\", not one of " + SAFETIES));
            } else if (operation.name().equals("get") && !safety.equals("read")) {
                sink.accept(new Offence(operation.pointer(), "a GET that does not only read"));
            }
            boolean takesKey = spec.parameters(operation).stream()
                    .anyMatch(parameter -> parameter.text("name").equals("Idempotency-Key"));
            if (safety.equals("keyed") && !takesKey) {
                sink.accept(new Offence(operation.pointer(), "is keyed and takes no key"));
            }
            if (takesKey && !safety.equals("keyed") && !safety.equals("create")) {
                sink.accept(new Offence(operation.pointer(), "takes a key and is " + safety));
            }
        }
    }

    static void pathParameters(SpecTree spec, Consumer<Offence> sink) {
        for (Part operation : spec.operations()) {
            String pointer = operation.pointer();
            Part path = spec.at(pointer.substring(0, pointer.lastIndexOf('/')));
            Set<String> inPath = new TreeSet<>();
            Matcher matcher = PATH_PARAMETER.matcher(path.name());
            while (matcher.find()) {
                inPath.add(matcher.group(1));
            }
            List<Part> parameters = spec.parameters(operation);
            for (Part parameter : parameters) {
                boolean isPath = parameter.text("in").equals("path");
                if (isPath && !inPath.remove(parameter.text("name"))) {
                    sink.accept(new Offence(parameter.pointer(), "is not in the path " + path.name()));
                }
                if (isPath && !parameter.node().path("required").asBoolean()) {
                    sink.accept(new Offence(parameter.pointer(), "a path parameter that is not required"));
                }
            }
            inPath.forEach(name -> sink.accept(new Offence(pointer, "no parameter " + name)));
        }
    }
}
