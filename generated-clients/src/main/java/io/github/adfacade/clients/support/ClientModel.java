package io.github.adfacade.clients.support;

import com.google.gson.JsonElement;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What every generated model keeps beside its properties: which of them are an explicit null, values that are not of their
 * property's type, and the fields that the spec does not know. All of it is written back as it came. How a value was spelt
 * that could be read although it is of another type does not count for equality.
 *
 * <p>Not safe for use by several threads while one of them changes it.
 */
public abstract class ClientModel {

    private @Nullable BitSet nulls;
    private @Nullable Map<String, JsonElement> additional;

    /** By the property's number, counted from one; under zero, what came in the place of the whole model. */
    private @Nullable Map<Integer, Unreadable> unreadable;

    /** By the same numbers. */
    private @Nullable Map<Integer, Spelling> spellings;

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

    /**
     * Everything in which this model breaks what its schemas demand of a request; empty when it may be sent. The models inside
     * it are looked at, too.
     *
     * @param currency the currency that the network is spoken to in
     */
    public final List<Breach> breaches(Currency currency) {
        Limits limits = new Limits(currency);
        limits.model("", this);
        return List.copyOf(limits.found());
    }

    /**
     * The paths of the fields that are present, be they null, unreadable or not known to the spec; a dot leads into a model:
     * {@code config.bid_amount}. A list, a map and an empty model count as one field.
     */
    public final Set<String> presentPaths() {
        Set<String> present = new LinkedHashSet<>();
        addPaths("", present);
        return present;
    }

    private void addPaths(String prefix, Set<String> present) {
        @Nullable Object[] values = values();
        Limit[] limits = limits();
        for (int i = 0; i < limits.length; i++) {
            String path = prefix + limits[i].name;
            int before = present.size();
            if (values[i] instanceof ClientModel model) {
                model.addPaths(path + ".", present);
            }
            if (present.size() == before && isPresent(i + 1, values[i])) {
                present.add(path);
            }
        }
        if (additional != null) {
            additional.keySet().forEach(name -> present.add(prefix + name));
        }
    }

    /** What came under this name if it is a scalar, as text, also one that is not of its type; null when there is none. */
    public final @Nullable String scalar(String name) {
        int number = number(name);
        Object value = number == 0 ? null : values()[number - 1];
        Unreadable raw = unreadable(number);
        if (value == null && number > 0 && raw != null && raw.raw().isJsonPrimitive()) {
            return raw.raw().getAsString();
        }
        return value == null || value instanceof ClientModel || value instanceof List || value instanceof Map
                ? null
                : value.toString();
    }

    /** Whether the spec has a property at this path, be it present or not; a dot leads into a model that is present. */
    public final boolean knows(String path) {
        int dot = path.indexOf('.');
        int number = number(dot < 0 ? path : path.substring(0, dot));
        return number > 0
                && (dot < 0
                        || (values()[number - 1] instanceof ClientModel inner && inner.knows(path.substring(dot + 1))));
    }

    /** Whether the field came as something that is not of its type; its getter answers null then. */
    public final boolean isUnreadable(String name) {
        int number = number(name);
        return number > 0 && unreadable(number) != null;
    }

    /** A model of its own with the same fields. Lists, maps and models inside are shared with it. */
    public abstract ClientModel copy();

    /** Whether the property of this number, counted from one, is there in any form. */
    protected final boolean isPresent(int property, @Nullable Object value) {
        return value != null || isNull(property) || unreadable(property) != null;
    }

    /** Notes that the property of this number was set, and whether to null. */
    protected final void mark(int property, boolean isNull) {
        if (unreadable != null) {
            unreadable.remove(property);
        }
        if (spellings != null) {
            spellings.remove(property);
        }
        if (nulls == null) {
            if (!isNull) {
                return;
            }
            nulls = new BitSet();
        }
        nulls.set(property, isNull);
    }

    /** Takes over what is not in properties, for {@link #copy}. */
    protected final void copyState(ClientModel from) {
        nulls = from.nulls == null ? null : (BitSet) from.nulls.clone();
        additional = from.additional == null ? null : new LinkedHashMap<>(from.additional);
        unreadable = from.unreadable == null ? null : new TreeMap<>(from.unreadable);
        spellings = from.spellings == null ? null : new TreeMap<>(from.spellings);
    }

    /** The properties' values in the spec's order. */
    protected abstract @Nullable Object[] values();

    /** What the spec demands of the properties, in its order. */
    protected abstract Limit[] limits();

    final boolean isNull(int property) {
        return nulls != null && nulls.get(property);
    }

    final @Nullable Unreadable unreadable(int property) {
        return unreadable == null ? null : unreadable.get(property);
    }

    final void keepUnreadable(int property, Unreadable value) {
        if (unreadable == null) {
            unreadable = new TreeMap<>();
        }
        unreadable.put(property, value);
    }

    final @Nullable Spelling spelling(int property) {
        return spellings == null ? null : spellings.get(property);
    }

    final void keepSpelling(int property, Spelling spelling) {
        if (spellings == null) {
            spellings = new TreeMap<>();
        }
        spellings.put(property, spelling);
    }

    /** For what a person typed: only the values count. */
    final void forgetSpellings() {
        spellings = null;
        for (Object value : values()) {
            forgetSpellings(value);
        }
    }

    private static void forgetSpellings(@Nullable Object value) {
        if (value instanceof ClientModel model) {
            model.forgetSpellings();
        } else if (value instanceof List<?> list) {
            list.forEach(ClientModel::forgetSpellings);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(ClientModel::forgetSpellings);
        }
    }

    /** The number of the property of this name, counted from one; zero when the spec knows none. */
    final int number(String name) {
        Limit[] limits = limits();
        for (int i = 0; i < limits.length; i++) {
            if (limits[i].name.equals(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    final boolean hasAdditionalProperties() {
        return additional != null && !additional.isEmpty();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ClientModel that
                        && getClass() == that.getClass()
                        && Arrays.equals(values(), that.values())
                        && Objects.equals(emptyToNull(nulls), emptyToNull(that.nulls))
                        && Objects.equals(emptyToNull(additional), emptyToNull(that.additional))
                        && Objects.equals(emptyToNull(unreadable), emptyToNull(that.unreadable)));
    }

    @Override
    public final int hashCode() {
        return Objects.hash(
                Arrays.hashCode(values()), emptyToNull(nulls), emptyToNull(additional), emptyToNull(unreadable));
    }

    /** This model as JSON; amounts are shown in major units. */
    @Override
    public final String toString() {
        return ClientJson.text(this);
    }

    private static @Nullable BitSet emptyToNull(@Nullable BitSet set) {
        return set == null || set.isEmpty() ? null : set;
    }

    private static @Nullable Map<?, ?> emptyToNull(@Nullable Map<?, ?> map) {
        return map == null || map.isEmpty() ? null : map;
    }
}
