package io.github.adfacade.specchanges;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what only bears another name: operations, paths and components. The present document is then read as if nothing had been
 * renamed, so that what changed beside the name is found where it stood.
 */
final class Renames {

    /** So much of a component must have stayed if it is to be the same one, where it stands in the same places. */
    private static final double MOSTLY = 0.5;

    /** What says less than this is like many others. */
    private static final int TELLING = 3;

    private final Map<String, Object> before;
    private final List<SpecChange> told = new ArrayList<>();
    private Map<String, Object> after;

    private Renames(Map<String, Object> before, Map<String, Object> after) {
        this.before = before;
        this.after = after;
    }

    static Renames between(Map<String, Object> before, Map<String, Object> after) {
        Renames renames = new Renames(before, after);
        MovedOperations moved = MovedOperations.between(before, after);
        renames.told.addAll(moved.told());
        renames.after = moved.after();
        // One component's new name may be all that keeps another from being recognised.
        boolean found = true;
        while (found) {
            found = renames.findComponent();
        }
        return renames;
    }

    /** The renamings, each by the old path. */
    List<SpecChange> told() {
        return List.copyOf(told);
    }

    /** The present document under the old names. */
    Map<String, Object> after() {
        return after;
    }

    private boolean findComponent() {
        Map<String, Object> old = SpecTree.map(before.get("components"));
        Map<String, Object> now = SpecTree.map(after.get("components"));
        for (String kind : old.keySet()) {
            Map<String, Object> was = SpecTree.map(old.get(kind));
            Map<String, Object> is = SpecTree.map(now.get(kind));
            List<String> gone =
                    was.keySet().stream().filter(name -> !is.containsKey(name)).toList();
            List<String> come =
                    is.keySet().stream().filter(name -> !was.containsKey(name)).toList();
            for (String name : gone) {
                List<String> equals =
                        come.stream().filter(c -> isSame(kind, name, c)).toList();
                // Two candidates are none: which one it became is for a person to say.
                if (equals.size() == 1
                        && gone.stream()
                                        .filter(g -> isSame(kind, g, equals.get(0)))
                                        .count()
                                == 1) {
                    rename(kind, name, equals.get(0));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSame(String kind, String old, String now) {
        Object was = SpecTree.at(before, List.of("components", kind, old));
        Object is = renamed(SpecTree.at(after, List.of("components", kind, now)), kind, now, old);
        double likeness = Likeness.of(was, is);
        Set<String> places = places(before, kind, old);
        if (!places.isEmpty() && places.equals(places(after, kind, now))) {
            return likeness >= MOSTLY;
        }
        return likeness == 1 && Likeness.weight(was) >= TELLING;
    }

    private void rename(String kind, String old, String now) {
        told.add(new SpecChange(Kind.RENAMED, List.of("components", kind, old), old, now));
        Map<String, Object> components = SpecTree.map(after.get("components"));
        Map<String, Object> names = new LinkedHashMap<>();
        SpecTree.map(components.get(kind)).forEach((name, node) -> names.put(name.equals(now) ? old : name, node));
        components.put(kind, names);
        Map<String, Object> document = new LinkedHashMap<>(after);
        document.put("components", components);
        after = SpecTree.map(renamed(document, kind, now, old));
    }

    /** The same with every reference to one name led to another. */
    private static @Nullable Object renamed(@Nullable Object node, String kind, String from, String to) {
        if (node instanceof List<?> list) {
            return list.stream()
                    .map(element -> renamed(element, kind, from, to))
                    .toList();
        }
        if (!(node instanceof Map<?, ?>)) {
            return node;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        SpecTree.map(node).forEach((key, value) -> {
            if (key.equals("$ref") && value.equals(reference(kind, from))) {
                copy.put(key, reference(kind, to));
            } else if (key.equals("security") && kind.equals("securitySchemes")) {
                copy.put(
                        key,
                        SpecTree.list(value).stream()
                                .map(r -> credentials(r, from, to))
                                .toList());
            } else {
                Object inner = renamed(value, kind, from, to);
                if (inner != null) {
                    copy.put(key, inner);
                }
            }
        });
        return copy;
    }

    private static Object credentials(Object requirement, String from, String to) {
        Map<String, Object> copy = new LinkedHashMap<>();
        SpecTree.map(requirement).forEach((scheme, scopes) -> copy.put(scheme.equals(from) ? to : scheme, scopes));
        return copy;
    }

    private static String reference(String kind, String name) {
        return "#/components/" + kind + "/" + name;
    }

    /** Where a component is referred to, other than from itself. */
    private static Set<String> places(Map<String, Object> document, String kind, String name) {
        Set<String> places = new LinkedHashSet<>();
        collect(document, "", reference(kind, name), places);
        places.removeIf(place -> place.startsWith("/components/" + kind + "/" + name + "/"));
        return places;
    }

    private static void collect(@Nullable Object node, String path, String reference, Set<String> into) {
        if (node instanceof List<?> list) {
            // By number: the name that an element goes by may be the one that changed.
            int[] number = {0};
            list.forEach(element -> collect(element, path + "/" + number[0]++, reference, into));
        } else if (node instanceof Map<?, ?>) {
            SpecTree.map(node).forEach((key, value) -> collect(value, path + "/" + key, reference, into));
        } else if (reference.equals(node)) {
            into.add(path);
        }
    }
}
