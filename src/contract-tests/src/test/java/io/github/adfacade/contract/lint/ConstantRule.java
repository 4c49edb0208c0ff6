package io.github.adfacade.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A word becomes the constant of its capitals. Where two words have the same ones, the generator would number them in the order in
 * which they stand, and a word that is moved would take another's constant: the spec has to name them.
 */
final class ConstantRule {

    private static final String NAMES = "x-enum-varnames";

    private ConstantRule() {}

    static void check(SpecTree spec, Consumer<Offence> sink) {
        for (Part schema : spec.schemas()) {
            if (schema.node().has(NAMES)) {
                named(schema, sink);
            } else if (schema.node().has("enum")) {
                unnamed(schema, sink);
            }
        }
    }

    private static void named(Part schema, Consumer<Offence> sink) {
        List<String> names = texts(schema.node().path(NAMES));
        int words = texts(schema.node().path("enum")).size();
        boolean distinct = new TreeSet<>(names).size() == names.size();
        boolean constants = names.stream().allMatch(name -> name.matches("[A-Z_][A-Z0-9_]*"));
        if (!distinct || !constants || names.size() != words) {
            sink.accept(new Offence(
                    schema.pointer() + "/" + NAMES,
                    "are not " + words + " different names in capitals, one for each word"));
        }
    }

    private static void unnamed(Part schema, Consumer<Offence> sink) {
        List<String> words = texts(schema.node().path("enum"));
        Map<String, String> names = names(words);
        long constants = words.stream().map(ConstantRule::constant).distinct().count();
        if (constants < words.size()) {
            List<String> wanted =
                    words.stream().map(word -> names.getOrDefault(word, "")).toList();
            sink.accept(new Offence(
                    schema.pointer() + "/enum",
                    "several words have one constant: write " + NAMES + ": [" + String.join(", ", wanted) + "]"));
        }
    }

    /** Numbered in the order of the alphabet, which no spec can change. */
    static Map<String, String> names(List<String> words) {
        Map<String, Integer> met = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (String word : new TreeSet<>(words)) {
            int number = met.merge(constant(word), 1, Integer::sum);
            names.put(word, constant(word) + (number == 1 ? "" : "_" + number));
        }
        return names;
    }

    /** As the generator has it. */
    private static String constant(String word) {
        if (word.isEmpty()) {
            return "EMPTY";
        }
        String capitals = word.replaceAll("\\W+", "_").toUpperCase(Locale.ROOT);
        return Character.isDigit(capitals.charAt(0)) ? "_" + capitals : capitals;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> {
            if (!element.isNull()) {
                texts.add(element.asText());
            }
        });
        return texts;
    }
}
