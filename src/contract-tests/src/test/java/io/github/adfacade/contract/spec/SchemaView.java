package io.github.adfacade.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema of a spec with its references followed and its compositions laid over each other. */
public final class SchemaView {

    private final SpecTree spec;
    private final List<Part> layers = new ArrayList<>();

    public SchemaView(SpecTree spec, Part schema) {
        this.spec = spec;
        lay(schema);
    }

    private void lay(Part schema) {
        Part resolved = spec.resolve(schema);
        layers.add(resolved);
        SpecTree.elements(resolved.child("allOf"), this::lay);
    }

    /** The name of the component that this is, if it is one. */
    public Optional<String> component() {
        Part own = layers.get(0);
        return own.pointer().matches("/components/schemas/[^/]+") ? Optional.of(own.name()) : Optional.empty();
    }

    /** The type, or nothing where any JSON may stand. */
    public String type() {
        return first("type");
    }

    public String format() {
        return first("format");
    }

    private String first(String field) {
        return layers.stream()
                .map(layer -> layer.text(field))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Whether null may stand here: the outermost layer alone decides. */
    public boolean isNullable() {
        return layers.get(0).node().path("nullable").asBoolean();
    }

    public boolean requires(String property) {
        return layers.stream()
                .flatMap(layer -> layer.node().path("required").valueStream())
                .anyMatch(name -> name.asText().equals(property));
    }

    /** The words that the spec knows; none where any text may stand. */
    public List<String> words() {
        return layers.stream()
                .flatMap(layer -> layer.node().path("enum").valueStream())
                .map(JsonNode::asText)
                .toList();
    }

    public Map<String, SchemaView> properties() {
        Map<String, SchemaView> found = new LinkedHashMap<>();
        layers.forEach(layer -> SpecTree.each(
                layer.child("properties"),
                property -> found.putIfAbsent(property.name(), new SchemaView(spec, property))));
        return found;
    }

    /** What an array holds. */
    public Optional<SchemaView> items() {
        return part("items");
    }

    /** What a map holds. */
    public Optional<SchemaView> values() {
        return part("additionalProperties");
    }

    private Optional<SchemaView> part(String role) {
        return layers.stream()
                .map(layer -> layer.child(role))
                .filter(part -> part.node().isObject())
                .findFirst()
                .map(part -> new SchemaView(spec, part));
    }
}
