package io.github.adfacade.internal.drift;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.github.adfacade.internal.http.Secrets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What of an answer may be shown: names and words that read like ones. A network may put anything anywhere, a token where a
 * word is due or an e-mail address as the name of a field, so all else is left out.
 */
final class Shown {

    private static final String HIDDEN = "*";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_DIGITS = 4;
    private static final int LONGEST_PART = 24;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.\\[\\]-]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*([ _.-][A-Za-z0-9]+)*");
    private static final Splitter PARTS =
            Splitter.on(CharMatcher.anyOf(" _.$[]-")).omitEmptyStrings();
    /** {@code active}, {@code ACTIVE}, {@code activeNow}, {@code maximizeROAS}, {@code v2}, {@code 15s}; not what a token has. */
    private static final Pattern PART =
            Pattern.compile("([A-Z]+|[A-Z]*[a-z]+([A-Z][a-z]+){0,5}[A-Z]*)?[0-9]*[A-Za-z]?");

    private static final Set<String> TOKEN_PARTS =
            Set.of("akia", "apik", "bearer", "eyj", "ghp", "key", "pk", "rk", "secret", "sk", "token", "whsec");

    private final Secrets secrets;

    Shown(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The name of a field, or {@code *}. */
    String name(String name) {
        return isPlain(name, LONGEST_NAME) && NAME.matcher(name).matches() ? name : HIDDEN;
    }

    /** A word out of a list of words, or null. */
    @Nullable
    String word(String word) {
        boolean isWord = isPlain(word, LONGEST_WORD)
                && WORD.matcher(word).matches()
                && PARTS.splitToStream(word)
                        .map(part -> part.toLowerCase(Locale.ROOT))
                        .noneMatch(TOKEN_PARTS::contains);
        return isWord ? word : null;
    }

    private boolean isPlain(String text, int longest) {
        if (text.length() > longest
                || text.chars().filter(Character::isDigit).count() > MOST_DIGITS
                || !Objects.equals(secrets.scrub(text), text)) {
            return false;
        }
        return PARTS.splitToStream(text)
                .allMatch(part ->
                        part.length() <= LONGEST_PART && PART.matcher(part).matches());
    }
}
