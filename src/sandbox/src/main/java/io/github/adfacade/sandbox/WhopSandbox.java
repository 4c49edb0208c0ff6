package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.hooks.HookStyle;
import io.github.adfacade.sandbox.internal.whop.WhopApi;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Whop in memory, both generations behind one base URL. A request without {@code Api-Version-Date} is served in the version
 * pinned to its key: the newest with {@link #apiKey()}, the oldest ({@code 2025-01-01}, the generation with {@code
 * daily_budget} and {@code config}) with {@link #legacyApiKey()}.
 *
 * <p>Where Whop's pages are silent: pausing a paused campaign answers 200 and changes nothing (see {@link
 * Sandbox.Builder#repeatedStateConflicts}); a transition from another state, such as pausing a draft, answers 409; a copy is
 * {@code duplicating} for 30 seconds; a repeated payment is settled after one minute; the older generation shows a state that it
 * has no word for as {@code inactive}. Copies come without ad groups.
 *
 * <p>The figures of the seeds are those that Whop's pages print, spread over the thirty days after a campaign's creation, whatever
 * the clock says; a campaign of a caller's own brings nothing unless {@link Sandbox.Builder#figuresOfNewCampaigns} is set. A stats
 * window is cut at whole minutes. {@code ad_reports} is served to versions before {@code 2026-09-02} and is a 410 from then on.
 */
public final class WhopSandbox extends NetworkSandbox {
    private final WhopApi api;
    private final WebhookSenders webhooks;
    private final Clock clock;

    WhopSandbox(URI root, WhopApi api, FaultPlan faults, Ledger ledger, WebhookSenders webhooks, Clock clock) {
        super(root, api, faults, ledger);
        this.api = api;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** What a campaign brought from a moment until another, in US dollars; times of seeds are cut at whole minutes. */
    public Figures figures(String id, Instant from, Instant to) {
        return api.figures(id, from, to);
    }

    /** A key that may do everything, pinned to the newest version. */
    public String apiKey() {
        return WhopApi.KEY;
    }

    /** A key that may do everything, pinned to the oldest version. */
    public String legacyApiKey() {
        return WhopApi.LEGACY_KEY;
    }

    /** A key that may only read; a write with it is a 403. */
    public String readOnlyApiKey() {
        return WhopApi.READ_ONLY_KEY;
    }

    /** The account, or company, of all keys. */
    public String accountId() {
        return WhopApi.account();
    }

    /** The newest version known. */
    public String apiVersion() {
        return WhopApi.newestVersion();
    }

    /** The ids of the campaigns there are, in the order of their creation. */
    public List<String> campaignIds() {
        return api.ids();
    }

    /** A campaign as the newest version shows it, as JSON text. */
    public String campaign(String id) {
        return api.document(id);
    }

    /**
     * Posts Whop's messages to an address from now on: {@code ad_campaign.updated} when a status or delivery status changes, and {@code
     * ad_campaign.payment_failed} after it where that is why. Whop prints twelve repeats over some 71 hours and not when each comes:
     * here the first follows after 62 seconds, and each pause is twice the one before.
     *
     * @param secret what signs them, used as it is
     */
    public WebhookSender sendWebhooksTo(URI address, String secret) {
        return webhooks.add(
                Network.WHOP,
                new WebhookSender(HookStyle.WHOP, api.hooks(), clock, address, secret, accountId(), apiVersion()));
    }

    /** Lets a test do what the network or time would do. */
    public Control control() {
        return new Control();
    }

    /** What happens to campaigns without a request. */
    public final class Control {
        private Control() {}

        /** A launched campaign passes review and delivers. */
        public void deliver(String id) {
            set(id, "active", "active");
        }

        /** A payment fails: the configured status stays. */
        public void failPayment(String id) {
            set(id, "", "payment_failed");
        }

        /** The failed payment is settled. */
        public void settlePayment(String id) {
            set(id, "", "active");
        }

        /** Any status and delivery status, known to Whop or not. */
        public void status(String id, String status, String deliveryStatus) {
            set(id, status, deliveryStatus);
        }

        /** Whether the account has a payment method for ads; without one nothing can be launched or resumed. */
        public void paymentMethod(boolean present) {
            api.paymentMethod(present);
        }

        private void set(String id, String status, String deliveryStatus) {
            api.control(id, journal(), status, deliveryStatus);
        }
    }
}
