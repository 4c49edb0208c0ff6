package io.github.adfacade;

/** The time over which a budget may be spent. */
public enum BudgetPeriod {
    /** Renewed every day of the flight. */
    DAILY,
    /** Renewed every seven days. Topsort only, which turns it into an equal daily amount. */
    WEEKLY,
    /** Renewed every thirty days. Topsort only, which turns it into an equal daily amount. */
    MONTHLY,
    /** One amount for the whole flight; Whop calls it lifetime. */
    TOTAL
}
