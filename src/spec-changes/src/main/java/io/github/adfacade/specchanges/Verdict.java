package io.github.adfacade.specchanges;

import java.util.ArrayList;
import java.util.List;

/**
 * What a change means for callers, and who says so.
 *
 * @param reasons each with the net it comes from
 */
record Verdict(Level level, List<String> reasons) {

    /** From harmless to harmful. */
    enum Level {
        SAFE("safe"),
        LOOK("look"),
        BREAKS("BREAKS");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Verdict safe(String reason) {
        return new Verdict(Level.SAFE, List.of(reason));
    }

    static Verdict look(String reason) {
        return new Verdict(Level.LOOK, List.of(reason));
    }

    static Verdict breaks(String reason) {
        return new Verdict(Level.BREAKS, List.of(reason));
    }

    boolean isBreak() {
        return level == Level.BREAKS;
    }

    /** The worse of the two, with the reasons of both. */
    Verdict and(Verdict other) {
        List<String> all = new ArrayList<>(reasons);
        all.addAll(other.reasons());
        return new Verdict(other.level().compareTo(level) > 0 ? other.level() : level, List.copyOf(all));
    }
}
