package io.github.adfacade.clients.support;

import com.google.gson.JsonElement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every generated model keeps beside its properties: which of them are an explicit null, and the fields that the spec
 * does not know.
 *
 * <p>Not safe for use by several threads while one of them changes it.
 */
public abstract class ClientModel {

    private @Nullable BitSet nulls;
    private @Nullable Map<String, JsonElement> additional;

    /** For generated models. */
    protected ClientModel() {}

    /**
     * The fields that the spec does not know, in the order they came; they are written back after the known ones. May be
     * changed, but not by names that have a setter.
     */
    public final Map<String, JsonElement> getAdditionalProperties() {
        if (additional == null) {
            additional = new LinkedHashMap<>();
        }
        return additional;
    }

    /** Whether the property of this number, counted from one, is an explicit null. */
    protected final boolean isNull(int property) {
        return nulls != null && nulls.get(property);
    }

    /** Notes whether the property of this number is an explicit null. */
    protected final void markNull(int property, boolean isNull) {
        if (nulls == null) {
            if (!isNull) {
                return;
            }
            nulls = new BitSet();
        }
        nulls.set(property, isNull);
    }

    /** The properties' values in the spec's order. */
    protected abstract @Nullable Object[] values();

    /** The properties' names in the spec's order. */
    protected abstract List<String> names();

    /** Those that the spec requires to be present. */
    protected abstract Set<String> required();

    /** Those that the spec allows to be null. */
    protected abstract Set<String> nullable();

    boolean hasAdditionalProperties() {
        return additional != null && !additional.isEmpty();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ClientModel that
                        && getClass() == that.getClass()
                        && Arrays.equals(values(), that.values())
                        && Objects.equals(explicitNulls(), that.explicitNulls())
                        && Objects.equals(additionalOrNull(), that.additionalOrNull()));
    }

    @Override
    public final int hashCode() {
        return 31 * (31 * Arrays.hashCode(values()) + Objects.hashCode(explicitNulls()))
                + Objects.hashCode(additionalOrNull());
    }

    /** This model as JSON. */
    @Override
    public final String toString() {
        return ClientJson.text(this);
    }

    private @Nullable BitSet explicitNulls() {
        return nulls == null || nulls.isEmpty() ? null : nulls;
    }

    private @Nullable Map<String, JsonElement> additionalOrNull() {
        return hasAdditionalProperties() ? additional : null;
    }
}
