package io.github.adfacade.sandbox;

import io.github.adfacade.sandbox.internal.hooks.HookStyle;
import io.github.adfacade.sandbox.internal.topsort.TopsortApi;
import io.github.adfacade.sandbox.internal.topsort.TopsortReportsApi;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Topsort's campaign service in memory.
 *
 * <p>Where Topsort's pages are silent: a campaign is created inactive, from now until the year 9999; a listing campaign is
 * {@code approved} and a banner campaign {@code pending} at first; a null in a PATCH changes nothing and an empty PATCH is a
 * 400; a rule between fields that is broken is a 400 with {@code errCode}, a field that does not fit its model a 422 with
 * {@code detail}; an {@code externalCampaignId} that is taken is a 409; a deleted campaign is a 404 ever after; {@code
 * X-RateLimit-Reset} is the number of seconds to go. Without {@code sort_by_date} a list has an order of no meaning.
 *
 * <p>The reporting service stands beside it at {@link #reportingUrl()}; in the ledger and to faults its paths begin with {@code
 * /reporting-service}. A campaign brings something in every hour that began while it was active (a banner also approved), from its
 * start or creation to its end. Days are those of UTC; a day, hour or group that brought nothing has no row. What is charged for an
 * order is seen by interactions alone, since a report has no place for it.
 */
public final class TopsortSandbox extends NetworkSandbox {
    private final TopsortApi api;
    private final WebhookSenders webhooks;
    private final Clock clock;

    private final URI reportingUrl;

    TopsortSandbox(URI root, TopsortApi api, FaultPlan faults, Ledger ledger, WebhookSenders webhooks, Clock clock) {
        super(root, api, faults, ledger);
        reportingUrl = root.resolve(new TopsortReportsApi(api).prefix());
        this.api = api;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** The base URL of the reporting service, without a trailing slash. */
    public URI reportingUrl() {
        return reportingUrl;
    }

    /** What a campaign brought from a moment until another. Its currency is {@link #currency()}. */
    public Figures figures(String id, Instant from, Instant to) {
        return api.figures(id, from, to);
    }

    /** An Advanced (TSC) key, the kind that campaigns need. */
    public String apiKey() {
        return TopsortApi.KEY;
    }

    /** A Marketplace (TSE) key; the campaign service answers it with 403. */
    public String marketplaceApiKey() {
        return TopsortApi.MARKETPLACE_KEY;
    }

    /** The vendor that owns most of the seeds. */
    public String vendorId() {
        return TopsortApi.vendor();
    }

    /** A second vendor of the same marketplace. */
    public String otherVendorId() {
        return TopsortApi.otherVendor();
    }

    /** The marketplace's currency, which the API itself never names. */
    public String currency() {
        return "USD";
    }

    /** The ids of the campaigns there are. */
    public List<String> campaignIds() {
        return api.ids();
    }

    /** A campaign as GET shows it, as JSON text. */
    public String campaign(String id) {
        return api.document(id);
    }

    /**
     * Posts Topsort's messages to an address from now on: {@code campaign:create}, {@code campaign:update} and {@code
     * campaign:delete}. What is created or changed comes as a whole in snake_case, as the pages promise and their samples do not
     * show; of what is deleted, the six fields of the sample come.
     *
     * @param secret what signs them, used as it is
     */
    public WebhookSender sendWebhooksTo(URI address, String secret) {
        return webhooks.add(
                Network.TOPSORT, new WebhookSender(HookStyle.TOPSORT, api.hooks(), clock, address, secret, "", ""));
    }

    /** Lets a test do what the marketplace or time would do. */
    public Control control() {
        return new Control();
    }

    /** What happens to campaigns without a request. */
    public final class Control {
        private Control() {}

        /** The review of a banner campaign ends or starts again: {@code approved}, {@code pending}, {@code rejected}. */
        public void review(String id, String status) {
            api.set(id, "status", status, journal());
        }

        /** The campaign spends an amount in minor units; what remains of its budget shrinks. */
        public void spend(String id, long minorUnits) {
            api.spend(id, minorUnits, journal());
        }

        /** Moves the start, for example into the future. */
        public void startDate(String id, Instant start) {
            api.set(id, "startDate", start.toString(), journal());
        }

        /** Moves the end, for example into the past. */
        public void endDate(String id, Instant end) {
            api.set(id, "endDate", end.toString(), journal());
        }
    }
}
