package io.github.adfacade;

import org.jspecify.annotations.Nullable;

/**
 * One broken rule.
 *
 * @param field the field in common words, or in the network's own for a provider option
 * @param rule the rule, as a short sentence
 * @param value what was given, or null when nothing was
 */
public record Violation(String field, String rule, @Nullable String value) {

    /** {@code "name must have 1 to 240 characters (was: …)"}. */
    @Override
    public String toString() {
        return field + " " + rule + (value == null ? "" : " (was: " + shortened(value) + ")");
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 77) + "...";
    }
}
