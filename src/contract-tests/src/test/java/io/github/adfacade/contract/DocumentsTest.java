package io.github.adfacade.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README stays short, and what the pages lead to is there. */
class DocumentsTest {

    private static final int MOST_LINES = 350;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    static List<Path> pages() throws IOException {
        return Documents.all();
    }

    @org.junit.jupiter.api.Test
    void theReadmeStaysShortAndLeadsToEveryPage() throws IOException {
        Path readme = Documents.ROOT.resolve("README.md");
        assertThat(Files.readAllLines(readme)).hasSizeLessThanOrEqualTo(MOST_LINES);
        String text = Files.readString(readme);
        for (Path page : pages()) {
            String name = Documents.ROOT.relativize(page).toString();
            assertThat(name.equals("README.md") || text.contains("(" + name + ")"))
                    .as("%s is named in the README", name)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        var links = LINK.matcher(Files.readString(page)).results().map(link -> link.group(1));
        assertThat(links.filter(link -> !link.startsWith("https://")))
                .as("%s", page)
                .allSatisfy(link -> {
                    String[] parts = link.split("#", 2);
                    Path target = parts[0].isEmpty()
                            ? page
                            : page.resolveSibling(parts[0]).normalize();
                    assertThat(target).exists();
                    if (parts.length == 2) {
                        assertThat(headings(target)).contains(parts[1]);
                    }
                });
    }

    /** As they are linked to. */
    private static List<String> headings(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
