package io.github.adfacade.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The README, the pages of docs/ that it leads to, and CONTRIBUTING: what they show is tested wherever it stands. */
final class Documents {

    static final Path ROOT = Path.of("..", "..");
    static final Path README = ROOT.resolve("README.md");

    private Documents() {}

    static List<Path> all() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(README, ROOT.resolve("CONTRIBUTING.md")));
        try (Stream<Path> pages = Files.walk(ROOT.resolve("docs"))) {
            pages.filter(page -> page.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    /** All of them, one after the other. */
    static String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path document : all()) {
            text.append(Files.readString(document)).append('\n');
        }
        return text.toString();
    }
}
