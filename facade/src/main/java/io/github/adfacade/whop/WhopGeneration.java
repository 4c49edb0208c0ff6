package io.github.adfacade.whop;

/**
 * Which of Whop's two advertising APIs is spoken. Both live at the same paths; the header {@code Api-Version-Date} decides
 * which one answers. The generation is chosen here and never read out of the date, which the network wants taken as opaque.
 */
public enum WhopGeneration {
    /**
     * Accounts, {@code budget_amount}, ad groups; served since July 2026. The default version is that of the newest API
     * document that was published as a whole; later dates are known from single pages only.
     */
    NATIVE("2026-09-23"),
    /**
     * Companies, {@code daily_budget}, {@code config}: the network's original behaviour. It is not certain that Whop still
     * serves it.
     */
    LEGACY("2025-01-01");

    private final String defaultVersion;

    WhopGeneration(String defaultVersion) {
        this.defaultVersion = defaultVersion;
    }

    /** The {@code Api-Version-Date} that is sent unless another is set. */
    public String defaultVersion() {
        return defaultVersion;
    }
}
