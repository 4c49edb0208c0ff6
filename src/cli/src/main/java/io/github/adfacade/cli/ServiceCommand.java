package io.github.adfacade.cli;

import com.google.gson.JsonElement;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Provider;
import io.github.adfacade.ProviderOptions;
import java.io.PrintWriter;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every verb that calls a network has in common. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // fields are injected
abstract class ServiceCommand implements Callable<Integer> {

    @ParentCommand
    private CampaignsCommand campaigns;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--provider",
            required = true,
            paramLabel = "NETWORK",
            converter = WordConverter.OfProvider.class,
            completionCandidates = WordConverter.OfProvider.class,
            description = "The network: ${COMPLETION-CANDIDATES}.")
    private Provider provider;

    @Option(names = "--json", description = "Print JSON; its members are described by 'campaigns --help'.")
    private boolean json;

    @Override
    public final Integer call() {
        try (CampaignService service = Networks.open(provider, campaigns.environment())) {
            run(service);
        }
        return ExitCode.OK;
    }

    /** Does the verb's work and prints its result. */
    abstract void run(CampaignService service);

    final boolean json() {
        return json;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** The campaign as this command was asked to show it. */
    final void show(Campaign campaign) {
        if (json) {
            print(CampaignJson.of(campaign));
        } else {
            new CampaignText(out()).block(campaign);
        }
    }

    final void print(JsonElement element) {
        out().println(CampaignJson.text(element));
    }

    /** The currency of an amount that names none. */
    final Currency currency() {
        return Networks.currency(provider, campaigns.environment());
    }

    final ProviderOptions options(Map<String, String> settings) {
        return Networks.options(provider, settings);
    }

    /** Hands an option's value on when it was given. */
    static <T> void ifGiven(@Nullable T value, Consumer<T> target) {
        if (value != null) {
            target.accept(value);
        }
    }

    final ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
