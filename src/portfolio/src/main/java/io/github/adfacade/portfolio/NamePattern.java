package io.github.adfacade.portfolio;

import java.util.regex.Pattern;

/** A glob over whole names: {@code *} stands for any characters, none included, {@code ?} for one. */
final class NamePattern {

    private final String glob;
    private final Pattern pattern;

    NamePattern(String glob, boolean ignoringCase) {
        this.glob = glob;
        StringBuilder regex = new StringBuilder();
        glob.codePoints().forEach(c -> {
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        int flags = Pattern.DOTALL | (ignoringCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        this.pattern = Pattern.compile(regex.toString().replaceAll("(\\.\\*)+", ".*"), flags);
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }

    /** True when only one name matches. */
    boolean isLiteral() {
        return pattern.flags() == Pattern.DOTALL && glob.indexOf('*') < 0 && glob.indexOf('?') < 0;
    }

    /** The glob as it was given. */
    @Override
    public String toString() {
        return glob;
    }
}
