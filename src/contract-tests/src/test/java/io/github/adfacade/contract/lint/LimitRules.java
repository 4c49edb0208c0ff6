package io.github.adfacade.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adfacade.contract.spec.SchemaView;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The limits of what is sent. The spec is their only place: what it does not say, or says in vain, nobody checks. */
final class LimitRules {

    private static final Set<String> NUMERIC = Set.of("number", "integer");
    private static final Set<String> TEXT = Set.of("string");
    private static final Set<String> LIST = Set.of("array");
    private static final Map<String, Set<String>> CHECKED = Map.ofEntries(
            Map.entry("minLength", TEXT),
            Map.entry("maxLength", TEXT),
            Map.entry("pattern", TEXT),
            Map.entry("minimum", NUMERIC),
            Map.entry("maximum", NUMERIC),
            Map.entry("exclusiveMinimum", NUMERIC),
            Map.entry("exclusiveMaximum", NUMERIC),
            Map.entry("multipleOf", NUMERIC),
            Map.entry("minItems", LIST),
            Map.entry("maxItems", LIST),
            Map.entry("uniqueItems", LIST));
    private static final List<String> UNCHECKED = List.of("minProperties", "maxProperties");
    private static final Set<String> FORMATS = Set.of("uuid", "uri", "date", "date-time");

    private static final Pattern LIMIT_IN_WORDS = Pattern.compile(
            "\\bat (most|least) \\d|\\b(more than|above|below) \\d|(?<![\\d/:.-])\\b\\d[\\d. ]* to \\d|\\bnot (be )?blank\\b");
    private static final Pattern WORDS_IN_WORDS = Pattern.compile("\\b[Oo]ne of [`A-Z]");
    private static final Pattern WORDS_IN_PATTERN = Pattern.compile("\\^?\\(?(\\?:)?[\\w-]+(\\|[\\w-]+)+\\)?\\$?");

    private LimitRules() {}

    /** Limits stand where the clients look for them, and can be kept. */
    static void checkable(SpecTree spec, Consumer<Offence> sink) {
        RequestSchemas.each(spec, (schema, text) -> {
            CHECKED.forEach((limit, types) -> {
                if (schema.node().has(limit) && !types.contains(schema.text("type"))) {
                    sink.accept(new Offence(schema.pointer() + "/" + limit, "limits no " + types + " of its own"));
                }
            });
            for (String limit : UNCHECKED) {
                if (schema.node().has(limit)) {
                    sink.accept(new Offence(schema.pointer() + "/" + limit, "is checked by no client"));
                }
            }
            String format = schema.text("format");
            if (schema.text("type").equals("string") && !format.isEmpty() && !FORMATS.contains(format)) {
                sink.accept(new Offence(schema.pointer() + "/format", format + " is checked by no client"));
            }
            keepable(schema, sink);
        });
    }

    private static void keepable(Part schema, Consumer<Offence> sink) {
        for (String of : new String[] {"Length", "Items", "imum"}) {
            JsonNode least = schema.node().path("min" + of);
            JsonNode most = schema.node().path("max" + of);
            if (least.isNumber() && most.isNumber() && least.decimalValue().compareTo(most.decimalValue()) > 0) {
                sink.accept(new Offence(schema.pointer() + "/max" + of, "is below min" + of));
            }
        }
        for (String bound : new String[] {"Minimum", "Maximum"}) {
            JsonNode exclusive = schema.node().path("exclusive" + bound);
            boolean bounded = schema.node().path(bound.replace('M', 'm')).isNumber();
            if (!exclusive.isMissingNode() && !(exclusive.isBoolean() && bounded)) {
                sink.accept(new Offence(schema.pointer() + "/exclusive" + bound, "is no flag beside a bound"));
            }
        }
        try {
            Pattern.compile(schema.text("pattern"));
        } catch (PatternSyntaxException e) {
            sink.accept(new Offence(schema.pointer() + "/pattern", e.getDescription()));
        }
    }

    /** What people read as a limit is one for the clients, too. */
    static void said(SpecTree spec, Consumer<Offence> sink) {
        RequestSchemas.each(spec, (schema, text) -> {
            Set<String> types = CHECKED.values().stream()
                    .filter(any -> any.contains(schema.text("type")))
                    .findFirst()
                    .orElse(Set.of());
            boolean limited = CHECKED.keySet().stream().anyMatch(schema.node()::has);
            if (!types.isEmpty() && !limited && LIMIT_IN_WORDS.matcher(text).find()) {
                sink.accept(new Offence(schema.pointer(), "a limit in words alone: \"" + text.strip() + "\""));
            }
        });
    }

    /** The words that a request takes are an enum, which becomes a class; neither text nor a pattern does. */
    static void words(SpecTree spec, Consumer<Offence> sink) {
        RequestSchemas.each(spec, (schema, text) -> {
            if (WORDS_IN_PATTERN.matcher(schema.text("pattern")).matches()) {
                sink.accept(new Offence(schema.pointer() + "/pattern", "lists words, which an enum does"));
            }
            SchemaView view = new SchemaView(spec, schema);
            if (view.type().equals("string")
                    && view.words().isEmpty()
                    && WORDS_IN_WORDS.matcher(text).find()) {
                sink.accept(new Offence(schema.pointer(), "words without an enum: \"" + text.strip() + "\""));
            }
        });
    }
}
