package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./campaigns}, in a checkout of its own, with a Maven and a Java that only write down their calls. */
@DisabledOnOs(OS.WINDOWS)
class LauncherScriptTest {

    private static final Path SCRIPT = Path.of("..", "..", "campaigns");

    @TempDir
    private Path temp;

    private Path checkout;
    private Path tools;

    @BeforeEach
    void layOut() throws IOException {
        checkout = Files.createDirectories(temp.resolve("a check out"));
        tools = Files.createDirectories(temp.resolve("tools"));
        Files.copy(SCRIPT, checkout.resolve("campaigns"));
        executable(checkout.resolve("campaigns"));
        for (String sources : List.of("specs", "facade/src/main", "src/cli/src/main", "src/sandbox/src/main")) {
            Files.writeString(Files.createDirectories(checkout.resolve(sources)).resolve("source.yaml"), "");
        }
        Files.writeString(checkout.resolve("pom.xml"), "");
        tool("mvn", """
                echo "$@" >> "$CALLS/mvn"
                [ ! -f "$CALLS/broken" ] || { echo "[ERROR] does not compile"; exit 1; }
                mkdir -p src/cli/target/lib
                touch src/cli/target/adfacade-cli.jar
                """);
        tool("java", """
                [ "$1" != -version ] || { echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit 0; }
                for argument in "$@"; do echo "$argument"; done > "$CALLS/java"
                echo "$LC_ALL" > "$CALLS/locale"
                exit 7
                """);
    }

    @Test
    void theFirstUseBuildsSaysSoOnStandardErrorAndPassesArgumentsAndExitCodeOn() throws Exception {
        Ran ran = run(checkout, "./campaigns", "get", "--name", "two words", "");

        assertThat(ran.code).isEqualTo(7);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err).startsWith("campaigns: building").hasLineCount(1).contains("campaigns-build.log");
        assertThat(calls("mvn")).hasSize(1);
        assertThat(calls("java")).endsWith("get", "--name", "two words", "");
        assertThat(checkout.resolve("src/cli/target/campaigns.lock")).doesNotExist();
    }

    @Test
    void theSecondUseDoesNotBuild() throws Exception {
        run(checkout, "./campaigns");
        Ran second = run(checkout, "./campaigns");

        assertThat(second.err).isEmpty();
        assertThat(calls("mvn")).hasSize(1);
    }

    @Test
    void classesAreArchivedOnceForEachJarAndUsedFromThenOn() throws Exception {
        tool("java", """
                [ "$1" != -version ] || { echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit 0; }
                for argument in "$@"; do
                    case $argument in -XX:SharedArchiveFile=*) file=${argument#*=} ;; esac
                done
                case "$*" in
                    *-Xshare:off*) exit 0 ;;
                    *-Xshare:dump*) echo dump >> "$CALLS/dumps"; echo classes > "$file" ;;
                    *) for argument in "$@"; do echo "$argument"; done > "$CALLS/java" ;;
                esac
                """);
        run(checkout, "./campaigns", "list");
        Ran second = run(checkout, "./campaigns", "list");

        Path target = checkout.toRealPath().resolve("src/cli/target");
        assertThat(second.err).isEmpty();
        assertThat(calls("dumps")).hasSize(1);
        assertThat(calls("java")).contains("-XX:SharedArchiveFile=" + target.resolve("campaigns.jsa"), "list");

        Files.setLastModifiedTime(
                target.resolve("adfacade-cli.jar"), FileTime.from(Instant.now().plusSeconds(60)));
        Ran third = run(checkout, "./campaigns", "list");
        assertThat(third.err).startsWith("campaigns: preparing").hasLineCount(1);
        assertThat(calls("dumps")).hasSize(2);
    }

    @Test
    void anArchiveThatCannotBeMadeKeepsNobodyFromRunning() throws Exception {
        assertThat(run(checkout, "./campaigns", "list").code).isEqualTo(7);
        Ran second = run(checkout, "./campaigns", "list");

        assertThat(second.code).isEqualTo(7);
        assertThat(second.err).isEmpty();
        assertThat(calls("java")).contains("-Xshare:auto", "list");
    }

    @Test
    void aSourceNewerThanTheBuildIsBuiltIn() throws Exception {
        run(checkout, "./campaigns");
        Files.setLastModifiedTime(
                checkout.resolve("specs/source.yaml"),
                FileTime.from(Instant.now().plusSeconds(60)));
        Ran second = run(checkout, "./campaigns");

        assertThat(second.err).startsWith("campaigns: building");
        assertThat(calls("mvn")).hasSize(2);
    }

    @Test
    void itIsFoundThroughSymbolicLinksFromAnywhere() throws Exception {
        Path first = Files.createSymbolicLink(temp.resolve("first"), Path.of("a check out", "campaigns"));
        Path second = Files.createSymbolicLink(tools.resolve("second"), first);

        Ran ran = run(temp.getRoot(), second.toString(), "list");

        assertThat(ran.code).isEqualTo(7);
        assertThat(calls("java")).contains(checkout.toRealPath() + "/src/cli/target/adfacade-cli.jar", "list");
    }

    @Test
    void aFailedBuildEndsWithTwoAndNamesItsLog() throws Exception {
        Files.writeString(temp.resolve("broken"), "");

        Ran ran = run(checkout, "./campaigns", "list");

        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err).contains("campaigns: the build failed, see ").doesNotContain("[ERROR]");
        Path log = checkout.resolve("src/cli/target/campaigns-build.log");
        assertThat(log).content().contains("does not compile");
        assertThat(temp.resolve("java")).doesNotExist();
        assertThat(checkout.resolve("src/cli/target/campaigns.lock")).doesNotExist();
    }

    @Test
    void whatAKilledBuildLeftBehindDoesNotBlock() throws Exception {
        Path lock = Files.createDirectories(checkout.resolve("src/cli/target/campaigns.lock"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), Long.toString(gone.pid()));

        assertThat(run(checkout, "./campaigns").code).isEqualTo(7);
    }

    @Test
    void aJavaThatIsTooOldIsNamed() throws Exception {
        tool("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        Ran ran = run(checkout, "./campaigns");

        assertThat(ran.code).isEqualTo(2);
        assertThat(ran.err).contains("Java 11 is too old");
        assertThat(temp.resolve("mvn")).doesNotExist();
    }

    @Test
    void javaReadsItsArgumentsAsUtf8WhateverTheLocale() throws Exception {
        run(checkout, "./campaigns");

        assertThat(calls("locale")).containsExactly("C.UTF-8");
    }

    private Ran run(Path directory, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.redirectOutput(temp.resolve("stdout").toFile());
        builder.redirectError(temp.resolve("stderr").toFile());
        Map<String, String> environment = builder.environment();
        List.of("JAVA_HOME", "LANG", "LC_CTYPE", "LC_ALL").forEach(environment::remove);
        environment.put("CALLS", temp.toString());
        environment.put("PATH", tools + ":" + environment.get("PATH"));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), text("stdout"), text("stderr"));
    }

    private record Ran(int code, String out, String err) {}

    private String text(String file) throws IOException {
        return Files.readString(temp.resolve(file), StandardCharsets.UTF_8);
    }

    private List<String> calls(String toolName) throws IOException {
        try (Stream<String> lines = Files.lines(temp.resolve(toolName))) {
            return lines.toList();
        }
    }

    private void tool(String name, String script) throws IOException {
        Path tool = tools.resolve(name);
        Files.writeString(tool, "#!/bin/sh\n" + script);
        executable(tool);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
