package io.github.adfacade.topsort;

import java.util.Objects;

/**
 * What a bid promotes.
 *
 * @param type product, vendor, brand or url
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

    public static Target vendor(String id) {
        return new Target("vendor", id);
    }

    public static Target brand(String id) {
        return new Target("brand", id);
    }

    public static Target url(String address) {
        return new Target("url", address);
    }
}
