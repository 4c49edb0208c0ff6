package io.github.adfacade;

import java.util.List;

/** A service cannot be made from what was given; {@link #problems()} names everything that is missing or wrong. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /**
     * @param problems what is missing or wrong, one sentence each, without any secret's value
     */
    public ConfigurationException(Provider provider, List<String> problems) {
        super(provider.displayName() + " cannot be configured: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is missing or wrong. */
    public List<String> problems() {
        return problems;
    }
}
