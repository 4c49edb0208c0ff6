package io.github.adfacade.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What each contender puts on the class path, from the libraries beside the benchmarks' jar. */
final class Jars {

    private static final List<String> OKHTTP =
            List.of("okhttp-", "okio-", "kotlin-stdlib-", "gson-2", "annotations-13");
    private static final List<String> RETROFIT = with(OKHTTP, "retrofit-");
    private static final List<String> GENERATED = with(RETROFIT, "adfacade-clients-", "jspecify-");
    private static final List<String> FACADE =
            with(GENERATED, "adfacade-0", "guava-", "failureaccess-", "bucket4j", "fastcsv-");
    private static final List<String> STOCK_RETROFIT =
            with(RETROFIT, "converter-gson-", "gson-fire-", "jakarta.annotation-");
    private static final List<String> STOCK_OKHTTP =
            with(OKHTTP, "gson-fire-", "jakarta.annotation-", "logging-interceptor-");

    private Jars() {}

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    static void print(PrintStream out) {
        Path libraries = libraries();
        out.printf(
                Locale.ROOT,
                "Jars with all they need: by hand %d kB, generated %d kB (its own %d, for all networks), facade %d kB (its own"
                        + " %d); the stock clients' libraries %d kB (retrofit2) and %d kB (okhttp-gson), to which their own"
                        + " classes come.%n",
                size(libraries, OKHTTP),
                size(libraries, GENERATED),
                size(libraries, List.of("adfacade-clients-")),
                size(libraries, FACADE),
                size(libraries, List.of("adfacade-0")),
                size(libraries, STOCK_RETROFIT),
                size(libraries, STOCK_OKHTTP));
    }

    private static Path libraries() {
        try {
            return Path.of(Jars.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolveSibling("lib");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In kB. */
    private static long size(Path libraries, List<String> beginnings) {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.filter(file -> beginnings.stream()
                                    .anyMatch(file.getFileName().toString()::startsWith))
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
