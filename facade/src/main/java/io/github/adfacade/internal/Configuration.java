package io.github.adfacade.internal;

import io.github.adfacade.ConfigurationException;
import io.github.adfacade.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects everything that is missing or wrong before it complains. */
public final class Configuration {

    private final Provider provider;
    private final List<String> problems = new ArrayList<>();

    public Configuration(Provider provider) {
        this.provider = provider;
    }

    /** A value that must be there; empty text stands in until {@link #throwIfBroken}. */
    public String required(@Nullable String value, String what) {
        if (value == null || value.isBlank()) {
            problems.add(what + " is missing");
            return "";
        }
        return value.strip();
    }

    /** A required value that travels in a header; what cannot is refused without repeating it. */
    public String requiredHeader(@Nullable String value, String what) {
        String text = required(value, what);
        if (!text.chars().allMatch(c -> c > ' ' && c < 127)) {
            problems.add(what + " holds characters that cannot travel in a header");
        }
        return text;
    }

    /** Runs a step and notes its complaint; the complaint must not hold a secret. */
    public void attempt(String what, Runnable step) {
        try {
            step.run();
        } catch (IllegalArgumentException e) {
            problems.add(what + ": " + e.getMessage());
        }
    }

    /** Hands an environment variable on when it is set. */
    public void ifSet(Map<String, String> environment, String variable, Consumer<String> target) {
        Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .ifPresent(value -> attempt(variable, () -> target.accept(value.strip())));
    }

    public void throwIfBroken() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(provider, problems);
        }
    }
}
