package io.github.adfacade.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Every contender at every operation, and one table of ratios. Contenders take turns, each in a JVM of its own, round after
 * round: a ratio is of two neighbours, so that what else happens on the machine hits both alike. {@code --quick} makes a
 * table in three minutes that is good for bytes and for a first look; {@code --rounds n}, {@code --first n} (fresh JVMs a
 * contender) and {@code --only get,page} choose.
 */
final class Comparison {

    private static final List<String> OPERATIONS = List.of("get", "change", "page", "create", "bulk");

    private final Arguments chosen;
    private final String server;
    private final Table table = new Table();

    private Comparison(Arguments chosen, String server) {
        this.chosen = chosen;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Arguments chosen = Arguments.of(List.of(arguments));
        Process server = java("-Dsun.net.httpserver.nodelay=true", CannedServer.class.getName());
        try (BufferedReader out = lines(server)) {
            new Comparison(chosen, out.readLine()).run();
        } finally {
            server.destroy();
        }
    }

    /**
     * What to run; the least is one round.
     *
     * @param warmup seconds; below ten on two processors what is measured is how fast each is compiled
     * @param iterations of a second that count
     */
    record Arguments(int rounds, int first, int warmup, int iterations, List<String> operations) {

        static Arguments of(List<String> given) {
            boolean quick = given.contains("--quick");
            return new Arguments(
                    Integer.parseInt(after("--rounds", given, quick ? "1" : "2")),
                    Integer.parseInt(after("--first", given, quick ? "5" : "20")),
                    quick ? 2 : 9,
                    quick ? 2 : 3,
                    List.of(after("--only", given, String.join(",", OPERATIONS)).split(",")));
        }

        private static String after(String name, List<String> given, String otherwise) {
            int at = given.indexOf(name);
            return at < 0 ? otherwise : given.get(at + 1);
        }
    }

    private void run() throws Exception {
        for (int round = 1; round <= chosen.rounds(); round++) {
            for (String operation : chosen.operations()) {
                System.err.printf("round %d of %d: %s%n", round, chosen.rounds(), operation);
                for (String contender : turns(round)) {
                    measure(operation, contender);
                }
            }
        }
        for (int turn = 1; turn <= chosen.first(); turn++) {
            System.err.printf("first call %d of %d%n", turn, chosen.first());
            for (String contender : turns(turn)) {
                firstCall(contender);
            }
        }
        table.print(System.out);
        Jars.print(System.out);
    }

    /** Each round begins with another contender. */
    private static List<String> turns(int round) {
        List<String> turns = new ArrayList<>(Contender.NAMES);
        Collections.rotate(turns, round);
        return turns;
    }

    private void measure(String operation, String contender) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\.Calls\\." + operation + "$")
                .param("contender", contender)
                .param("server", server)
                .forks(1)
                .warmupIterations(chosen.warmup())
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(chosen.iterations())
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .jvmArgs("-Xms512m", "-Xmx512m");
        RunResult result = new Runner(options.build()).runSingle();
        table.add(operation + ", time", contender, result.getPrimaryResult().getScore(), "\u00b5s");
        table.add(
                operation + ", processor",
                contender,
                result.getSecondaryResults().get(CpuProfiler.LABEL).getScore(),
                "\u00b5s");
        table.add(
                operation + ", bytes",
                contender,
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / 1024,
                "kB");
    }

    private void firstCall(String contender) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = java(FirstCall.class.getName(), contender, server);
        try (BufferedReader out = lines(process)) {
            String line = out.readLine();
            double whole = (System.nanoTime() - start) / 1e6;
            if (line == null || process.waitFor() != 0) {
                throw new IllegalStateException("the first call of " + contender + " failed");
            }
            table.add("first call, from main", contender, Long.parseLong(line.split(" ", 2)[0]) / 1e3, "ms");
            table.add("first call, JVM included", contender, whole, "ms");
        }
    }

    private static Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }
}
