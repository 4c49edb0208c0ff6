package io.github.adfacade;

/** The network knows no such campaign for these credentials (HTTP 404, or its own word for it). */
public final class NotFoundException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public NotFoundException(Failure failure) {
        super(failure);
    }
}
