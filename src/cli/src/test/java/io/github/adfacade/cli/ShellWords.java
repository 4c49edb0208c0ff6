package io.github.adfacade.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits the command lines of documents as a shell does, as far as they need it: blanks, both kinds of quotes, comments. */
final class ShellWords {

    private static final Pattern WORD = Pattern.compile("#.*|(?:[^\\s\"'#]|\"[^\"]*\"|'[^']*')+");

    private ShellWords() {}

    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            if (!word.group().startsWith("#")) {
                words.add(word.group().replaceAll("\"([^\"]*)\"|'([^']*)'", "$1$2"));
            }
        }
        return words;
    }

    static String[] of(String line, UnaryOperator<String> each) {
        return of(line).stream().map(each).toArray(String[]::new);
    }
}
