package io.github.adfacade.topsort;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * When a bid competes; any one of its triggers is enough. The constructor takes kinds that have no factory here, such as the
 * one that always fires, whose name Topsort does not print.
 *
 * @param type the kind
 * @param value what the kind compares with, by the network's field names; empty when it compares with nothing
 */
public record Trigger(String type, Map<String, Object> value) {

    public Trigger {
        Objects.requireNonNull(type, "type");
        value = Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    /** The text that was searched for matches the words. */
    public static Trigger keyword(MatchType match, List<String> words) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("words", List.copyOf(words));
        value.put("matchType", Words.of(match));
        return new Trigger("keyword", value);
    }

    /** The auction names this category. */
    public static Trigger category(String categoryId) {
        return new Trigger("category", Map.of("categoryId", categoryId));
    }

    /** The auction names a category of this product. */
    public static Trigger categoriesOf(String productId) {
        return new Trigger("categories", Map.of("fromProduct", productId));
    }

    /** The auction names this product. */
    public static Trigger product(String productId) {
        return new Trigger("product", Map.of("productId", productId));
    }
}
