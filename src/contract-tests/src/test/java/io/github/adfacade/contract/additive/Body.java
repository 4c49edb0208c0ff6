package io.github.adfacade.contract.additive;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.reflect.TypeToken;
import io.github.adfacade.contract.spec.SchemaView;
import io.github.adfacade.contract.spec.SpecFile;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JSON body of a spec: an example that it prints, or what its schema allows filled in to the last property.
 *
 * @param name where it stands
 * @param value the body
 * @param schema what it keeps to
 * @param type the generated model
 */
record Body(String name, JsonElement value, SchemaView schema, Type type) {

    /** All bodies that have a model; none has what a spec leaves without a type or without properties. */
    static Stream<Body> all() {
        return Stream.of(SpecFile.values()).flatMap(file -> {
            SpecTree spec = new SpecTree(file.fileName(), file.read());
            return Stream.concat(
                    spec.all("media type").stream().flatMap(media -> examples(file, spec, media)),
                    spec.components("schemas").stream().flatMap(schema -> filled(file, spec, schema)));
        });
    }

    private static Stream<Body> examples(SpecFile file, SpecTree spec, Part media) {
        SchemaView schema = new SchemaView(spec, media.child("schema"));
        return modelOf(file, schema).stream().flatMap(type -> {
            Stream.Builder<Part> values = Stream.builder();
            values.add(media.child("example"));
            SpecTree.each(
                    media.child("examples"),
                    named -> values.add(spec.resolve(named).child("value")));
            return values.build()
                    .filter(value -> !value.node().isMissingNode())
                    .map(value -> new Body(name(spec, value), gson(value.node()), schema, type));
        });
    }

    private static Stream<Body> filled(SpecFile file, SpecTree spec, Part component) {
        SchemaView schema = new SchemaView(spec, component);
        return modelOf(file, schema).stream()
                .map(type -> new Body(name(spec, component), Filled.of(schema), schema, type));
    }

    private static String name(SpecTree spec, Part part) {
        return spec.name() + part.pointer().replace("~1", "/");
    }

    private static JsonElement gson(JsonNode value) {
        return JsonParser.parseString(value.toString());
    }

    private static Optional<Type> modelOf(SpecFile file, SchemaView schema) {
        if (schema.type().equals("array")) {
            return schema.items()
                    .flatMap(items -> modelOf(file, items))
                    .map(item -> TypeToken.getParameterized(List.class, item).getType());
        }
        if (!schema.type().equals("object") || schema.properties().isEmpty()) {
            return Optional.empty();
        }
        String folder = file.name().toLowerCase(Locale.ROOT).replace("_", "");
        return schema.component().map(name -> load("io.github.adfacade.clients." + folder + ".model." + name));
    }

    private static Type load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("nothing was generated for " + name, e);
        }
    }

    boolean isExample() {
        return !name.contains("/components/schemas/");
    }

    @Override
    public String toString() {
        return name;
    }
}
