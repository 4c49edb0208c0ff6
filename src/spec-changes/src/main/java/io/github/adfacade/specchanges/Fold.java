package io.github.adfacade.specchanges;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same of many operations is told once. */
final class Fold {

    static final String DIFF_SAYS = " (openapi-diff)";
    private static final Pattern DIFF = Pattern.compile("(.*: )?(.*)" + Pattern.quote(DIFF_SAYS));
    private static final int NAMED = 3;

    private Fold() {}

    /** Explanations of the same change at several operations become one, in the first one's place. */
    static List<Explanation> same(List<Explanation> told) {
        Map<Object, List<Explanation>> alike = new LinkedHashMap<>();
        for (Explanation one : told) {
            boolean inOperation =
                    !one.place().operation().isEmpty() && !one.place().aspect().isEmpty();
            Object key = inOperation
                    ? List.of(
                            one.change().kind(),
                            one.place().aspect(),
                            String.valueOf(one.change().before()),
                            String.valueOf(one.change().after()))
                    : one;
            alike.computeIfAbsent(key, any -> new ArrayList<>()).add(one);
        }
        return alike.values().stream().map(Fold::one).toList();
    }

    private static Explanation one(List<Explanation> alike) {
        Explanation first = alike.get(0);
        Verdict wire = first.wire();
        Set<String> where = new LinkedHashSet<>();
        Set<JavaChange> java = new LinkedHashSet<>();
        Set<String> types = new TreeSet<>();
        Set<SourceLine> lines = new TreeSet<>();
        Set<SourceLine> refused = new TreeSet<>();
        for (Explanation each : alike) {
            wire = wire.and(each.wire());
            where.addAll(each.operations());
            java.addAll(each.java());
            types.addAll(each.types());
            lines.addAll(each.lines());
            refused.addAll(each.refused());
        }
        return new Explanation(
                first.change(),
                first.place(),
                new Verdict(wire.level(), reasons(wire.reasons())),
                List.copyOf(java),
                types,
                lines,
                refused,
                first.named(),
                List.copyOf(where));
    }

    /** Each reason once, and where openapi-diff sees it in one list. */
    private static List<String> reasons(List<String> all) {
        Set<String> reasons = new LinkedHashSet<>();
        Map<String, Set<String>> seen = new LinkedHashMap<>();
        for (String reason : all) {
            Matcher diff = DIFF.matcher(reason);
            if (diff.matches()) {
                seen.computeIfAbsent(diff.group(1) == null ? "" : diff.group(1), lead -> new LinkedHashSet<>())
                        .addAll(List.of(diff.group(2).split(", ", -1)));
            } else {
                reasons.add(reason);
            }
        }
        seen.forEach((lead, where) -> reasons.add(lead + names(where) + DIFF_SAYS));
        return List.copyOf(reasons);
    }

    /** "GET /a, GET /b, GET /c and 10 more". */
    static String names(Collection<String> names) {
        List<String> all = List.copyOf(names);
        return all.size() <= NAMED + 1
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, NAMED)) + " and " + (all.size() - NAMED) + " more";
    }

    /** What openapi-diff saw and nobody explains: the same of many operations in one line. */
    static List<String> wire(List<WireBreak> left) {
        Map<String, Set<String>> operations = new LinkedHashMap<>();
        left.forEach(found -> operations
                .computeIfAbsent(found.what(), what -> new LinkedHashSet<>())
                .add(found.operation()));
        List<String> lines = new ArrayList<>();
        operations.forEach((what, where) -> lines.add("openapi-diff: " + what + " of " + names(where)));
        return lines;
    }

    /** What japicmp saw and nobody explains: a line a type. */
    static List<String> java(List<JavaChange> left) {
        Map<String, Set<String>> members = new LinkedHashMap<>();
        left.stream()
                .filter(change -> !isInside(change, left))
                .forEach(change -> members.computeIfAbsent(change.simpleType(), type -> new LinkedHashSet<>())
                        .add(change.sign() + " " + change.fate()));
        List<String> lines = new ArrayList<>();
        members.forEach((type, changes) -> lines.add("japicmp: " + type + ": " + names(changes)));
        return lines;
    }

    /** Whether the class around it has the same fate, and says enough. */
    static boolean isInside(JavaChange change, Collection<JavaChange> all) {
        return change.member().isEmpty()
                && all.stream()
                        .anyMatch(outer -> outer.member().isEmpty()
                                && Objects.equals(outer.fate(), change.fate())
                                && change.type().startsWith(outer.type() + "."));
    }
}
