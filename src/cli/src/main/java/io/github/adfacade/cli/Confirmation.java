package io.github.adfacade.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine.Option;

/** Asks before many campaigns are touched. */
final class Confirmation {

    @Option(
            names = "--yes",
            description = "Do it without asking; where nobody can be asked nothing is done without it.")
    private boolean yes;

    /**
     * True when the answer is yes, given beforehand or typed.
     *
     * @throws picocli.CommandLine.ParameterException when there is nobody to ask
     */
    boolean isGiven(NetworkCommand command, String question) {
        if (yes) {
            return true;
        }
        Terminal terminal = command.terminal();
        if (!terminal.isThere()) {
            throw command.wrongUsage("nobody can be asked here: give --yes to do it");
        }
        PrintWriter err = command.err();
        err.print(question + " [y/N] ");
        err.flush();
        String answer =
                Objects.requireNonNullElse(terminal.answer(), "").strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }
}
