package io.github.adfacade;

/** No answer came: not reached, hung up, or too slow. {@link #applied()} says whether a change may have been made. */
public final class ConnectionException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public ConnectionException(Failure failure) {
        super(failure);
    }
}
