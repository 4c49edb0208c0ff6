package io.github.adfacade.internal;

import org.jspecify.annotations.Nullable;

/**
 * What a network's error body says, read from whichever of its published shapes it has.
 *
 * @param code the network's code, if any
 * @param message the network's message, or the raw text of a body that fits no shape
 * @param kind what the code means, where it says more than the HTTP status; else null
 * @param outcomeUnknown true when the network itself does not know whether the change was made
 */
public record VendorError(
        @Nullable String code,
        @Nullable String message,
        @Nullable FailureKind kind,
        boolean outcomeUnknown) {

    private static final int MOST_RAW_TEXT = 500;

    public static VendorError of(@Nullable String code, @Nullable String message) {
        return new VendorError(code, message, null, false);
    }

    /** For a body that fits no published shape: its text is kept, shortened. */
    public static VendorError raw(String body) {
        String text = body.strip();
        return of(null, text.isEmpty() ? null : text.substring(0, Math.min(text.length(), MOST_RAW_TEXT)));
    }

    /** The same with what its code means; null where that says no more than the HTTP status. */
    public VendorError as(@Nullable FailureKind meaning) {
        return new VendorError(code, message, meaning, outcomeUnknown);
    }

    public VendorError withOutcomeUnknown() {
        return new VendorError(code, message, kind, true);
    }
}
