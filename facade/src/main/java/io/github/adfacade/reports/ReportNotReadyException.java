package io.github.adfacade.reports;

import io.github.adfacade.CampaignException;

/** The network was still making a report when the deadline came. Keep its {@link #job()} and read it later. */
public final class ReportNotReadyException extends CampaignException {

    private static final long serialVersionUID = 1L;

    private final transient ReportJob job;

    public ReportNotReadyException(Failure failure, ReportJob job) {
        super(failure);
        this.job = job;
    }

    /** What {@link Reports#rows(ReportJob)} takes. */
    public ReportJob job() {
        return job;
    }
}
