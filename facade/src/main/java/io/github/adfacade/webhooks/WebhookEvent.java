package io.github.adfacade.webhooks;

import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientModel;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message of a network whose signature and age were right. Immutable.
 *
 * <p>Networks repeat messages and promise no order: keep {@link #id()} to tell a repeat, and read the campaign ({@code
 * service.get(event.campaignId().orElseThrow())}) rather than trust the state in the message.
 */
public final class WebhookEvent {

    /** What happened, in words that the networks share. */
    public enum Kind {
        /** Topsort's {@code campaign:create}. */
        CAMPAIGN_CREATED,
        /** Whop's {@code ad_campaign.updated}: its status or delivery status has changed. Topsort's {@code campaign:update}. */
        CAMPAIGN_UPDATED,
        /** Topsort's {@code campaign:delete}. */
        CAMPAIGN_DELETED,
        /** Whop's {@code ad_campaign.payment_failed}. */
        CAMPAIGN_PAYMENT_FAILED,
        /** Whop's {@code ad.updated}. */
        AD_UPDATED,
        /** A type that is not known here, or a known one without what it is about; see {@link #type()} and {@link #raw()}. */
        UNKNOWN
    }

    private final Vocabulary vocabulary;
    private final Kind kind;
    private final String id;
    private final Vocabulary.Facts facts;
    private final String raw;

    WebhookEvent(Vocabulary vocabulary, String id, Vocabulary.Facts facts, String raw) {
        this.vocabulary = vocabulary;
        this.kind = vocabulary.kind(facts);
        this.id = id;
        this.facts = facts;
        this.raw = raw;
    }

    /** The network that sent it. */
    public Provider provider() {
        return vocabulary.provider();
    }

    /** What happened. */
    public Kind kind() {
        return kind;
    }

    /** The network's own word for what happened, such as {@code ad_campaign.updated}; empty when it sent none. */
    public String type() {
        return facts.type();
    }

    /** The network's id of the message, the same in every repeat; empty when a Topsort message has none. */
    public String id() {
        return id;
    }

    /** When it happened (Topsort) or the message was made (Whop); empty when not readable. */
    public Optional<Instant> at() {
        return Optional.ofNullable(facts.at());
    }

    /** The campaign it is about; of an ad, the campaign that it belongs to. Empty for what is not known here. */
    public Optional<String> campaignId() {
        return known(facts.campaignId());
    }

    /** Whop: the account that the message is for. Topsort: the marketplace. Empty when the network did not say. */
    public Optional<String> accountId() {
        return Optional.ofNullable(facts.accountId());
    }

    /**
     * The message as the network's own model, generated from its spec: {@code AdCampaignEvent} and {@code AdEvent} of Whop, {@code
     * CampaignEvent} of Topsort. A model of its own every time. Fields that the spec does not know are kept in it. Amounts are in
     * major units.
     *
     * @return empty when the message is of another type or not known
     */
    public <T extends ClientModel> Optional<T> network(Class<T> model) {
        return vocabulary.read(kind, raw, model);
    }

    /** The body as it came, JSON text. */
    public String raw() {
        return raw;
    }

    private Optional<String> known(@Nullable String value) {
        return kind == Kind.UNKNOWN ? Optional.empty() : Optional.ofNullable(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WebhookEvent that
                && provider() == that.provider()
                && id.equals(that.id)
                && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + raw.hashCode();
    }

    /** Names network, type, id and campaign. */
    @Override
    public String toString() {
        return provider().displayName() + " " + type() + " " + id
                + campaignId().map(campaign -> " " + campaign).orElse("");
    }
}
