package io.github.adfacade.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A spec as a tree, with its parts found and named by JSON pointers. */
public final class SpecTree {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final List<String> COMPOSITIONS = List.of("allOf", "oneOf", "anyOf");

    /**
     * A part of the spec.
     *
     * @param pointer where it stands
     * @param node what stands there
     */
    public record Part(String pointer, JsonNode node) {

        public Part child(String name) {
            return new Part(pointer + "/" + escape(name), node.path(name));
        }

        public boolean isReference() {
            return node.has("$ref");
        }

        /** The last segment of the pointer. */
        public String name() {
            return pointer.substring(pointer.lastIndexOf('/') + 1)
                    .replace("~1", "/")
                    .replace("~0", "~");
        }

        public String text(String field) {
            return node.path(field).asText("");
        }
    }

    private final String name;
    private final JsonNode root;

    public SpecTree(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    public String name() {
        return name;
    }

    public JsonNode root() {
        return root;
    }

    public static String escape(String segment) {
        return segment.replace("~", "~0").replace("/", "~1");
    }

    public Part at(String pointer) {
        return new Part(pointer, root.at(JsonPointer.compile(pointer)));
    }

    /** The part itself, or what its reference names. */
    public Part resolve(Part part) {
        Part current = part;
        while (current.isReference()) {
            current = at(current.text("$ref").substring(1));
        }
        return current;
    }

    /** Every operation: {@code /paths/~1campaigns/get}. */
    public List<Part> operations() {
        List<Part> found = new ArrayList<>();
        each(
                at("/paths"),
                path -> each(path, member -> {
                    if (METHODS.contains(member.name())) {
                        found.add(member);
                    }
                }));
        return found;
    }

    /** The operation that a request is for; the path stands behind the base URL. */
    public Part operation(String method, String path) {
        List<Part> found = new ArrayList<>();
        each(at("/paths"), template -> {
            if (path.matches(template.name().replaceAll("\\{[^}]+}", "[^/]+"))
                    && template.node().has(method.toLowerCase(Locale.ROOT))) {
                found.add(template.child(method.toLowerCase(Locale.ROOT)));
            }
        });
        return found.stream().findFirst().orElseThrow();
    }

    /** The schema of the JSON that a request body or an answer holds. */
    public Part body(Part holder) {
        return resolve(holder).child("content").child("application/json").child("schema");
    }

    /** The parameters of an operation, those of its path included, references resolved. */
    public List<Part> parameters(Part operation) {
        Part path = at(operation.pointer().substring(0, operation.pointer().lastIndexOf('/')));
        List<Part> found = new ArrayList<>();
        elements(path.child("parameters"), part -> found.add(resolve(part)));
        elements(operation.child("parameters"), part -> found.add(resolve(part)));
        return found;
    }

    /** The answers of an operation by status, references resolved. */
    public Map<String, Part> responses(Part operation) {
        Map<String, Part> found = new LinkedHashMap<>();
        each(operation.child("responses"), part -> found.put(part.name(), resolve(part)));
        return found;
    }

    /** The components of one kind. */
    public List<Part> components(String kind) {
        List<Part> found = new ArrayList<>();
        each(at("/components/" + kind), found::add);
        return found;
    }

    /** Every parameter, header, request body, response or media type that is written out, wherever it stands. */
    public List<Part> all(String kind) {
        List<Part> found = new ArrayList<>();
        walk(new Part("", root), (part, role) -> {
            if (role.equals(kind) && !part.isReference()) {
                found.add(part);
            }
        });
        return found;
    }

    /** Every schema that is written out, wherever it stands, parents before their parts. */
    public List<Part> schemas() {
        List<Part> found = new ArrayList<>();
        components("schemas").forEach(part -> nested(part, found));
        for (String kind : List.of("parameter", "header", "media type")) {
            all(kind).forEach(part -> nested(part.child("schema"), found));
        }
        return found;
    }

    private static void nested(Part schema, List<Part> found) {
        if (!schema.node().isObject()) {
            return;
        }
        found.add(schema);
        each(schema.child("properties"), property -> nested(property, found));
        nested(schema.child("items"), found);
        nested(schema.child("additionalProperties"), found);
        nested(schema.child("not"), found);
        for (String composition : COMPOSITIONS) {
            elements(schema.child(composition), part -> nested(part, found));
        }
    }

    /** Every object outside schemas, with the role it plays. */
    private void walk(Part part, BiConsumer<Part, String> visitor) {
        for (String kind : List.of("parameters", "headers", "requestBodies", "responses")) {
            components(kind).forEach(component -> body(component, roleOf(kind), visitor));
        }
        each(part.child("paths"), path -> {
            elements(path.child("parameters"), parameter -> body(parameter, "parameter", visitor));
            each(path, member -> {
                if (METHODS.contains(member.name())) {
                    elements(member.child("parameters"), parameter -> body(parameter, "parameter", visitor));
                    body(member.child("requestBody"), "request body", visitor);
                    each(member.child("responses"), response -> body(response, "response", visitor));
                }
            });
        });
    }

    private static String roleOf(String kind) {
        return switch (kind) {
            case "parameters" -> "parameter";
            case "headers" -> "header";
            case "requestBodies" -> "request body";
            default -> "response";
        };
    }

    private static void body(Part part, String role, BiConsumer<Part, String> visitor) {
        if (!part.node().isObject()) {
            return;
        }
        visitor.accept(part, role);
        each(part.child("headers"), header -> body(header, "header", visitor));
        each(part.child("content"), media -> body(media, "media type", visitor));
    }

    /** Visits the members of an object. */
    public static void each(Part part, Consumer<Part> visitor) {
        if (part.node().isObject()) {
            part.node().fieldNames().forEachRemaining(name -> visitor.accept(part.child(name)));
        }
    }

    /** Visits the elements of an array. */
    public static void elements(Part part, Consumer<Part> visitor) {
        if (part.node().isArray()) {
            for (int i = 0; i < part.node().size(); i++) {
                visitor.accept(new Part(part.pointer() + "/" + i, part.node().get(i)));
            }
        }
    }
}
