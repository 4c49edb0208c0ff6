package io.github.adfacade;

/**
 * Where a campaign stands, in words that hold on every network. The network's own word stays reachable as {@link
 * Campaign#nativeStatus()}.
 */
public enum CampaignStatus {
    /** Made, not yet launched or not yet complete. */
    DRAFT,
    /** Waits for the network's review. */
    PENDING_REVIEW,
    /** Launched; its flight has not begun. */
    SCHEDULED,
    /** May deliver now. */
    ACTIVE,
    /** Stopped by its owner, can be resumed. */
    PAUSED,
    /** Its flight is over. */
    ENDED,
    /** The network refused it. */
    REJECTED,
    /** Removed as far as the network removes. */
    ARCHIVED,
    /** The network wants something: a payment failed, an issue is open. */
    ATTENTION,
    /** The network said something that this library does not know. Never taken for {@link #ACTIVE}. */
    UNKNOWN
}
