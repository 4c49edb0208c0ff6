package io.github.adfacade.whop;

/** How a campaign of the native generation bids. */
public enum BidType {
    /** As many results as the budget brings. */
    MINIMUM_COST,
    /** Results at the desired cost on average. */
    AVERAGE_TARGET,
    /** No result above the desired cost. */
    MAXIMUM_TARGET
}
