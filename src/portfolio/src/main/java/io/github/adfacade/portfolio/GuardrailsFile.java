package io.github.adfacade.portfolio;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads guardrails from YAML and collects every mistake with its place. */
final class GuardrailsFile {

    private static final Pattern BUDGET = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?) +([A-Z]{3}) +(daily|total)");
    private static final int MOST_CHARACTERS = 100_000;

    private final List<String> mistakes = new ArrayList<>();
    private final Guardrails.Builder builder = Guardrails.builder();

    Guardrails.Builder read(String text) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel("the file")
                    .setAllowDuplicateKeys(true) // told here, with the others
                    .setCodePointLimit(MOST_CHARACTERS)
                    .build();
            Optional<Node> root =
                    new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text))).getSingleNode();
            if (root.isPresent()) {
                members(root.orElseThrow(), this::member);
            } else {
                mistakes.add("line 1, column 1: the file says nothing");
            }
        } catch (MarkedYamlEngineException broken) {
            Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
            mistakes.add(place(mark) + ": is not YAML: " + broken.getProblem());
        } catch (YamlEngineException broken) {
            mistakes.add("line 1, column 1: is not YAML: " + broken.getMessage());
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidGuardrailsException(mistakes);
        }
        return builder;
    }

    /** A word and what it says. */
    private interface Member {

        void read(ScalarNode key, Node value);
    }

    private void member(ScalarNode key, Node value) {
        switch (key.getValue()) {
            case "highest-budget" -> scalars(value, node -> budget(node, builder::highestBudget));
            case "highest-sum" -> members(value, this::sum);
            case "largest-raise-percent" ->
                scalar(value, "must be a percentage of zero or more, such as 20", builder::largestRaise);
            case "most-campaigns-at-once" ->
                scalar(value, "must be a whole number above zero", text -> builder.mostAtOnce(Integer.parseInt(text)));
            case "protected-names" -> scalars(value, node -> builder.protect(node.getValue()));
            case "activation-hours" -> hours(value);
            default ->
                mistake(
                        key,
                        "'" + key.getValue() + "' is unknown here; there are highest-budget, highest-sum,"
                                + " largest-raise-percent, most-campaigns-at-once, protected-names and activation-hours");
        }
    }

    private void sum(ScalarNode key, Node value) {
        String word = key.getValue();
        if (word.equals("all")) {
            scalars(value, node -> budget(node, builder::highestSum));
            return;
        }
        for (Provider provider : Provider.values()) {
            if (provider.name().toLowerCase(Locale.ROOT).equals(word)) {
                scalars(value, node -> budget(node, limit -> builder.highestSum(provider, limit)));
                return;
            }
        }
        mistake(key, "'" + word + "' is no network; there are all, whop, topsort and walmart");
    }

    private void budget(ScalarNode node, Consumer<Budget> limit) {
        Matcher said = BUDGET.matcher(node.getValue());
        try {
            if (said.matches()) {
                BudgetPeriod period = said.group(3).equals("daily") ? BudgetPeriod.DAILY : BudgetPeriod.TOTAL;
                limit.accept(new Budget(Money.of(said.group(1), said.group(2)), period));
                return;
            }
        } catch (IllegalArgumentException unknownCurrency) {
            // Told below, as everything that is no amount.
        }
        mistake(node, "must be an amount, a currency and daily or total, such as 500 USD daily");
    }

    private void hours(Node node) {
        Map<String, ScalarNode> parts = new LinkedHashMap<>();
        int before = mistakes.size();
        members(node, (key, value) -> {
            if (!List.of("from", "to", "zone").contains(key.getValue())) {
                mistake(key, "'" + key.getValue() + "' is unknown here; there are from, to and zone");
            } else if (value instanceof ScalarNode text) {
                parts.put(key.getValue(), text);
            } else {
                mistake(value, "must be one text");
            }
        });
        ScalarNode from = parts.get("from");
        ScalarNode to = parts.get("to");
        ScalarNode zone = parts.get("zone");
        if (mistakes.size() > before) {
            return;
        }
        if (from == null || to == null || zone == null) {
            mistake(node, "must say from, to and zone");
            return;
        }
        scalar(from, "must be a time, such as 08:00", LocalTime::parse);
        scalar(to, "must be a time, such as 20:00", LocalTime::parse);
        scalar(zone, "must be a time zone, such as Europe/Berlin", ZoneId::of);
        if (mistakes.size() == before) {
            scalar(
                    to,
                    "must be another time than from",
                    end -> builder.activationHours(
                            LocalTime.parse(from.getValue()), LocalTime.parse(end), ZoneId.of(zone.getValue())));
        }
    }

    private void members(Node node, Member member) {
        if (!(node instanceof MappingNode mapping)) {
            mistake(node, "must be words with what they say, such as all: 5000 USD daily");
            return;
        }
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistake(tuple.getKeyNode(), "must be a word");
            } else if (!seen.add(key.getValue())) {
                mistake(key, "'" + key.getValue() + "' is said twice");
            } else {
                member.read(key, tuple.getValueNode());
            }
        }
    }

    /** One text, or a list of them. */
    private void scalars(Node node, Consumer<ScalarNode> each) {
        if (node instanceof ScalarNode one) {
            each.accept(one);
        } else if (node instanceof SequenceNode list) {
            for (Node item : list.getValue()) {
                if (item instanceof ScalarNode one) {
                    each.accept(one);
                } else {
                    mistake(item, "must be one text");
                }
            }
        } else {
            mistake(node, "must be one text or a list of them");
        }
    }

    private void scalar(Node node, String rule, Consumer<String> reader) {
        try {
            if (node instanceof ScalarNode one) {
                reader.accept(one.getValue());
                return;
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            // Told below, by the rule.
        }
        mistake(node, rule);
    }

    private void mistake(Node node, String message) {
        mistakes.add(place(node.getStartMark()) + ": " + message);
    }

    private static String place(Optional<Mark> mark) {
        return mark.map(at -> "line " + (at.getLine() + 1) + ", column " + (at.getColumn() + 1))
                .orElse("line 1, column 1");
    }
}
