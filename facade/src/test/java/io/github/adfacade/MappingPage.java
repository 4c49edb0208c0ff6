package io.github.adfacade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A network's page of docs/, whose tables of words are held to the code. */
public final class MappingPage {

    private static final Pattern WORD = Pattern.compile("`([^`]+)`");
    private static final String ANY_OTHER = "any other";

    private final List<String> lines;

    public MappingPage(String name) {
        try {
            lines = Files.readAllLines(Path.of("..", "docs", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table under this header says of each word; a word without a row has what "any other" has. */
    public Map<String, String> table(String header) {
        int at = lines.indexOf(header);
        if (at < 0) {
            throw new AssertionError("no table " + header);
        }
        Map<String, String> table = new LinkedHashMap<>();
        lines.stream().skip(at + 2L).takeWhile(line -> line.startsWith("|")).forEach(line -> {
            String[] cells = line.split("\\|");
            WORD.matcher(cells[1]).results().forEach(word -> table.put(word.group(1), cells[2].strip()));
            if (cells[1].contains(ANY_OTHER)) {
                table.put(ANY_OTHER, cells[2].strip());
            }
        });
        return table;
    }

    public static String of(Map<String, String> table, String word) {
        return table.getOrDefault(word, String.valueOf(table.get(ANY_OTHER)));
    }
}
