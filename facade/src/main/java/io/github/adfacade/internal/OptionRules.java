package io.github.adfacade.internal;

import io.github.adfacade.Provider;
import io.github.adfacade.ProviderOptions;
import java.util.Optional;

/** An option for another provider is refused, never ignored. */
final class OptionRules {

    private OptionRules() {}

    static boolean isOwn(Provider provider, Optional<ProviderOptions> options) {
        return options.map(own -> own.provider() == provider).orElse(true);
    }

    static void requireOwn(Provider provider, Optional<ProviderOptions> options, Violations violations) {
        violations.require(
                isOwn(provider, options),
                "options",
                "must be for " + provider.displayName(),
                options.map(ProviderOptions::provider).orElse(null));
    }
}
