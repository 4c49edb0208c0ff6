package io.github.adfacade.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The values of a common word that a network can say at all; what its schema demands of them is checked later. */
final class Accepted<T> {

    private final Map<String, Function<T, Boolean>> tests = new LinkedHashMap<>();

    void add(Function<T, Boolean> test, String rule) {
        tests.put(rule, test);
    }

    /** True when the value can be said; every rule that it breaks is noted. */
    boolean check(String word, T value, Violations violations) {
        boolean all = true;
        for (Map.Entry<String, Function<T, Boolean>> test : tests.entrySet()) {
            boolean holds = test.getValue().apply(value);
            violations.require(holds, word, test.getKey(), value);
            all &= holds;
        }
        return all;
    }
}
