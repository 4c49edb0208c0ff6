package io.github.adfacade.reports;

import io.github.adfacade.CampaignException;

/** A report that the network could not make, or does not keep any more. Asking for it anew may help. */
public final class ReportLostException extends CampaignException {

    private static final long serialVersionUID = 1L;

    private final boolean expired;

    public ReportLostException(Failure failure, boolean expired) {
        super(failure);
        this.expired = expired;
    }

    /** True when it was made and its day is over, false when the network failed to make it. */
    public boolean isExpired() {
        return expired;
    }
}
