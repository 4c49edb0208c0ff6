package io.github.adfacade.cli;

import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the three networks in memory. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Serves the three networks in memory on a loopback port until it is terminated. Prints one line of"
                        + " JSON when it is ready: for whop, topsort and walmart the baseUrl and the credentials, under the names"
                        + " of the environment variables in camel case (WALMART_PRIVATE_KEY is walmart.privateKey).",
        footer = {
            "%nFor a shell:",
            "  ./campaigns sandbox --exec './campaigns list --provider all'",
            "  eval \"$(./campaigns sandbox --env)\"; ./campaigns list --provider all; kill $ADFACADE_SANDBOX_PID"
        })
@SuppressWarnings("NullAway.Init") // fields are injected
final class SandboxCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", description = "The port to listen on; a free one when left out.")
    private int port;

    @Option(
            names = "--env",
            description =
                    "Print lines for eval of a POSIX shell that lead to the sandbox, and serve in the background, as"
                            + " process ADFACADE_SANDBOX_PID.")
    private boolean env;

    @Option(
            names = "--exec",
            paramLabel = "COMMAND",
            description = "Run this command, by the shell, on the sandbox, and end with its exit code.")
    private @Nullable String command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be 0 to " + LAST_PORT);
        }
        if (env && command != null) {
            throw new ParameterException(spec.commandLine(), "--env and --exec contradict each other");
        }
        if (env) {
            PrintWriter out = spec.commandLine().getOut();
            new BackgroundSandbox(port).start().forEach(out::println);
            out.flush();
            return ExitCode.OK;
        }
        try (Sandbox sandbox = start()) {
            if (command != null) {
                return new ShellCommand(command).run(sandbox.environment());
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(SandboxAccess.json(sandbox));
            out.flush();
            untilTerminated(sandbox);
        }
        return ExitCode.OK;
    }

    private Sandbox start() {
        try {
            return Sandbox.builder().port(port).start();
        } catch (UncheckedIOException e) {
            throw new CommandFailure("the sandbox cannot listen on port " + port + ": "
                    + String.valueOf(
                            e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        }
    }

    /** Returns when this thread is interrupted; a signal ends the process with code 0, for it is how this is stopped. */
    private static void untilTerminated(Sandbox sandbox) {
        Thread onSignal = new Thread(() -> {
            sandbox.close();
            Runtime.getRuntime().halt(ExitCode.OK);
        });
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(onSignal);
            Thread.currentThread().interrupt();
        }
    }
}
