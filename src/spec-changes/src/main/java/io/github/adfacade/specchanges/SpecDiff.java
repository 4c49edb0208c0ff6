package io.github.adfacade.specchanges;

import static io.github.adfacade.specchanges.SpecTree.append;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first net: every difference between two documents, whatever it means. Order and words for people are told apart
 * from substance; a field or parameter that went while an equal one came is a renaming.
 */
final class SpecDiff {

    private final List<SpecChange> changes = new ArrayList<>();
    private final Map<String, Object> before;
    private final Map<String, Object> after;

    private SpecDiff(Map<String, Object> before, Map<String, Object> after) {
        this.before = before;
        this.after = after;
    }

    /** The changes by the old names: a renamed path, operation or component is one change, what changed inside it others. */
    static List<SpecChange> between(Map<String, Object> before, Map<String, Object> after) {
        Renames renames = Renames.between(before, after);
        SpecDiff diff = new SpecDiff(before, renames.after());
        diff.maps(List.of(), before, renames.after());
        diff.findRenamings();
        diff.dropRequiredOfNewAndGone();
        diff.changes.addAll(0, renames.told());
        return List.copyOf(diff.changes);
    }

    private void compare(List<String> path, Object old, Object now) {
        if (old instanceof Map<?, ?> && now instanceof Map<?, ?>) {
            maps(path, SpecTree.map(old), SpecTree.map(now));
        } else if (old instanceof List<?> was && now instanceof List<?> is) {
            maps(path, SpecTree.keyed(was), SpecTree.keyed(is));
        } else if (!same(old, now)) {
            add(Kind.CHANGED, path, old, now);
        }
    }

    private void maps(List<String> path, Map<String, Object> old, Map<String, Object> now) {
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        for (String key : keys) {
            List<String> inner = append(path, key);
            Object was = old.get(key);
            Object is = now.get(key);
            if (was == null) {
                add(Kind.ADDED, inner, null, is);
            } else if (is == null) {
                add(Kind.REMOVED, inner, was, null);
            } else {
                compare(inner, was, is);
            }
        }
        List<String> stayed = old.keySet().stream().filter(now::containsKey).toList();
        List<String> stay = now.keySet().stream().filter(old::containsKey).toList();
        if (!stayed.equals(stay)) {
            add(Kind.ORDER, path, stayed, stay);
        }
    }

    private void add(Kind kind, List<String> path, @Nullable Object was, @Nullable Object is) {
        Kind told = SpecTree.isWording(path) ? Kind.WORDING : kind;
        changes.add(new SpecChange(told, path, was, is));
    }

    /** 1 and 1.0 are the same number, and a number is not its text. */
    private static boolean same(Object old, Object now) {
        if (old instanceof Number was && now instanceof Number is) {
            return new java.math.BigDecimal(was.toString()).compareTo(new java.math.BigDecimal(is.toString())) == 0;
        }
        return Objects.equals(old, now);
    }

    private void findRenamings() {
        List<SpecChange> gone = fields(Kind.REMOVED);
        List<SpecChange> come = fields(Kind.ADDED);
        for (SpecChange old : gone) {
            List<SpecChange> equals =
                    come.stream().filter(now -> isRenaming(old, now)).toList();
            // Two candidates are none: which one it became is for a person to say.
            if (equals.size() == 1
                    && gone.stream().filter(o -> isRenaming(o, equals.get(0))).count() == 1) {
                rename(old, equals.get(0));
            }
        }
    }

    private List<SpecChange> fields(Kind kind) {
        return changes.stream()
                .filter(c -> c.kind() == kind && c.path().size() > 1)
                .filter(c -> isField(c) || isParameter(c))
                .toList();
    }

    private static boolean isField(SpecChange change) {
        return change.parent().get(change.parent().size() - 1).equals("properties");
    }

    /** One that stands in its operation, not one that is referred to: those have no names here. */
    private static boolean isParameter(SpecChange change) {
        return change.parent().get(0).equals("paths")
                && change.parent().get(change.parent().size() - 1).equals("parameters")
                && change.last().contains(" ");
    }

    /** What a field or parameter is beside its name. */
    private static @Nullable Object substance(SpecChange change, @Nullable Object node) {
        Object substance = SpecTree.substance(node, change.path());
        if (!isParameter(change)) {
            return substance;
        }
        Map<String, Object> nameless = SpecTree.map(substance);
        nameless.remove("name");
        return nameless;
    }

    private boolean isRenaming(SpecChange old, SpecChange now) {
        return old.parent().equals(now.parent())
                && Objects.equals(substance(old, old.before()), substance(now, now.after()))
                && isRequired(before, old) == isRequired(after, now);
    }

    private static boolean isRequired(Map<String, Object> spec, SpecChange field) {
        return SpecTree.list(SpecTree.at(spec, requiredOf(field))).contains(field.last());
    }

    private static List<String> requiredOf(SpecChange field) {
        return append(field.parent().subList(0, field.parent().size() - 1), "required");
    }

    /** Whether a field that came or went is required is part of that change. */
    private void dropRequiredOfNewAndGone() {
        List<SpecChange> fields = new ArrayList<>(fields(Kind.REMOVED));
        fields.addAll(fields(Kind.ADDED));
        fields.forEach(field -> changes.removeIf(c -> c.path().equals(append(requiredOf(field), field.last()))));
    }

    private void rename(SpecChange old, SpecChange now) {
        int place = changes.indexOf(old);
        changes.set(place, new SpecChange(Kind.RENAMED, old.path(), old.last(), now.last()));
        changes.remove(now);
        changes.removeIf(c -> c.path().equals(append(requiredOf(old), old.last())));
        changes.removeIf(c -> c.path().equals(append(requiredOf(now), now.last())));
    }
}
