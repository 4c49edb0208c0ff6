package io.github.adfacade.contract.lint;

import io.github.adfacade.contract.spec.SchemaView;
import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Amounts of money, which become a type of their own by {@code x-unit}. One that misses it would be off by a hundred. */
final class MoneyRules {

    private static final String UNIT = "x-unit";
    private static final Set<String> WORDS = Set.of(
            "amount", "bid", "budget", "price", "cost", "fee", "spend", "spent", "revenue", "balance", "credit",
            "credits", "value");
    /** What ends in one of these is no money, whatever stands before it. */
    private static final Set<String> NUMBERS = Set.of("count", "id", "rate", "ratio", "percent", "quantity");

    /** Names that speak of money and mean none. */
    private static final Set<String> NO_MONEY = Set.of(
            // What came back for each unit of money spent: a ratio, in Whop's legacy generation a percentage.
            "return_on_ad_spend");

    private static final Map<String, Pattern> TEXTS = Map.of(
            "major", Pattern.compile("major units|US dollars", Pattern.CASE_INSENSITIVE),
            "minor", Pattern.compile("minor units|US cents", Pattern.CASE_INSENSITIVE));

    private MoneyRules() {}

    static void amounts(SpecTree spec, Consumer<Offence> sink) {
        for (Part schema : spec.schemas()) {
            if (isProperty(schema)) {
                amount(spec, schema.name(), schema.text("description"), schema, sink);
            }
        }
        for (Part parameter : spec.all("parameter")) {
            amount(spec, parameter.text("name"), parameter.text("description"), parameter.child("schema"), sink);
        }
    }

    private static void amount(SpecTree spec, String name, String text, Part schema, Consumer<Offence> sink) {
        boolean number = Set.of("number", "integer").contains(new SchemaView(spec, schema).type());
        boolean money = isMoney(name)
                || TEXTS.values().stream().anyMatch(unit -> unit.matcher(text).find());
        if (number && money && !NO_MONEY.contains(name) && !schema.node().has(UNIT)) {
            sink.accept(new Offence(schema.pointer(), "speaks of money without " + UNIT + " of its own"));
        }
    }

    private static boolean isMoney(String name) {
        List<String> words = Arrays.asList(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+"));
        return words.stream().anyMatch(WORDS::contains) && !NUMBERS.contains(words.get(words.size() - 1));
    }

    /** The clients look for the unit at the property itself, and convert numbers only. */
    static void units(SpecTree spec, Consumer<Offence> sink) {
        for (Part schema : spec.schemas()) {
            if (schema.node().has(UNIT)) {
                unit(schema, sink);
            }
        }
    }

    private static void unit(Part schema, Consumer<Offence> sink) {
        String unit = schema.text(UNIT);
        if (!TEXTS.containsKey(unit)) {
            sink.accept(new Offence(schema.pointer() + "/" + UNIT, "is \"" + unit + "\", neither minor nor major"));
        }
        if (!Set.of("number", "integer").contains(schema.text("type"))) {
            sink.accept(new Offence(schema.pointer() + "/" + UNIT, "stands beside no number"));
        }
        if (!isProperty(schema) && !schema.pointer().matches(".*/parameters/[^/]+/schema")) {
            sink.accept(new Offence(schema.pointer() + "/" + UNIT, "stands on no property and no parameter"));
        }
        TEXTS.forEach((other, text) -> {
            if (!other.equals(unit) && text.matcher(schema.text("description")).find()) {
                sink.accept(new Offence(schema.pointer() + "/description", "speaks of " + other + " units"));
            }
        });
    }

    private static boolean isProperty(Part schema) {
        return schema.pointer().matches(".*/properties/[^/]+");
    }
}
