package io.github.adfacade.cli;

import io.github.adfacade.BulkOptions;
import io.github.adfacade.portfolio.OperationReport;
import io.github.adfacade.portfolio.Portfolio;
import io.github.adfacade.portfolio.Undo;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** Takes back the changes that a journal holds, where campaigns still have what was written. */
@Command(
        name = "undo",
        description = "Takes back the changes that a journal holds, where campaigns still have what was written.",
        footer = "%nWith --json: {complete, campaigns [{service, id, name, result, detail}], failures {NAME: error}}.")
final class UndoCommand extends OperationCommand {

    @Override
    String question() {
        return "Take back the changes of this journal";
    }

    @Override
    OperationReport run(Portfolio portfolio, Path file, BulkOptions options) {
        return Undo.undo(portfolio, file, options);
    }
}
