package io.github.adfacade.reports;

/** How long a time one row of a report covers. */
public enum Grain {
    /** One row a campaign, over the whole window. */
    TOTAL,
    /** One row a campaign and day; {@link io.github.adfacade.Capability#REPORTS_BY_DAY}. */
    DAY,
    /** One row a campaign and hour; {@link io.github.adfacade.Capability#REPORTS_BY_HOUR}. */
    HOUR
}
