package io.github.adfacade.cli;

import io.github.adfacade.CampaignService;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Sandbox;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows on each network what the library does, without credentials. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Starts the sandbox and takes a campaign on each network through its life: create, read, change,"
                + " plan, refuse, pause, resume, a batch with one failing item, archive. Needs no credentials. Ends with 1"
                + " when a step does not do what it must.")
@SuppressWarnings("NullAway.Init") // fields are injected
final class QuickstartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        QuickstartReport report = new QuickstartReport(out);
        try (Sandbox sandbox = Sandbox.start()) {
            out.println("The three networks run in memory at " + sandbox.baseUrl()
                    + "; every step below is a call of CampaignService over HTTP.");
            report.begin();
            Map<String, String> environment = sandbox.environment();
            Instant now = Clock.systemUTC().instant();
            for (Scenario scenario : List.of(
                    new WhopScenario(now, sandbox.whop()),
                    new TopsortScenario(now),
                    new WalmartScenario(now, sandbox.walmart()))) {
                Provider provider = scenario.provider();
                try (CampaignService service = Networks.open(provider, environment)) {
                    new Quickstart(service, scenario, report).run();
                }
            }
        }
        return report.end() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
