package io.github.adfacade.specchanges;

import java.util.ArrayList;
import java.util.List;

/** A label and a text beside it, broken at blanks. */
final class Columns {

    private static final int WIDTH = 120;

    private Columns() {}

    static List<String> row(String label, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(label);
        boolean fresh = true;
        for (String word : text.split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(label.length()));
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
