package io.github.adfacade.clients.support;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.AbstractMap;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The optional parameters of an operation. What is absent or null is not sent; {@link #getAdditionalProperties()} takes query
 * parameters that the spec does not know. A parameter that a spec gains later is a setter more and breaks no caller.
 */
public abstract class OperationParameters extends ClientModel {

    /** For generated parameters. */
    protected OperationParameters() {}

    /** The names of those that travel as headers. */
    protected abstract Set<String> headerNames();

    /** What travels in the query, for Retrofit: a list repeats its parameter's name. */
    public final Map<String, String> query() {
        List<Map.Entry<String, String>> entries = entries(false);
        if (hasAdditionalProperties()) {
            getAdditionalProperties().forEach((name, value) -> addJson(entries, name, value));
        }
        return new Entries(entries);
    }

    /** What travels in headers, for Retrofit. */
    public final Map<String, String> headers() {
        return new Entries(entries(true));
    }

    private List<Map.Entry<String, String>> entries(boolean inHeaders) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        @Nullable Object[] values = values();
        Limit[] limits = limits();
        for (int i = 0; i < values.length; i++) {
            if (headerNames().contains(limits[i].name) == inHeaders) {
                add(entries, limits[i].name, values[i]);
            }
        }
        return entries;
    }

    private static void add(List<Map.Entry<String, String>> entries, String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(each -> add(entries, name, each));
        } else if (value != null) {
            entries.add(new SimpleImmutableEntry<>(name, text(value)));
        }
    }

    /** As the known ones travel: an array repeats the name, null is not sent. */
    private static void addJson(List<Map.Entry<String, String>> entries, String name, JsonElement value) {
        if (value.isJsonArray()) {
            value.getAsJsonArray().forEach(each -> addJson(entries, name, each));
        } else if (!value.isJsonNull()) {
            add(entries, name, value.isJsonPrimitive() ? value.getAsString() : value);
        }
    }

    private static String text(Object value) {
        if (value instanceof OffsetDateTime moment) {
            return Times.text(moment);
        }
        return value instanceof BigDecimal decimal ? Decimals.plain(decimal).toPlainString() : value.toString();
    }

    /** A map in name only: Retrofit goes through its entries, of which several may have one name. */
    private static final class Entries extends AbstractMap<String, String> {

        private final List<Map.Entry<String, String>> entries;

        Entries(List<Map.Entry<String, String>> entries) {
            this.entries = entries;
        }

        @Override
        public Set<Entry<String, String>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, String>> iterator() {
                    return entries.iterator();
                }

                @Override
                public int size() {
                    return entries.size();
                }
            };
        }
    }
}
