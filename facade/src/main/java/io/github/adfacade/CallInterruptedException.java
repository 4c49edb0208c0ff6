package io.github.adfacade;

/** The calling thread was interrupted; its interrupt flag is set again. */
public final class CallInterruptedException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public CallInterruptedException(Failure failure) {
        super(failure);
    }
}
