package io.github.adfacade.reports;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * What a network's campaigns cost and brought. Safe for use by many threads.
 *
 * <p>Every method that calls the network can throw a {@link io.github.adfacade.CampaignException}; what the network cannot
 * tell, such as hours on Walmart, is refused before anything is sent: by an {@link
 * io.github.adfacade.UnsupportedCapabilityException}, or an {@link io.github.adfacade.InvalidCampaignException} naming every
 * rule that the query breaks.
 */
public interface Reports {

    /** The zone in which this network's days begin and end, unless a query names another. */
    ZoneId zone();

    /**
     * Reads a report. Nothing is sent before the result is read.
     *
     * <p>Final figures can lag behind. Walmart's do by one or two days: rows of days that have none yet are missing, a total over
     * such days is told as estimated, and a query over such days alone is refused with the latest day that has figures.
     *
     * <p>Where the network makes reports as jobs, reading asks for one, waits for it within the deadline of the call, and
     * throws a {@link ReportNotReadyException} with the job when it takes longer; {@link
     * io.github.adfacade.CampaignService#with} gives it more time.
     */
    ReportRows rows(ReportQuery query);

    /** Asks for a report and leaves it, to be read later; {@link io.github.adfacade.Capability#REPORT_JOBS}. */
    ReportJob begin(ReportQuery query);

    /**
     * Reads a report that was asked for before, by this service or another of the same account, within the day for which the
     * network keeps it; {@link io.github.adfacade.Capability#REPORT_JOBS}.
     *
     * @throws IllegalArgumentException when the job is of another network
     */
    ReportRows rows(ReportJob job);

    /**
     * How much of their budgets campaigns have used, and whether they are ahead of time; {@link
     * io.github.adfacade.Capability#BUDGET_USE}. A campaign of which the network tells nothing is not among them.
     *
     * @param campaigns ids; none for all
     */
    List<BudgetUse> budgetUse(Collection<String> campaigns);
}
