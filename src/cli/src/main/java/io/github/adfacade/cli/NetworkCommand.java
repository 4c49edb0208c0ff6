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
            converter = WordConverter.OfProvider.class,
            completionCandidates = WordConverter.OfProvider.class,
            description = "The network: ${COMPLETION-CANDIDATES}.")
    private Provider provider;

    @Option(names = "--json", description = "Print JSON; its members are described by 'campaigns --help'.")
    private boolean json;

    final Provider provider() {
        return provider;
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
