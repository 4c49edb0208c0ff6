package io.github.adfacade;

/** The network failed (HTTP 5xx). */
public final class ServerException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public ServerException(Failure failure) {
        super(failure);
    }
}
