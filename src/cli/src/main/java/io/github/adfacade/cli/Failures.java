package io.github.adfacade.cli;

import io.github.adfacade.CampaignException;
import io.github.adfacade.ConfigurationException;
import io.github.adfacade.InvalidCampaignException;
import io.github.adfacade.UnsupportedCapabilityException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a failure looks like to the user: a message, never a stack trace, and the exit code that belongs to it. */
final class Failures {

    private Failures() {}

    /** The command line itself is wrong. */
    static int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        print(line, Text.printable(String.valueOf(wrong.getMessage())));
        List<String> nearest = wrong instanceof UnmatchedArgumentException unmatched
                ? nearest(line, unmatched)
                : nearest(line, List.of(arguments));
        if (!nearest.isEmpty()) {
            line.getErr().println("Did you mean: " + Text.printable(String.join(", ", nearest)) + "?");
        }
        line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /** The parser compares pairs of letters, of which a short word with a letter missing has none in common with itself. */
    private static List<String> nearest(CommandLine line, UnmatchedArgumentException unmatched) {
        String typed = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
        boolean isOption = typed.startsWith("-");
        List<String> near = Nearest.to(
                typed,
                isOption
                        ? line.getCommandSpec().optionsMap().keySet()
                        : line.getSubcommands().keySet());
        return near.isEmpty() ? unmatched.getSuggestions() : near;
    }

    /** What is missing may be there mistyped, or before its verb, where it is not looked for. */
    private static List<String> nearest(CommandLine line, List<String> arguments) {
        Set<String> options = line.getCommandSpec().optionsMap().keySet();
        int verb = arguments.indexOf(line.getCommandName());
        for (int place = 0; place < arguments.size(); place++) {
            String typed = arguments.get(place).replaceFirst("=.*", "");
            if (options.contains(typed) && place < verb) {
                return List.of(line.getCommandSpec().qualifiedName() + " " + typed);
            }
            if (typed.startsWith("--") && !options.contains(typed)) {
                return Nearest.to(typed, options);
            }
        }
        return List.of();
    }

    /** The command could not do what it was asked. */
    static int failed(Exception failure, CommandLine line, ParseResult parsed) {
        if (failure instanceof InvalidCampaignException invalid) {
            String title = invalid.provider().displayName() + " " + invalid.operation()
                    + ": not sent, since it breaks these rules:";
            return list(line, title, invalid.violations());
        }
        if (failure instanceof ConfigurationException configuration) {
            return list(line, "these settings of the environment are missing or wrong:", configuration.problems());
        }
        print(line, describe(failure));
        return failure instanceof UnsupportedCapabilityException ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    /** One line for a failure that is reported among other results. */
    static String describe(Throwable failure) {
        return failure instanceof CampaignException || failure instanceof CommandFailure
                ? Text.printable(String.valueOf(failure.getMessage()))
                : "unexpected " + failure.getClass().getSimpleName() + ": "
                        + Text.printable(String.valueOf(failure.getMessage()));
    }

    private static int list(CommandLine line, String title, List<?> items) {
        print(line, title);
        items.forEach(item -> line.getErr().println("  - " + Text.printable(item.toString())));
        return ExitCode.USAGE;
    }

    private static void print(CommandLine line, String message) {
        PrintWriter err = line.getErr();
        err.println("campaigns: " + message);
    }
}
