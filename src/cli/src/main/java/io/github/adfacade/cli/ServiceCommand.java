package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import java.util.Currency;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** What every verb that calls a network has in common. */
abstract class ServiceCommand extends NetworkCommand {

    @Mixin
    @SuppressWarnings("NullAway.Init") // injected
    private ViewOptions options;

    @Override
    public final Integer call() {
        try (CampaignService service = Networks.open(provider(), environment())) {
            run(options.view(service, this));
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

    /** Hands an option's value on when it was given. */
    static <T> void ifGiven(@Nullable T value, Consumer<T> target) {
        if (value != null) {
            target.accept(value);
        }
    }
}
