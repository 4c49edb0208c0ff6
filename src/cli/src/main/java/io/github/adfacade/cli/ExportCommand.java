package io.github.adfacade.cli;

import io.github.adfacade.portfolio.desired.Desired;
import io.github.adfacade.portfolio.desired.DesiredFile;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Writes an account as a file. */
@Command(
        name = "export",
        description =
                "Writes the campaigns as a file that diff and apply read, and beside it the state that knows them.")
final class ExportCommand extends StateCommand {

    @Option(names = "--force", description = "Write over a file that is there already.")
    private boolean force;

    @Override
    int run(Desired desired, Path wanted) {
        if (Files.exists(wanted) && !force) {
            throw wrongUsage(wanted + " is there already; --force writes over it");
        }
        write(wanted, DesiredFile.text(desired.export()));
        out().println("Written: " + wanted);
        return ExitCode.OK;
    }
}
