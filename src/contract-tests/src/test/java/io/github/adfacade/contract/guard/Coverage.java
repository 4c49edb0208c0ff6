package io.github.adfacade.contract.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What of one spec was exercised: operations with their statuses, and properties in both directions. */
final class Coverage {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<SpecFile, Coverage> ALL = new ConcurrentHashMap<>();

    private final SpecTree spec;
    private final Set<String> answersDocumented = new TreeSet<>();
    private final Set<String> answersSeen = new TreeSet<>();
    private final Set<String> propertiesDocumented = new TreeSet<>();
    private final Set<String> propertiesSeen = new TreeSet<>();
    private int exchanges;
    private int deviating;

    private Coverage(SpecFile file) {
        this.spec = new SpecTree(file.fileName(), file.read());
        for (Part operation : spec.operations()) {
            String id = operation.text("operationId");
            spec.responses(operation).keySet().forEach(status -> answersDocumented.add(id + " " + status));
            documented("sent", spec.body(operation.child("requestBody")));
            spec.responses(operation).values().forEach(response -> documented("received", spec.body(response)));
        }
    }

    static Coverage of(SpecFile file) {
        return ALL.computeIfAbsent(file, Coverage::new);
    }

    /** The coverage of every spec that was touched. */
    static Map<SpecFile, Coverage> all() {
        return Map.copyOf(ALL);
    }

    /** Writes down an exchange; only one that keeps to the spec counts for coverage. */
    synchronized void record(
            String method, String path, int status, String sent, String received, boolean keepsToTheSpec) {
        exchanges++;
        if (!keepsToTheSpec) {
            deviating++;
            return;
        }
        Part operation = spec.operation(method, path);
        answersSeen.add(operation.text("operationId") + " " + status);
        seen("sent", tree(sent), spec.body(operation.child("requestBody")));
        Part response = spec.responses(operation).get(Integer.toString(status));
        seen("received", tree(received), spec.body(response));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            // A gateway's page; the spec says whether it may come.
            return JSON.missingNode();
        }
    }

    private void documented(String direction, Part schema) {
        Part resolved = spec.resolve(schema);
        SpecTree.each(resolved.child("properties"), property -> {
            if (propertiesDocumented.add(direction + " " + name(property))) {
                documented(direction, property);
            }
        });
        nested(resolved, part -> documented(direction, part));
    }

    private void seen(String direction, JsonNode value, Part schema) {
        Part resolved = spec.resolve(schema);
        if (value.isArray()) {
            value.forEach(element -> seen(direction, element, resolved.child("items")));
        } else if (value.isObject()) {
            SpecTree.each(resolved.child("properties"), property -> {
                if (value.has(property.name())) {
                    propertiesSeen.add(direction + " " + name(property));
                    seen(direction, value.get(property.name()), property);
                }
            });
            SpecTree.elements(resolved.child("allOf"), part -> seen(direction, value, part));
        }
    }

    private static void nested(Part schema, Consumer<Part> visitor) {
        if (schema.node().has("items")) {
            visitor.accept(schema.child("items"));
        }
        SpecTree.elements(schema.child("allOf"), visitor);
    }

    /** {@code Campaign.budget} for a property of a component, else where it stands. */
    private static String name(Part property) {
        return property.pointer().replaceFirst("^/components/schemas/", "").replace("/properties/", ".");
    }

    synchronized CoverageReport report() {
        return new CoverageReport(
                spec.name(),
                exchanges,
                deviating,
                spec.operations().size(),
                answersDocumented,
                answersSeen,
                propertiesDocumented,
                propertiesSeen);
    }
}
