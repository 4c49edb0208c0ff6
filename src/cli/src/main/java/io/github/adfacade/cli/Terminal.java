package io.github.adfacade.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The person who typed the command, if one sits there. */
interface Terminal {

    /** Nobody. */
    Terminal NONE = new Terminal() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public @Nullable String answer() {
            return null;
        }
    };

    /** Whoever started this process. */
    Terminal OF_PROCESS = new Terminal() {
        @Override
        public boolean isThere() {
            Console console = console();
            return console != null && isTerminal(console);
        }

        @Override
        public @Nullable String answer() {
            Console console = console();
            return console == null ? null : console.readLine();
        }
    };

    /** Whether somebody can be asked, and shown a line that changes. */
    boolean isThere();

    /** What is typed next; null at the end of input. */
    @Nullable
    String answer();

    @SuppressWarnings("SystemConsoleNull") // where it is not null, it is asked whether it is a terminal
    private static @Nullable Console console() {
        return System.console();
    }

    /** From JDK 22 on there is a console without a terminal, too; before, the method is not there to be asked. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
