package io.github.adfacade.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clears texts that come from outside of the credentials in use: a server may echo what it was sent. */
final class Secrets {

    private static final String MASK = "***";

    private final List<String> values;

    Secrets(List<String> values) {
        this.values = values.stream().filter(value -> !value.isBlank()).toList();
    }

    @Nullable
    String scrub(@Nullable String text) {
        String clean = text;
        for (String value : values) {
            clean = clean == null ? null : clean.replace(value, MASK);
        }
        return clean;
    }

    /** The cause, unless it or one of its own causes holds a credential. */
    @Nullable
    Throwable safeCause(@Nullable Throwable cause) {
        int depth = 0;
        for (Throwable t = cause; t != null && depth < 20; t = t.getCause(), depth++) {
            String text = t.toString();
            if (values.stream().anyMatch(text::contains)) {
                return null;
            }
        }
        return cause;
    }
}
