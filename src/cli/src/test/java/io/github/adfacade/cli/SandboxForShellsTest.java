package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code sandbox --exec} and {@code sandbox --env}, by a real shell, in a folder with a {@code ./campaigns} of its own. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class SandboxForShellsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void layOut() throws IOException {
        Path script = folder.resolve("campaigns");
        Files.writeString(
                script,
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -cp '" + System.getProperty("java.class.path") + "' "
                        + Main.class.getName() + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ran(int code, String out, String err) {}

    private Ran sh(String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line).directory(folder.toFile());
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        builder.environment().put("WHOP_API_VERSION", "2025-01-01");
        Process process = builder.start();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return new Ran(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    @Test
    void aCommandRunsOnTheSandboxAndItsExitCodeIsTheWholes() throws Exception {
        Ran ran = sh("./campaigns sandbox --exec './campaigns list --provider all && exit 7'");

        assertThat(ran.err).isEmpty();
        assertThat(ran.out).startsWith("SERVICE ").contains("whop ", "topsort ", "walmart ");
        assertThat(ran.code).isEqualTo(7);
    }

    @Test
    void linesForEvalLeadToASandboxInTheBackgroundThatEndsWhenItIsToldTo() throws Exception {
        Ran ran = sh("eval \"$(./campaigns sandbox --env)\"; ./campaigns list --provider walmart --json; "
                + "echo pid $ADFACADE_SANDBOX_PID; kill $ADFACADE_SANDBOX_PID");

        assertThat(ran.err).isEmpty();
        assertThat(ran.code).isZero();
        assertThat(ran.out).contains("8810041");
        long pid = Long.parseLong(
                ran.out.substring(ran.out.lastIndexOf("pid ") + 4).strip());
        ProcessHandle.of(pid)
                .ifPresent(sandbox ->
                        sandbox.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    }

    @Test
    void aPortThatIsTakenIsSaidAndNothingIsPrintedForEval() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli.Result result =
                    new Cli(Map.of()).run("sandbox", "--env", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .startsWith("campaigns: the sandbox cannot listen on port " + taken.getLocalPort())
                    .hasLineCount(1);
        }
    }

    @Test
    void theTwoWaysContradictEachOther() {
        assertThat(new Cli(Map.of()).run("sandbox", "--env", "--exec", "true").code())
                .isEqualTo(2);
    }

    @Test
    void aValueIsOneWordToTheShellWhateverIsInIt() throws Exception {
        String value = "a'b \"$HOME\" `x`\nline two\\";
        Ran ran = sh(BackgroundSandbox.export("VALUE", value) + "; printf %s \"$VALUE\"");

        assertThat(ran.out).isEqualTo(value);
    }
}
