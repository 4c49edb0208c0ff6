package io.github.adfacade.topsort;

import io.github.adfacade.CallOptions;
import io.github.adfacade.CampaignService;

/**
 * Campaigns on Topsort. What the common words mean there:
 *
 * <ul>
 *   <li><b>Amounts</b> are in the currency that the service was built with; any other is refused.
 *   <li><b>Lists</b> hold the campaigns of the vendor that the service was built with, or of the whole marketplace when
 *       there is none, oldest first unless the query's {@code sort_by_date} says otherwise. {@link #ofVendor} and {@link
 *       #ofWholeMarketplace} look at others.
 *   <li><b>Status</b> is derived from dates, review and switch; the native status is the review's. As a filter it can be
 *       {@code ACTIVE} and {@code PAUSED} (the switch), {@code PENDING_REVIEW} and {@code REJECTED} (the review). Topsort
 *       narrows by those words alone, so what it sends along in another state, such as an ended campaign, is left out here.
 *   <li><b>Create</b> needs a type and at least one bid, in the draft's {@code CampaignCreate}; a campaign is created switched
 *       on unless its {@code isActive} says otherwise. It carries an {@code externalCampaignId}, a random one
 *       unless the caller gives one: after an answer that never came the campaign is looked for by it, and sent again only
 *       when it is not there.
 *   <li><b>Objectives</b> belong to autobidding campaigns.
 *   <li><b>Archive</b> deletes; what stays readable afterwards is not described.
 *   <li><b>Update</b> sends the named fields alone. Nothing can be cleared: Topsort does not say what null does. A start in
 *       the past becomes the present moment, so look at the campaign that is returned.
 * </ul>
 */
public interface TopsortCampaignService extends CampaignService {

    /** The bids of a campaign; nothing is sent yet. */
    TopsortBids bids(String campaignId);

    /** The same for another vendor: its lists, and campaigns made for it. A view, as {@link #with} gives one. */
    TopsortCampaignService ofVendor(String vendorId);

    /** The same over all vendors of the marketplace: lists show all, and nothing can be created. A view, as {@link #with}. */
    TopsortCampaignService ofWholeMarketplace();

    @Override
    TopsortCampaignService with(CallOptions options);
}
