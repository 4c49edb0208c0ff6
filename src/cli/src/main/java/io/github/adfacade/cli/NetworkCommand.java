package io.github.adfacade.cli;

import com.google.gson.JsonElement;
import io.github.adfacade.Provider;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every verb that is about one network has in common. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // fields are injected
abstract class NetworkCommand implements Callable<Integer> {

    @ParentCommand
    private CampaignsCommand campaigns;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--provider",
            required = true,
            paramLabel = "NETWORK",
            converter = ProviderChoice.Converter.class,
            completionCandidates = ProviderChoice.Converter.class,
            description =
                    "The network: ${COMPLETION-CANDIDATES}. All are those whose credentials are set; verbs about one"
                            + " campaign need one network.")
    private ProviderChoice providers;

    @Option(names = "--json", description = "Print JSON; its members are described by 'campaigns --help'.")
    private boolean json;

    /** The one network that was named. */
    final Provider provider() {
        if (providers.isAll()) {
            throw wrongUsage("this needs one network: --provider " + String.join(", ", new WordConverter.OfProvider()));
        }
        return providers.providers().get(0);
    }

    /** The networks that were named. */
    final ProviderChoice providers() {
        return providers;
    }

    final Terminal terminal() {
        return campaigns.terminal();
    }

    final Map<String, String> environment() {
        return campaigns.environment();
    }

    final boolean json() {
        return json;
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    final void print(JsonElement element) {
        out().println(CampaignJson.text(element));
    }

    final ParameterException wrongUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
