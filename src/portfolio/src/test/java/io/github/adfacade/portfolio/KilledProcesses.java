package io.github.adfacade.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.Exchange;
import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Starts {@link KilledRun} in processes of its own against a sandbox that fails at random, and kills them with SIGKILL. */
final class KilledProcesses {

    private static final double FAULTS = 0.05;

    private final Sandbox sandbox;
    private final Path output;
    private final Random random;
    private final int wanted;
    private final int latest;
    private final Map<String, Integer> killed = new TreeMap<>();
    private int kills;
    private int starts;
    private long changes;
    private long requests;
    private long faults;

    /**
     * @param output where the processes write what they say
     * @param wanted how many kills are enough, unless the property {@code kills} says another number
     * @param latest the last request at which one may be killed, counted from its first
     */
    KilledProcesses(Sandbox sandbox, Path output, Random random, int wanted, int latest) {
        this.sandbox = sandbox;
        this.output = output;
        this.random = random;
        this.wanted = Integer.getInteger("kills", wanted);
        this.latest = latest;
    }

    boolean isEnough() {
        return kills >= wanted;
    }

    /** Kills the operation some times at the moment of a random request, and lets it end then. */
    void untilDone(String operation, Path file) throws Exception {
        sandbox.chaos(random.nextLong(), FAULTS);
        int most = 2 + random.nextInt(5);
        for (int run = 0; run < most && !isEnough(); run++) {
            if (!isKilled(operation, file)) {
                break;
            }
        }
        int ended = 1;
        for (int run = 0; run < 8 && ended != 0; run++) {
            Process process = start(operation, file);
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("%s ends", operation)
                    .isTrue();
            ended = process.exitValue();
        }
        sandbox.clearFaults();
        assertThat(ended)
                .as("%s ends complete: %s", operation, Files.readString(output))
                .isZero();
    }

    /** False when the process was quicker. */
    private boolean isKilled(String operation, Path file) throws Exception {
        long until = sandbox.ledger().requests() + 1 + random.nextInt(latest);
        Process process = start(operation, file);
        try {
            while (sandbox.ledger().requests() < until) {
                if (process.waitFor(random.nextInt(3), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        boolean died = process.exitValue() > 1;
        if (died) {
            kills++;
            killed.merge(operation, 1, Integer::sum);
        }
        return died;
    }

    private Process start(String operation, Path file) throws IOException {
        starts++;
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                operation,
                file.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(sandbox.environment());
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** Counts what the ledger holds, and begins it anew. */
    void count() {
        changes += sandbox.ledger().changes().size();
        requests += sandbox.ledger().requests();
        faults += sandbox.ledger().faults().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        sandbox.ledger().clear();
    }

    /**
     * A campaign may be changed a second time only where the answer to the request before was lost, and then by the repeat of the
     * same request that the library makes by itself: nothing that was answered is done again, by no later process either.
     */
    void checkNothingTwice() {
        Map<Long, Exchange> exchanges =
                sandbox.ledger().exchanges().stream().collect(Collectors.toMap(Exchange::number, exchange -> exchange));
        Map<String, Change> last = new HashMap<>();
        for (Change change : sandbox.ledger().changes()) {
            Change before = last.put(change.kind() + change.id(), change);
            if (before != null) {
                assertThat(Objects.requireNonNull(exchanges.get(before.exchange()))
                                .fault())
                        .as("%s %s was done twice", change.kind(), change.id())
                        .isPresent();
                assertThat(change.fields()).isEqualTo(before.fields());
            }
        }
    }

    /** How many were started and killed, in what, and what the networks saw of it. */
    @Override
    public String toString() {
        return String.format(
                "%d processes started, %d killed %s; %d changes by %d requests, of which %d met a fault",
                starts, kills, killed, changes, requests, faults);
    }
}
