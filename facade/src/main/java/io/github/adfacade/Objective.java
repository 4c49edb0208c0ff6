package io.github.adfacade;

/** What a campaign is optimised for. Which networks know which is checked before anything is sent. */
public enum Objective {
    /** Being seen. Topsort: impressions. */
    AWARENESS,
    /** Visits. Whop: traffic; Topsort: clicks. */
    TRAFFIC,
    /** Interaction with the ad. Whop and Walmart. */
    ENGAGEMENT,
    /** Contacts. Whop. */
    LEADS,
    /** Counted conversions. Walmart and Topsort. */
    CONVERSIONS,
    /** Revenue. Whop: sales; Topsort: revenue. */
    SALES,
    /** The network named one that this library does not know; {@link Campaign#raw()} holds it. Cannot be written. */
    UNKNOWN
}
