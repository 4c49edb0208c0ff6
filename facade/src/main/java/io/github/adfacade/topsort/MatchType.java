package io.github.adfacade.topsort;

/** How the words of a keyword trigger meet the text that was searched for. */
public enum MatchType {
    EXACT,
    /** The literal is not printed in Topsort's samples; it follows from the feature's name. */
    PHRASE
}
