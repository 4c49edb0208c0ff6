package io.github.adfacade.specchanges;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How much two parts of documents have in common, words for people aside. */
final class Likeness {

    private Likeness() {}

    /** From 0 to 1: the share of all that stands in either which stands in both. */
    static double of(@Nullable Object one, @Nullable Object other) {
        Set<String> ones = leaves(one);
        Set<String> others = leaves(other);
        Set<String> all = new HashSet<>(ones);
        all.addAll(others);
        ones.retainAll(others);
        return all.isEmpty() ? 0 : (double) ones.size() / all.size();
    }

    /** How much stands in it. */
    static int weight(@Nullable Object node) {
        return leaves(node).size();
    }

    private static Set<String> leaves(@Nullable Object node) {
        Set<String> leaves = new TreeSet<>();
        collect("", SpecTree.substance(node, List.of("*")), leaves);
        return leaves;
    }

    private static void collect(String path, @Nullable Object node, Set<String> into) {
        Map<String, Object> inner = node instanceof List<?> list ? SpecTree.keyed(list) : SpecTree.map(node);
        if (inner.isEmpty()) {
            into.add(path + "=" + node);
        } else {
            inner.forEach((key, value) -> collect(path + "/" + key, value, into));
        }
    }
}
