package io.github.adfacade.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README stays short enough to be read, and no link leads nowhere. */
class DocumentsTest {

    private static final int MOST_LINES = 350;
    private static final Pattern FENCED = Pattern.compile("^```.*?^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void theReadmeHasAtMost350Lines() throws IOException {
        assertThat(Files.readAllLines(Documents.README)).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void everyRelativeLinkLeadsToAFileAndAHeadingThatAreThere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path document : Documents.all()) {
            links += links(document).size();
            broken.addAll(brokenIn(document));
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(20);
    }

    @Test
    void theReadmeLeadsToEveryPage() throws IOException {
        Set<Path> reached = links(Documents.README).stream()
                .map(link ->
                        Documents.ROOT.resolve(link.replaceFirst("#.*", "")).normalize())
                .collect(Collectors.toSet());
        assertThat(reached)
                .containsAll(Documents.all().stream()
                        .filter(document -> !document.equals(Documents.README))
                        .map(Path::normalize)
                        .toList());
    }

    @Test
    void aLinkToNoFileOrNoHeadingIsFound() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), """
                # A page, of `two` parts
                [good](#a-page-of-two-parts) [none](#another) [file](gone.md) [other](page.md#nothing) [far](https://example.org/x)
                """);
        assertThat(brokenIn(page)).containsExactly(page + ": #another", page + ": gone.md", page + ": page.md#nothing");
    }

    private static List<String> brokenIn(Path document) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String link : links(document)) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
            if (!Files.exists(target) || (parts.length == 2 && !headings(target).contains(parts[1]))) {
                broken.add(document + ": " + link);
            }
        }
        return broken;
    }

    private static List<String> links(Path document) throws IOException {
        return LINK.matcher(prose(document))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains(":"))
                .toList();
    }

    /** As GitHub makes them: lower case, punctuation gone, blanks as hyphens. */
    private static Set<String> headings(Path document) throws IOException {
        return HEADING.matcher(prose(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String prose(Path document) throws IOException {
        return FENCED.matcher(Files.readString(document)).replaceAll("");
    }
}
