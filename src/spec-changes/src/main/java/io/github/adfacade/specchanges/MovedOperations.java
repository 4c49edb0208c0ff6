package io.github.adfacade.specchanges;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Operations that answer at another address.
 *
 * @param told one renaming a path where all of its operations went along, else one an operation
 * @param after the present document with each of them where it was
 */
record MovedOperations(List<SpecChange> told, Map<String, Object> after) {

    private static final double ALIKE = 0.8;

    private record Spot(String path, String method) {}

    static MovedOperations between(Map<String, Object> before, Map<String, Object> after) {
        Map<Spot, Map<String, Object>> old = operations(before);
        Map<Spot, Map<String, Object>> now = operations(after);
        Map<Spot, Map<String, Object>> gone = new LinkedHashMap<>(old);
        gone.keySet().removeAll(now.keySet());
        Map<Spot, Map<String, Object>> come = new LinkedHashMap<>(now);
        come.keySet().removeAll(old.keySet());
        Map<Spot, Spot> moves = new LinkedHashMap<>();
        // A name in code says it surely; what an operation takes and gives may be what its neighbour does.
        match(gone, come, moves, MovedOperations::haveSameName);
        match(gone, come, moves, (one, other) -> Likeness.of(one, other) >= ALIKE);
        return new MovedOperations(told(moves, old, now), back(after, moves));
    }

    private static void match(
            Map<Spot, Map<String, Object>> gone,
            Map<Spot, Map<String, Object>> come,
            Map<Spot, Spot> moves,
            BiPredicate<Map<String, Object>, Map<String, Object>> same) {
        gone.forEach((from, operation) -> {
            List<Spot> equals = come.entrySet().stream()
                    .filter(to -> !moves.containsKey(from) && !moves.containsValue(to.getKey()))
                    .filter(to -> same.test(operation, to.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (equals.size() == 1) {
                moves.put(from, equals.get(0));
            }
        });
    }

    private static boolean haveSameName(Map<String, Object> one, Map<String, Object> other) {
        Object name = one.get("operationId");
        return name != null && name.equals(other.get("operationId"));
    }

    private static Map<Spot, Map<String, Object>> operations(Map<String, Object> document) {
        Map<Spot, Map<String, Object>> operations = new LinkedHashMap<>();
        SpecTree.map(document.get("paths"))
                .forEach((path, item) -> SpecTree.map(item).forEach((method, operation) -> {
                    if (SpecUses.METHODS.contains(method)) {
                        operations.put(new Spot(path, method), SpecTree.map(operation));
                    }
                }));
        return operations;
    }

    private static List<SpecChange> told(
            Map<Spot, Spot> moves, Map<Spot, Map<String, Object>> old, Map<Spot, Map<String, Object>> now) {
        List<SpecChange> told = new ArrayList<>();
        Set<String> whole = new LinkedHashSet<>();
        moves.forEach((from, to) -> {
            if (whole.contains(from.path())) {
                return;
            }
            boolean all = old.keySet().stream()
                    .filter(spot -> spot.path().equals(from.path()))
                    .allMatch(spot -> new Spot(to.path(), spot.method()).equals(moves.get(spot)));
            boolean fresh = old.keySet().stream().noneMatch(spot -> spot.path().equals(to.path()))
                    && now.keySet().stream().noneMatch(spot -> spot.path().equals(from.path()));
            if (all && fresh) {
                whole.add(from.path());
                told.add(new SpecChange(Kind.RENAMED, List.of("paths", from.path()), from.path(), to.path()));
            } else {
                String name = SpecUses.operation(from.method(), from.path());
                told.add(new SpecChange(
                        Kind.RENAMED,
                        List.of("paths", from.path(), from.method()),
                        name,
                        SpecUses.operation(to.method(), to.path())));
            }
        });
        return told;
    }

    private static Map<String, Object> back(Map<String, Object> after, Map<Spot, Spot> moves) {
        if (moves.isEmpty()) {
            return after;
        }
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        SpecTree.map(after.get("paths")).forEach((path, item) -> paths.put(path, SpecTree.map(item)));
        moves.forEach((from, to) -> {
            Map<String, Object> left = paths.getOrDefault(to.path(), new LinkedHashMap<>());
            Object operation = left.remove(to.method());
            Map<String, Object> home = paths.computeIfAbsent(from.path(), path -> {
                Map<String, Object> shared = new LinkedHashMap<>(left);
                shared.keySet().removeAll(SpecUses.METHODS);
                return shared;
            });
            if (operation != null) {
                home.put(from.method(), operation);
            }
            if (left.keySet().stream().noneMatch(SpecUses.METHODS::contains)) {
                paths.remove(to.path());
            }
        });
        Map<String, Object> document = new LinkedHashMap<>(after);
        document.put("paths", paths);
        return document;
    }
}
