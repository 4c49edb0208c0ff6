package io.github.adfacade;

import java.util.Locale;

/**
 * Something a network may or may not be able to do. A service names what it can in {@link
 * CampaignService#capabilities()}; asking for anything else fails at once with {@link UnsupportedCapabilityException}.
 */
public enum Capability {
    /** Read one campaign by id. */
    GET,
    /** Read campaigns page by page. */
    LIST,
    /** Make a campaign. */
    CREATE,
    /** Change some fields of a campaign and leave the others. */
    UPDATE,
    /** Stop delivery until resumed. */
    PAUSE,
    /** Take up delivery again. */
    RESUME,
    /** The network's nearest to removal. */
    ARCHIVE,
    /** Show what an update would do without doing it. */
    PLAN,
    /** Update many campaigns with one outcome each. */
    UPDATE_ALL,
    /** Several updates travel in one request. */
    NATIVE_BATCH,
    /** Overwrite a whole campaign from one definition. */
    REPLACE,
    /** Take a campaign out of the archive. */
    UNARCHIVE,
    /** Put a draft into delivery. */
    LAUNCH,
    /** Copy a campaign on the network. */
    DUPLICATE,
    /** Ask the network to charge a failed payment again. */
    RETRY_PAYMENT,
    /** Read ad groups. */
    AD_GROUPS,
    /** Read single ads with their metrics. */
    ADS,
    /** List the ads of a campaign or ad group. */
    LIST_ADS,
    /** Read and change the bids of a campaign. */
    BIDS,
    /** A creation counts once under a key of the caller's own, {@link CallOptions#idempotencyKey()}. */
    IDEMPOTENCY_KEY,
    /** A campaign carries a description. */
    DESCRIPTION,
    /** A campaign carries an objective. */
    OBJECTIVE,
    /** A field can be emptied, such as a description. */
    CLEAR_FIELD,
    /** Campaigns with no end, {@link FlightEnd#NEVER}. */
    NEVER_ENDING,
    /** The schedule is part of what a read returns. */
    READ_SCHEDULE,
    /** {@link BudgetPeriod#DAILY}. */
    DAILY_BUDGET,
    /** {@link BudgetPeriod#WEEKLY}. */
    WEEKLY_BUDGET,
    /** {@link BudgetPeriod#MONTHLY}. */
    MONTHLY_BUDGET,
    /** {@link BudgetPeriod#TOTAL}. */
    TOTAL_BUDGET,
    /** Reads return {@link Metrics}. */
    METRICS,
    /** Tell what campaigns cost and brought, {@link CampaignService#reports()}. */
    REPORTS,
    /** A report with one row a day. */
    REPORTS_BY_DAY,
    /** A report with one row an hour. */
    REPORTS_BY_HOUR,
    /** Figures of the moment, which may still change. */
    LIVE_REPORTS,
    /** A report is made as a job, which can be left and picked up later. */
    REPORT_JOBS,
    /** Tell how much of a budget is used. */
    BUDGET_USE,
    /** A list can be narrowed by id. */
    FILTER_IDS,
    /** A list can be narrowed by name. */
    FILTER_NAME,
    /** A list can be narrowed by status. */
    FILTER_STATUS,
    /** A list can be narrowed by the time of creation. */
    FILTER_CREATED,
    /** A list can be narrowed by the time of the last change. */
    FILTER_MODIFIED;

    /** The capability in plain words: {@code "never ending"}. */
    public String displayName() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
