package io.github.adfacade.contract.specedit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A copy of the project's sources, whose specs are edited and which is then built and used as a user would. */
final class ScratchTree {

    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final Set<String> LEFT_OUT = Set.of("target", ".git", "node_modules", ".idea");
    private static final long MOST_MINUTES = 8;

    private final Path root;

    private ScratchTree(Path root) {
        this.root = root;
    }

    /**
     * What a command came to.
     *
     * @param text all that it printed
     */
    record Outcome(int exitCode, String text) {}

    static ScratchTree copiedTo(Path folder) throws IOException {
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) throws IOException {
                if (place.getFileName() != null
                        && LEFT_OUT.contains(place.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(folder.resolve(ROOT.relativize(place).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, folder.resolve(ROOT.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return new ScratchTree(folder);
    }

    /** Replaces every place of a spec that the expression finds; there must be one. */
    void edit(String spec, String regex, String replacement) throws IOException {
        Path file = root.resolve("specs").resolve(spec + ".yaml");
        Matcher matcher = Pattern.compile(regex).matcher(Files.readString(file));
        assertThat(matcher.find()).as(regex + " in " + spec).isTrue();
        Files.writeString(file, matcher.replaceAll(replacement));
    }

    /** Runs the command line of the copy, which builds it first. */
    Outcome campaigns(Sandbox sandbox, String... arguments) throws Exception {
        return run(sandbox, Stream.concat(Stream.of(root.resolve("campaigns").toString()), Stream.of(arguments)));
    }

    /** Runs a program against the libraries of the copy. */
    Outcome java(Sandbox sandbox, String source) throws Exception {
        Path file = Files.writeString(root.resolve("Probe.java"), source);
        String classPath = Stream.concat(
                        Stream.of("generated-clients", "facade")
                                .map(module ->
                                        root.resolve(module + "/target/classes").toString()),
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)))
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return run(sandbox, Stream.of(java, "-cp", classPath, file.toString()));
    }

    private Outcome run(Sandbox sandbox, Stream<String> command) throws Exception {
        Path printed = Files.createTempFile(root, "printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command.toList()))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(sandbox.environment());
        // The copy is built by the JDK and into the repository that this build uses.
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        String repository = System.getProperty("adfacade.maven.repo.local", "");
        if (!repository.isBlank()) {
            builder.environment()
                    .merge("MAVEN_OPTS", "-Dmaven.repo.local=" + repository, (given, own) -> given + " " + own);
        }
        Process process = builder.start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("no end within " + MOST_MINUTES + " minutes: " + Files.readString(printed));
        }
        return new Outcome(process.exitValue(), Files.readString(printed));
    }
}
