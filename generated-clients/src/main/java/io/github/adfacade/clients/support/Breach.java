package io.github.adfacade.clients.support;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a model breaks what its schema demands of a request.
 *
 * @param path the place, such as {@code bids[2].amount}
 * @param rule the rule, as a short sentence: {@code must be above zero}
 * @param value what stood there, or null when nothing did
 */
public record Breach(String path, String rule, @Nullable String value) {

    /** The rule that a property which must be there, and is not, breaks. */
    public static final String REQUIRED = "is required";
}
