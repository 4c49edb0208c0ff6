package io.github.adfacade.specchanges;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A YAML document as maps, lists and scalars, and the few questions asked of it. */
final class SpecTree {

    private static final Set<String> WORDING =
            Set.of("description", "summary", "title", "example", "examples", "externalDocs", "x-source", "x-any-json");
    /** Under these, keys are names that the author chose: a property may well be called "description". */
    private static final Set<String> NAMES = Set.of(
            "properties",
            "schemas",
            "parameters",
            "responses",
            "headers",
            "securitySchemes",
            "requestBodies",
            "paths",
            "content",
            "mapping");

    /** What stands for YAML's null, so that every key has a value. */
    private static final String NULL = "null";

    private SpecTree() {}

    static Map<String, Object> parse(String text) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    static Map<String, Object> map(@Nullable Object node) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> named.put(String.valueOf(key), value == null ? NULL : value));
        }
        return named;
    }

    static List<Object> list(@Nullable Object node) {
        return node instanceof List<?> list ? List.copyOf(keyed(list).values()) : List.of();
    }

    static @Nullable Object at(@Nullable Object node, List<String> path) {
        Object found = node;
        for (String step : path) {
            found = found instanceof List<?> list
                    ? keyed(list).get(step)
                    : map(found).get(step);
        }
        return found;
    }

    /** Whether what stands at this path speaks to people only. */
    static boolean isWording(List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            if (!isName(path, i) && WORDING.contains(path.get(i))) {
                return true;
            }
        }
        return path.size() > 1 && (path.get(0).equals("tags") || path.get(0).equals("info"));
    }

    private static boolean isName(List<String> path, int index) {
        return index > 0 && NAMES.contains(path.get(index - 1)) && !isName(path, index - 1);
    }

    /** The elements of a list by what tells them apart: a parameter's place and name, a reference, or the element itself. */
    static Map<String, Object> keyed(List<?> list) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        for (Object given : list) {
            Object element = given == null ? NULL : given;
            String key = key(element);
            keyed.put(keyed.containsKey(key) ? key + " #" + keyed.size() : key, element);
        }
        return keyed;
    }

    private static String key(Object element) {
        Map<String, Object> map = map(element);
        Object reference = map.get("$ref");
        if (reference != null) {
            return name(reference);
        }
        if (map.containsKey("in") && map.containsKey("name")) {
            return map.get("in") + " " + map.get("name");
        }
        if (map.containsKey("url")) {
            return "server";
        }
        return map.containsKey("name") ? String.valueOf(map.get("name")) : String.valueOf(element);
    }

    /** The last step of a reference. */
    static String name(Object reference) {
        String text = String.valueOf(reference);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** The same node without what speaks to people only, for comparing what is left. */
    static @Nullable Object substance(@Nullable Object node, List<String> path) {
        if (node instanceof Map<?, ?>) {
            Map<String, Object> left = new LinkedHashMap<>();
            map(node).forEach((key, value) -> {
                List<String> inner = append(path, key);
                Object kept = isWording(inner) ? null : substance(value, inner);
                if (kept != null) {
                    left.put(key, kept);
                }
            });
            return left;
        }
        if (node instanceof List<?> list) {
            Function<Object, @Nullable Object> inner = element -> substance(element, append(path, "*"));
            return list.stream().map(inner).toList();
        }
        return node;
    }

    static List<String> append(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
