package io.github.adfacade;

/** The store of the caller's quota cannot be asked, and calls are refused then; nothing was sent for this attempt. */
public final class QuotaUnavailableException extends CampaignException {

    private static final long serialVersionUID = 1L;

    public QuotaUnavailableException(Failure failure) {
        super(failure);
    }
}
