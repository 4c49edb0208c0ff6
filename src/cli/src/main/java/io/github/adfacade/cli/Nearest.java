package io.github.adfacade.cli;

import java.util.Collection;
import java.util.List;

/** The words that a mistyped one may have meant. */
final class Nearest {

    /** So many letters may be wrong, missing or too many. */
    private static final int MOST_MISTAKES = 2;

    private Nearest() {}

    /** The words with the fewest mistakes in them, the nearest first; none where all are too far. */
    static List<String> to(String typed, Collection<String> words) {
        int fewest =
                words.stream().mapToInt(word -> mistakes(typed, word)).min().orElse(Integer.MAX_VALUE);
        return fewest > MOST_MISTAKES || fewest >= typed.length()
                ? List.of()
                : words.stream().filter(word -> mistakes(typed, word) == fewest).toList();
    }

    /** Levenshtein's distance. */
    static int mistakes(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                here[column] = Math.min(above[column - 1] + change, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[other.length()];
    }
}
