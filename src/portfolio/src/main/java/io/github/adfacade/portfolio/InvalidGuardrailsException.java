package io.github.adfacade.portfolio;

import java.util.List;

/** A file of guardrails is wrong; {@link #mistakes()} holds everything that was found. */
public final class InvalidGuardrailsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> mistakes;

    InvalidGuardrailsException(List<String> mistakes) {
        super(String.join(System.lineSeparator(), mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Every mistake in the order of the file: {@code "line 4, column 7: ..."}. */
    public List<String> mistakes() {
        return mistakes;
    }
}
