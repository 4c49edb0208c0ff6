package io.github.adfacade;

/** The campaign's state, or another request, stands against the operation (HTTP 409, 410, or the network's own word). */
public final class ConflictException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public ConflictException(Failure failure) {
        super(failure);
    }
}
