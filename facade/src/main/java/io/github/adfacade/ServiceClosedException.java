package io.github.adfacade;

/** The service was closed before or during the call. */
public final class ServiceClosedException extends CampaignException {

    private static final long serialVersionUID = 1L;

    public ServiceClosedException(Failure failure) {
        super(failure);
    }
}
