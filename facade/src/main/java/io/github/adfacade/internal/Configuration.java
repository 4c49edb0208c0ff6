package io.github.adfacade.internal;

import io.github.adfacade.ConfigurationException;
import io.github.adfacade.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects everything that is missing or wrong before it complains. */
public final class Configuration {

    private final Provider provider;
    private final List<String> problems = new ArrayList<>();

    public Configuration(Provider provider) {
        this.provider = provider;
    }

    /** A value that may be left out: blank is as good as absent. */
    public static @Nullable String optional(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A value that must be there; empty text stands in until {@link #throwIfBroken}. */
    public String required(@Nullable String value, String what) {
        String text = optional(value);
        require(text != null, what + " is missing");
        return text == null ? "" : text;
    }

    /** A required value that travels in a header; what cannot is refused without repeating it. */
    public String requiredHeader(@Nullable String value, String what) {
        String text = required(value, what);
        boolean travels = text.chars().allMatch(c -> c > ' ' && c < 127);
        require(travels, what + " holds characters that cannot travel in a header");
        return text;
    }

    /** Reads a required value; null when there is no way to, or it complains of what it read, until {@link #throwIfBroken}. */
    public <T> @Nullable T required(@Nullable Supplier<T> reading, String what) {
        AtomicReference<@Nullable T> value = new AtomicReference<>();
        require(reading != null, what + " is missing");
        if (reading != null) {
            attempt(what, () -> value.set(reading.get()));
        }
        return value.get();
    }

    /** Notes a problem when the condition does not hold; it must not hold a secret. */
    public void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    /** Runs a step and notes its complaint; the complaint must not hold a secret. */
    public void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException e) {
            problems.add(what + ": " + e.getMessage());
        }
    }

    public void throwIfBroken() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(provider, problems);
        }
    }
}
