package io.github.adfacade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adfacade.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What README, CONTRIBUTING and docs/ say to type: the commands run in their order, and every flag that is named is one. */
class ReadmeCommandsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("`\\./campaigns ([^`]+)`");
    private static final Pattern FLAG = Pattern.compile("`(--[a-z-]+)[^`]*`");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(json|jsonl|yaml|csv|html)");

    /** Flags of other programs that the documents speak of. */
    private static final Set<String> OF_OTHERS = Set.of("--mock", "--proxy", "--self-test", "--screenshot");

    @TempDir
    Path folder;

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")));
        if (Files.isDirectory(ROOT.resolve("docs"))) {
            try (Stream<Path> pages = Files.walk(ROOT.resolve("docs"))) {
                pages.filter(page -> page.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    private static List<String> commands(Path document) throws IOException {
        return SHELL.matcher(Files.readString(document))
                .results()
                .flatMap(block -> block.group(1).replaceAll("\\\\\n\\s*", "").lines())
                .filter(line -> line.startsWith("./campaigns "))
                .toList();
    }

    @Test
    void theCommandsRunOneAfterTheOther() throws IOException {
        Files.writeString(folder.resolve("answer.json"), "{\"campaigns\": [], \"hasMore\": false}");
        Files.writeString(folder.resolve("limits.yaml"), "most-campaigns-at-once: 100\n");
        int run = 0;
        for (Path document : documents()) {
            try (Sandbox sandbox = Sandbox.builder().reportDelay(Duration.ZERO).start()) {
                Cli cli = Cli.of(sandbox);
                for (String command : commands(document)) {
                    String[] words = ShellWords.of(command, this::here);
                    // These serve or start processes, see SandboxForShellsTest and QuickstartTest.
                    if (List.of("sandbox", "quickstart").contains(words[1])) {
                        continue;
                    }
                    Cli.Result result = cli.answering(
                            "yes", List.of(words).subList(1, words.length).toArray(String[]::new));
                    assertThat(result.code())
                            .as(document + ": " + command + "\n" + result.out() + result.err())
                            .isZero();
                    run++;
                }
            }
        }
        assertThat(run).isGreaterThan(15);
    }

    /** A month that is over wherever this runs, and files that are nobody's. */
    private String here(String word) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return FILE.matcher(word).matches()
                ? folder.resolve(word).toString()
                : word.replace("2027-03-01", today.minusDays(40).toString())
                        .replace("2027-03-31", today.minusDays(10).toString());
    }

    @Test
    void everyVerbAndFlagThatIsNamedIsThere() throws IOException {
        CommandLine line = new Cli(Map.of()).line();
        Set<String> flags = line.getSubcommands().values().stream()
                .flatMap(verb -> verb.getCommandSpec().optionsMap().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        flags.addAll(OF_OTHERS);
        List<String> unknown = new ArrayList<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            Stream.concat(
                            NAMED.matcher(text).results().map(found -> "./campaigns " + found.group(1)),
                            commands(document).stream())
                    .forEach(command -> {
                        List<String> words = ShellWords.of(command);
                        CommandLine verb = line.getSubcommands().get(words.get(1));
                        if (verb == null) {
                            unknown.add(command);
                            return;
                        }
                        words.stream()
                                .filter(word -> word.startsWith("--"))
                                .filter(word ->
                                        !verb.getCommandSpec().optionsMap().containsKey(word))
                                .forEach(word -> unknown.add(command + ": " + word));
                    });
            Matcher flag = FLAG.matcher(text);
            while (flag.find()) {
                if (!flags.contains(flag.group(1))) {
                    unknown.add(document + ": " + flag.group());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }
}
