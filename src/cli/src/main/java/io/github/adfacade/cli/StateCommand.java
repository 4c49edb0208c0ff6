package io.github.adfacade.cli;

import io.github.adfacade.portfolio.Portfolio;
import io.github.adfacade.portfolio.desired.Desired;
import io.github.adfacade.portfolio.desired.InvalidDesiredStateException;
import io.github.adfacade.portfolio.desired.StateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** A verb about a file that says how an account shall be. */
@SuppressWarnings("NullAway.Init") // fields are injected
abstract class StateCommand extends ServiceCommand {

    @Option(names = "-f", required = true, paramLabel = "FILE", description = "How the account shall be, YAML.")
    private Path file;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description =
                    "Where it is kept which campaign of the network each key stands for; FILE.state.json unless set.")
    private @Nullable Path state;

    @Override
    final boolean isOverMany() {
        return true;
    }

    @Override
    final int run(Portfolio portfolio) {
        Path kept = state != null ? state : file.resolveSibling(file.getFileName() + ".state.json");
        try {
            return run(Desired.of(portfolio, new StateFile(kept)), file);
        } catch (InvalidDesiredStateException e) {
            err().println("campaigns: " + Text.printable(file.toString()) + " cannot be:");
            e.mistakes().forEach(mistake -> err().println("  " + Text.printable(file.getFileName() + ", " + mistake)));
            return ExitCode.USAGE;
        }
    }

    /** @return the exit code */
    abstract int run(Desired desired, Path wanted);

    static String read(Path from) {
        try {
            return Files.readString(from);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + from + ": " + e.getMessage());
        }
    }

    static void write(Path to, String text) {
        try {
            Files.writeString(to, text);
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + to + ": " + e.getMessage());
        }
    }
}
