package io.github.adfacade.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A command line that the system's shell runs, on this process's input and output. */
record ShellCommand(String line) {

    /** What the sandbox does not set and would lead away from what it does. */
    static final String CONTRADICTING = "WHOP_API_VERSION";

    /**
     * Runs it to its end; ends it when this process is ended.
     *
     * @return its exit code
     */
    int run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(shell()).inheritIO();
        builder.environment().remove(CONTRADICTING);
        builder.environment().putAll(environment);
        Process process = builder.start();
        Thread onSignal = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            return process.waitFor();
        } finally {
            process.destroy();
            removeHook(onSignal);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It runs right now.
        }
    }

    private List<String> shell() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows ? List.of("cmd.exe", "/c", line) : List.of("sh", "-c", line);
    }
}
