package io.github.adfacade.specchanges;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which operations send or receive which component, through all references; of both documents together. */
final class SpecUses {

    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
    private static final String COMPONENTS = "#/components/";

    private final Map<String, Set<Use>> uses = new LinkedHashMap<>();
    private final Map<String, Set<String>> operationIds = new LinkedHashMap<>();

    SpecUses(List<Map<String, Object>> documents) {
        documents.forEach(this::read);
    }

    private void read(Map<String, Object> spec) {
        SpecTree.map(spec.get("paths"))
                .forEach((path, item) -> SpecTree.map(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        String name = operation(method, path);
                        Map<String, Object> parts = SpecTree.map(operation);
                        operationIds
                                .computeIfAbsent(name, key -> new LinkedHashSet<>())
                                .add(String.valueOf(parts.get("operationId")));
                        follow(spec, SpecTree.map(item).get("parameters"), new Use(name, true));
                        follow(spec, parts.get("parameters"), new Use(name, true));
                        follow(spec, parts.get("requestBody"), new Use(name, true));
                        follow(spec, parts.get("responses"), new Use(name, false));
                    }
                }));
        SpecTree.map(spec.get("x-webhooks"))
                .forEach((name, message) -> follow(spec, message, new Use("webhook " + name, false)));
    }

    /** The operations of a path, then and now: "GET /campaigns". */
    Set<String> at(String path) {
        Set<String> found = new LinkedHashSet<>();
        operationIds.keySet().stream()
                .filter(operation ->
                        operation.substring(operation.indexOf(' ') + 1).equals(path))
                .forEach(found::add);
        return found;
    }

    static String operation(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    private void follow(Map<String, Object> spec, @Nullable Object node, Use use) {
        if (node instanceof List<?> list) {
            list.forEach(element -> follow(spec, element, use));
        } else if (node instanceof Map<?, ?>) {
            SpecTree.map(node).forEach((key, value) -> {
                String reference = String.valueOf(value);
                if (key.equals("$ref") && reference.startsWith(COMPONENTS)) {
                    String component = reference.substring(COMPONENTS.length());
                    if (uses.computeIfAbsent(component, c -> new LinkedHashSet<>())
                            .add(use)) {
                        String[] steps = component.split("/", -1);
                        follow(spec, SpecTree.at(spec, List.of("components", steps[0], steps[1])), use);
                    }
                } else {
                    follow(spec, value, use);
                }
            });
        }
    }

    /** Of a component such as "schemas/Campaign". */
    Set<Use> of(String component) {
        return uses.getOrDefault(component, Set.of());
    }

    /** The operation's names in code, then and now, by "PATCH /campaigns". */
    Set<String> operationIds(String operation) {
        return operationIds.getOrDefault(operation, Set.of());
    }
}
