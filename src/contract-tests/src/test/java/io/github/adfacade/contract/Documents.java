package io.github.adfacade.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What users read: the README, the pages of docs/, and what contributors read. */
final class Documents {

    static final Path ROOT = Path.of("..", "..");

    private Documents() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")),
                            pages.filter(page -> page.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        }
    }

    static String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path page : all()) {
            text.append(Files.readString(page)).append('\n');
        }
        return text.toString();
    }
}
