package io.github.adfacade.cli;

import io.github.adfacade.BulkOptions;
import io.github.adfacade.portfolio.KillSwitch;
import io.github.adfacade.portfolio.OperationReport;
import io.github.adfacade.portfolio.Portfolio;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Resumes exactly what stop paused by this journal and nobody has touched since. */
@Command(
        name = "restore",
        description = "Resumes exactly what stop paused by this journal and nobody has touched since.",
        footer = "%nWith --json: {complete, campaigns [{service, id, name, result, detail}], failures {NAME: error}}.")
final class RestoreCommand extends OperationCommand {

    @Override
    String question() {
        return "Resume what this journal says was paused";
    }

    @Override
    OperationReport run(Portfolio portfolio, Path file, BulkOptions options) {
        return KillSwitch.restore(portfolio, file, options);
    }
}
