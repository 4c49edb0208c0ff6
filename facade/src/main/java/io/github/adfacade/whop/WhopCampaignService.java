package io.github.adfacade.whop;

import io.github.adfacade.CallOptions;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import java.util.List;

/**
 * Campaigns on Whop, with what Whop alone has. What the chosen {@link WhopGeneration} cannot do is not among {@link
 * #capabilities()} and is refused before anything is sent.
 *
 * <p>What the common words mean here:
 *
 * <ul>
 *   <li>A draft with a budget makes a campaign that owns it; without one, the ad groups bring their budgets. Start, end, bid
 *       type and desired cost need a campaign that owns its budget.
 *   <li>Start, end and desired cost are written but never returned by the native generation, so {@code schedule()} is empty.
 *   <li>The name in a query is found anywhere in the title or the id. The status in a query is the configured one: {@code
 *       ACTIVE} also finds what is still in review. Native lists take DRAFT, ACTIVE, PAUSED and ATTENTION (a failed payment);
 *       legacy lists ACTIVE and PAUSED.
 *   <li>{@code create} makes a draft that delivers nothing before {@link #launch}.
 *   <li>Pausing what is paused and resuming what runs is done, whatever the network answers: after a refusal the campaign is
 *       read, and the refusal stands only when it is in another state.
 *   <li>{@code update} reads the campaign first when a budget, a schedule or a bid changes, since what may be set, and as
 *       what, depends on it.
 *   <li>{@code archive} deletes the campaign with its ad groups and ads.
 * </ul>
 */
public interface WhopCampaignService extends CampaignService {

    @Override
    WhopCampaignService with(CallOptions options);

    /** The API that this service speaks. */
    WhopGeneration generation();

    /**
     * Reads one campaign with its metrics over a window.
     *
     * @throws io.github.adfacade.NotFoundException when the network knows none with this id
     */
    Campaign get(String id, StatsWindow window);

    /** Launches a draft ({@link Capability#LAUNCH}). It needs a payment method, a page, ads and a pixel. */
    Campaign launch(String id);

    /** Starts one copy without the engagement of the original, see {@link #duplicate(String, int, boolean)}. */
    default Campaign duplicate(String id) {
        return duplicate(id, 1, false).get(0);
    }

    /**
     * Starts copies ({@link Capability#DUPLICATE}). They are made in the background: at first their native status is {@code
     * duplicating}, then {@code draft}; one that fails is gone again.
     *
     * @param count 1 to 10
     * @param preserveEngagement whether likes and comments of the original's posts are kept
     */
    List<Campaign> duplicate(String id, int count, boolean preserveEngagement);

    /**
     * Asks for another attempt at a failed payment ({@link Capability#RETRY_PAYMENT}); whether it succeeds shows later.
     *
     * @throws io.github.adfacade.ConflictException with code {@code gone} from version 2026-09-22 on, which is the default:
     *     use {@link #retryAccountPayments(String)}
     */
    Campaign retryPayment(String id);

    /**
     * Queues one attempt at everything that an account failed to pay ({@link Capability#RETRY_PAYMENT}). It is not repeated
     * by itself when no answer comes, since it could charge twice.
     */
    void retryAccountPayments(String accountId);

    /** Ads, to read ({@link Capability#ADS}). */
    Ads ads();

    /** Ad groups, to read ({@link Capability#AD_GROUPS}). */
    AdGroups adGroups();
}
