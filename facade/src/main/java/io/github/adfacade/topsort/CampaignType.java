package io.github.adfacade.topsort;

/** How the bids of a campaign are priced. A manual campaign can become an autobidding one, and never back. */
public enum CampaignType {
    /** Each bid names its price. */
    MANUAL,
    /** Topsort sets the prices, towards an objective or a return on ad spend; bids name none. */
    AUTOBIDDING,
    /** A fixed price instead of auctions. */
    EXCLUSIVE
}
