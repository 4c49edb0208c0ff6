package io.github.adfacade.doctor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a check-up found. No text holds a credential.
 *
 * @param step what was looked at, in a word or two
 * @param verdict how it is
 * @param what what was found, one sentence
 * @param adviceOrNull what to do about it; null where there is nothing to do
 */
public record Finding(
        String step, Verdict verdict, String what, @Nullable String adviceOrNull) {

    /** How a step ended. */
    public enum Verdict {
        /** As it should be. */
        GOOD,
        /** Works, and may fail one day or elsewhere. */
        DOUBTFUL,
        /** Must be mended before calls work. */
        BAD,
        /** Could not be looked at, for what an earlier step found. */
        SKIPPED
    }

    /** What to do about it, where there is something to do. */
    public Optional<String> advice() {
        return Optional.ofNullable(adviceOrNull);
    }

    static Finding good(String step, String what) {
        return new Finding(step, Verdict.GOOD, what, null);
    }

    static Finding doubtful(String step, String what, String advice) {
        return new Finding(step, Verdict.DOUBTFUL, what, advice);
    }

    static Finding bad(String step, String what, String advice) {
        return new Finding(step, Verdict.BAD, what, advice);
    }

    static Finding skipped(String step, String why) {
        return new Finding(step, Verdict.SKIPPED, why, null);
    }
}
