package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import io.github.adfacade.ProviderOptions;
import java.util.Currency;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;

/** What every verb that calls a network has in common. */
abstract class ServiceCommand extends NetworkCommand {

    @Override
    public final Integer call() {
        try (CampaignService service = Networks.open(provider(), environment())) {
            run(service);
        }
        return ExitCode.OK;
    }

    /** Does the verb's work and prints its result. */
    abstract void run(CampaignService service);

    /** The campaign as this command was asked to show it. */
    final void show(Campaign campaign) {
        if (json()) {
            print(CampaignJson.of(campaign));
        } else {
            new CampaignText(out()).block(campaign);
        }
    }

    /** The currency of an amount that names none. */
    final Currency currency() {
        return Networks.currency(provider(), environment());
    }

    final ProviderOptions options(Map<String, String> settings) {
        return Networks.options(provider(), settings);
    }

    /** Hands an option's value on when it was given. */
    static <T> void ifGiven(@Nullable T value, Consumer<T> target) {
        if (value != null) {
            target.accept(value);
        }
    }
}
