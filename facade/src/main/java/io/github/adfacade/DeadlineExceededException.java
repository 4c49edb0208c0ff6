package io.github.adfacade;

/** The call's deadline passed, or a needed wait would have passed it. */
public final class DeadlineExceededException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public DeadlineExceededException(Failure failure) {
        super(failure);
    }
}
