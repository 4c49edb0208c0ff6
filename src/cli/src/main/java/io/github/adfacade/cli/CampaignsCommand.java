package io.github.adfacade.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: holds the environment that every verb reads. */
@Command(
        name = "campaigns",
        description = "Runs advertising campaigns on Whop, Topsort and Walmart Connect Display.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footerHeading = "%n",
        footer = {
            "Environment:",
            "  WHOP_API_KEY, WHOP_ACCOUNT_ID, WHOP_API_VERSION, WHOP_TIME_ZONE, WHOP_BASE_URL",
            "  TOPSORT_API_KEY, TOPSORT_VENDOR_ID, TOPSORT_CURRENCY, TOPSORT_TIME_ZONE, TOPSORT_BASE_URL",
            "  WALMART_CONSUMER_ID, WALMART_PRIVATE_KEY (PEM text or a file's path), WALMART_KEY_VERSION,",
            "  WALMART_AUTH_TOKEN, WALMART_ADVERTISER_ID, WALMART_BASE_URL, WALMART_FILE_HOST",
            "",
            "Exit codes:",
            "  0  done",
            "  1  the provider refused or failed, or a step of the quickstart did",
            "  2  wrong usage or configuration; nothing was sent. That includes a campaign that breaks the",
            "     network's documented rules, and something that the network cannot do",
            "  3  drift: answers differ from the spec",
            "  4  done, and yet the network does not show all that was asked for: see the warning",
            "  5  a network is still making its report: see the job that is printed",
            "",
            "JSON (--json): a campaign is an object, a list is an array of them. Members are always there, null where",
            "the network says nothing:",
            "  provider, id, name, status, nativeStatus, budget {amount, currency, period}, start, end, zone,",
            "  objective, description, createdAt, updatedAt,",
            "  metrics {spend {amount, currency}, impressions, clicks, purchases, returnOnAdSpend},",
            "  raw (all that the network sent)",
            "Amounts are decimal numbers in major units; times are ISO 8601 in UTC; end is \"never\" without one;",
            "zone is the one whose days plain dates are (--start, --end and filters).",
            "Words (status, period, objective) are the lower-case ones that the options take."
        })
final class CampaignsCommand implements Runnable {

    private static final List<Class<?>> VERBS = List.of(
            QuickstartCommand.class,
            SandboxCommand.class,
            ListCommand.class,
            GetCommand.class,
            CreateCommand.class,
            UpdateCommand.class,
            PlanCommand.class,
            DriftCommand.class,
            DoctorCommand.class,
            LaunchCommand.class,
            PauseCommand.class,
            ResumeCommand.class,
            ArchiveCommand.class,
            TotalsCommand.class,
            ReportCommand.class,
            StopCommand.class,
            RestoreCommand.class,
            UndoCommand.class,
            ExportCommand.class,
            DiffCommand.class,
            ApplyCommand.class,
            HelpCommand.class);

    private final Map<String, String> environment;
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // injected
    private CommandSpec spec;

    private CampaignsCommand(Map<String, String> environment, Terminal terminal) {
        this.environment = Map.copyOf(environment);
        this.terminal = terminal;
    }

    /**
     * The command line for these arguments, reading this environment, asking at this terminal and writing to these. Verbs that
     * the arguments do not name are there in outline, with what a list of verbs shows: to find the options of all of them takes
     * longer than most commands run.
     */
    static CommandLine line(
            Map<String, String> environment,
            Terminal terminal,
            PrintWriter out,
            PrintWriter err,
            List<String> arguments) {
        CommandLine line = new CommandLine(new CampaignsCommand(environment, terminal));
        // What is in a file of arguments is not known yet.
        boolean whole = arguments.stream().anyMatch(argument -> argument.startsWith("@"));
        for (Class<?> verb : VERBS) {
            Command told = Objects.requireNonNull(verb.getAnnotation(Command.class));
            boolean named = whole || arguments.contains(told.name());
            line.addSubcommand(told.name(), named ? verb : outline(told));
        }
        return line.setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setUsageHelpLongOptionsMaxWidth(32)
                .setAbbreviatedOptionsAllowed(false)
                .setParameterExceptionHandler(Failures::wrongUsage)
                .setExecutionExceptionHandler(Failures::failed);
    }

    private static CommandSpec outline(Command told) {
        CommandSpec outline = CommandSpec.create().name(told.name());
        outline.usageMessage().header(told.header()).description(told.description());
        return outline;
    }

    Map<String, String> environment() {
        return environment;
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing verb");
    }
}
