package io.github.adfacade;

/** Too many requests, by the network's count or by the quota here; {@link #retryAfter()} says how long to wait. */
public final class RateLimitException extends CampaignException {

    private static final long serialVersionUID = 1L;

    /** For adapters and for tests that stand in for a network. */
    public RateLimitException(Failure failure) {
        super(failure);
    }
}
