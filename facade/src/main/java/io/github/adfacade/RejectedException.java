package io.github.adfacade;

/** The network understood the request and refused it (HTTP 400, 422, or a batch item's failure). */
public final class RejectedException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public RejectedException(Failure failure) {
        super(failure);
    }
}
