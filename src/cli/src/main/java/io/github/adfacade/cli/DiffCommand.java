package io.github.adfacade.cli;

import io.github.adfacade.portfolio.desired.ApplyOptions;
import io.github.adfacade.portfolio.desired.Desired;
import io.github.adfacade.portfolio.desired.DesiredDiff;
import io.github.adfacade.portfolio.desired.SavedPlan;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Shows what apply would do. */
@Command(
        name = "diff",
        description =
                "Shows what apply would do: + makes, ~ changes, = adopts, - removes. Writes nothing to a network.",
        footer = "%nWith --json: the plan, as --save writes it.")
final class DiffCommand extends StateCommand {

    @Option(names = "--prune", description = "Also remove what the state knows and the file no longer mentions.")
    private boolean prune;

    @Option(names = "--save", paramLabel = "FILE", description = "Keep it as a plan for 'apply --plan'.")
    private @Nullable Path save;

    @Override
    int run(Desired desired, Path wanted) {
        DesiredDiff diff = desired.diff(desired.read(read(wanted)), ApplyOptions.DEFAULT.prune(prune));
        boolean possible = diff.mistakes().isEmpty();
        if (save != null && possible) {
            write(save, SavedPlan.of(diff).toJson());
        }
        out().println(json() && possible ? SavedPlan.of(diff).toJson() : printable(diff));
        return possible ? ExitCode.OK : ExitCode.USAGE;
    }

    /** Line by line, since names come from a network. */
    static String printable(Object lines) {
        return lines.toString().lines().map(Text::printable).collect(Collectors.joining("\n"));
    }
}
