package io.github.adfacade.contract.lint;

import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What people read. */
final class DescriptionRules {

    private static final Pattern MONEY = Pattern.compile("amount|budget|cost|spend|spent|revenue|credit|balance|price");
    private static final Pattern MONEY_UNIT = Pattern.compile(
            "US dollars|US cents|major units|minor units|ratio|percentage|share", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile("(_at|_time|_date|[a-z]Date|_from|_until)$");
    private static final Pattern TIME_UNIT =
            Pattern.compile("ISO 8601|RFC 3339|UTC|Eastern Time|offset|time zone", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIZE = Pattern.compile("width|height|size|duration|timeout|delay|retry-after|reset");
    private static final Pattern SIZE_UNIT =
            Pattern.compile("pixels|bytes|seconds|minutes|hours|days|items", Pattern.CASE_INSENSITIVE);

    private DescriptionRules() {}

    static void descriptions(SpecTree spec, Consumer<Offence> sink) {
        describe(spec.at("/info"), sink);
        SpecTree.elements(spec.at("/servers"), server -> describe(server, sink));
        SpecTree.elements(spec.at("/tags"), tag -> describe(tag, sink));
        spec.operations().forEach(operation -> {
            describe(operation, sink);
            if (operation.text("summary").isBlank()) {
                sink.accept(new Offence(operation.pointer(), "no summary"));
            }
        });
        for (String kind : new String[] {"parameter", "header", "request body", "response"}) {
            spec.all(kind).forEach(part -> describe(part, sink));
        }
        spec.components("securitySchemes").forEach(scheme -> describe(scheme, sink));
        // The schema of a parameter or header is described by the parameter or header itself.
        spec.schemas().stream()
                .filter(schema -> !schema.isReference())
                .filter(schema -> !isOwnSchemaOfParameterOrHeader(schema))
                .forEach(schema -> describe(schema, sink));
    }

    private static boolean isOwnSchemaOfParameterOrHeader(Part schema) {
        return schema.pointer()
                .matches("(/components/(parameters|headers)/|.*/(parameters|headers)/)[^/]+/schema(/items)?");
    }

    private static void describe(Part part, Consumer<Offence> sink) {
        String description = part.text("description");
        if (description.isBlank()) {
            sink.accept(new Offence(part.pointer(), "no description"));
        }
    }

    static void units(SpecTree spec, Consumer<Offence> sink) {
        Set<String> seen = new HashSet<>();
        for (Part schema : spec.schemas()) {
            if (schema.pointer().contains("/properties/") && seen.add(schema.pointer())) {
                unit(schema.name(), spec.resolve(schema), schema, sink);
            }
        }
        for (String kind : new String[] {"parameter", "header"}) {
            for (Part part : spec.all(kind)) {
                String name = part.node().has("name") ? part.text("name") : part.name();
                Part schema = spec.resolve(part.child("schema"));
                unit(name, schema, new Part(part.pointer(), part.node()), sink);
            }
        }
    }

    private static void unit(String name, Part type, Part described, Consumer<Offence> sink) {
        String plain = name.toLowerCase(Locale.ROOT);
        String text = described.isReference() ? type.text("description") : described.text("description");
        String kind = type.text("type");
        boolean number = kind.equals("number") || kind.equals("integer");
        if (number && MONEY.matcher(plain).find() && !isCountOrId(name)) {
            demand(MONEY_UNIT, text, "money or a rate", described, sink);
        }
        if (type.text("format").startsWith("date") || isTimeByName(name, type)) {
            demand(TIME_UNIT, text, "a time", described, sink);
        }
        if (SIZE.matcher(plain).find() && (number || plain.startsWith("retry-after"))) {
            demand(SIZE_UNIT, text, "a size or a duration", described, sink);
        }
    }

    private static boolean isTimeByName(String name, Part type) {
        return type.text("type").equals("string")
                && !type.node().has("enum")
                && TIME.matcher(name).find();
    }

    private static boolean isCountOrId(String name) {
        return name.endsWith("Id")
                || name.endsWith("_id")
                || name.toLowerCase(Locale.ROOT).endsWith("count");
    }

    private static void demand(Pattern unit, String text, String what, Part described, Consumer<Offence> sink) {
        if (!unit.matcher(text).find()) {
            sink.accept(new Offence(described.pointer(), what + " without its unit: \"" + text.strip() + "\""));
        }
    }
}
