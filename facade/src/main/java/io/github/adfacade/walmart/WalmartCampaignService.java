package io.github.adfacade.walmart;

import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.NotFoundException;

/**
 * Campaigns of one advertiser on Walmart Connect Display, with what only this network can do.
 *
 * <ul>
 *   <li>Flight and budget stand all on the campaign (budget, start and end together) or all on its ad groups; the choice is
 *       made at creation. The pacing is the {@code deliverySpeed} of the network's own model, evenly
 *       unless set.
 *   <li>Dates are kept by the hour of Eastern Time. An end must lie after noon there, or exactly at midnight, which counts
 *       as the end of the day before. {@code FlightEnd.NEVER} needs a daily budget.
 *   <li>A name filter is the network's own; whether it takes parts of names is not documented.
 *   <li>{@link #pause} takes scheduled and live campaigns. After {@link #resume} a campaign reads DRAFT first and becomes
 *       scheduled and active by itself, which can take a quarter of an hour; a campaign that is not paused but draft,
 *       scheduled or active counts as resumed. {@link #archive} takes campaigns that never ran.
 *   <li>{@link #updateAll} sends ten changes a request; every request has a deadline of its own.
 * </ul>
 */
public interface WalmartCampaignService extends CampaignService {

    /**
     * Overwrites a campaign with exactly what is given ({@link Capability#REPLACE}): what the definition does not name is
     * lost, except the objective, which the network keeps. Its own fields are those of {@code CampaignReplace}. The other
     * ways to update are {@link #update}, by PATCH or by read, merge and write, see {@link #by}.
     *
     * @return the campaign as the network then holds it
     * @throws NotFoundException when the advertiser has none with this id
     */
    Campaign replace(String id, CampaignDraft definition);

    /** Takes a campaign out of the archive ({@link Capability#UNARCHIVE}). One that is not archived stays as it is. */
    Campaign unarchive(String id);

    /**
     * The same with another way for updates, plans and {@link #updateAll} to travel. A change's own fields are those of {@code
     * CampaignPatch}, with {@link UpdateMode#REPLACE} those of {@code CampaignReplace}. A view, as {@link #with} gives one.
     */
    WalmartCampaignService by(UpdateMode mode);

    @Override
    WalmartCampaignService with(CallOptions options);
}
