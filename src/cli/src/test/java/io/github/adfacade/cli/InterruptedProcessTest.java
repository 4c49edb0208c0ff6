package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, as a process of its own gets it. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class InterruptedProcessTest {

    private static final int CAMPAIGNS = 30;
    private static final int SIGINT = 2;

    @TempDir
    private Path folder;

    /** A shell starts its background jobs with Ctrl-C ignored, and so is every process below them. */
    @BeforeEach
    void interruptsAreHeard() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            String ignored = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> line.substring("SigIgn:".length()).strip())
                    .findFirst()
                    .orElse("0");
            assumeThat(Long.parseUnsignedLong(ignored, 16) & 1 << SIGINT - 1)
                    .as("SIGINT is ignored here")
                    .isZero();
        }
    }

    @Test
    void theRequestsUnderWayEndAndWhatIsDoneAndWhatIsNotIsSaid() throws Exception {
        try (Sandbox sandbox = Sandbox.builder().latency(Duration.ofMillis(100)).start()) {
            Cli cli = Cli.of(sandbox);
            List<String> ids = made(cli);
            Process process = start(sandbox, ids);
            await(() -> sandbox.ledger().changes().stream()
                            .filter(InterruptedProcessTest::isPause)
                            .count()
                    >= 3);

            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

            String out = Files.readString(folder.resolve("out"));
            String err = Files.readString(folder.resolve("err"));
            assertThat(out).as(err).contains("NOT SENT");
            assertThat(err).contains("were not sent:").contains("stopped by the caller");
            long paused = sandbox.ledger().changes().stream()
                    .filter(InterruptedProcessTest::isPause)
                    .count();
            assertThat(out.lines().filter(line -> line.startsWith("topsort  " + paused + " ")))
                    .as(out)
                    .hasSize(1);
            assertThat(paused).isLessThan(ids.size());
        }
    }

    private static boolean isPause(Change change) {
        return change.kind() == Change.Kind.PAUSED;
    }

    private static List<String> made(Cli cli) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < CAMPAIGNS; i++) {
            ids.add(cli.run(
                            "create",
                            "--provider",
                            Text.word(Provider.TOPSORT),
                            "--json",
                            "--name",
                            "Shoes " + i,
                            "--budget",
                            "5",
                            "--option",
                            "campaignType=manual",
                            "--option",
                            VerbsHarness.BIDS)
                    .text("id"));
        }
        return ids;
    }

    private Process start(Sandbox sandbox, List<String> ids) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.adfacade.cli.Main",
                "pause",
                "--provider",
                "topsort",
                "--yes",
                "--requests-at-once",
                "2"));
        ids.forEach(id -> command.addAll(List.of("--id", id)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(sandbox.environment());
        return builder.start();
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
