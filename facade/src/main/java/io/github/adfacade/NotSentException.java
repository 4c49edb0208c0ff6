package io.github.adfacade;

/** A mass operation had stopped before this item's turn: it was not sent, and nothing was changed. The message says what stopped it. */
public final class NotSentException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public NotSentException(Failure failure) {
        super(failure);
    }
}
