package io.github.adfacade.topsort;

import java.util.Objects;

/**
 * What a bid promotes.
 *
 * @param type {@code product}, {@code vendor}, {@code brand} or {@code url}
 * @param id the marketplace's own id of it, or the address of a url
 */
public record Target(String type, String id) {

    public Target {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(id, "id");
    }

    public static Target product(String id) {
        return new Target("product", id);
    }
}
