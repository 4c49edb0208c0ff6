package io.github.adfacade;

/** The network answered something that is not what its API promises: no JSON, cut short, too large, another host. */
public final class UnreadableResponseException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public UnreadableResponseException(Failure failure) {
        super(failure);
    }
}
