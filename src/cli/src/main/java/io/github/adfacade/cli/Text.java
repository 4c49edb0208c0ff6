package io.github.adfacade.cli;

import java.util.Locale;

/** Text on its way to a terminal. */
final class Text {

    /** Stands where there is nothing to show. */
    static final String NONE = "-";

    private Text() {}

    /** The lower-case word of a constant, as options take it and output shows it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The text with control characters replaced, since names come from a network and a terminal obeys escapes. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** The text cut to so many characters, with a mark where it was cut. */
    static String shortened(String text, int length) {
        int characters = text.codePointCount(0, text.length());
        return characters <= length ? text : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}
