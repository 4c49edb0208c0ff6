package io.github.adfacade.cli;

import io.github.adfacade.BulkOptions;
import io.github.adfacade.portfolio.KillSwitch;
import io.github.adfacade.portfolio.OperationReport;
import io.github.adfacade.portfolio.Portfolio;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Pauses everything that runs, and writes down what it paused. */
@Command(
        name = "stop",
        description = "Pauses everything that runs, and writes down what it paused.",
        footer = "%nWith --json: {complete, campaigns [{service, id, name, result, detail}], failures {NAME: error}}.")
final class StopCommand extends OperationCommand {

    @Override
    String question() {
        return "Pause everything that runs";
    }

    @Override
    OperationReport run(Portfolio portfolio, Path file, BulkOptions options) {
        return KillSwitch.stop(portfolio, file, options);
    }
}
