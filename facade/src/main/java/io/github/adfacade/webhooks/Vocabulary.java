package io.github.adfacade.webhooks;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.ClientJson;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.topsort.model.CampaignEvent;
import io.github.adfacade.clients.whop.model.AdCampaignEvent;
import io.github.adfacade.clients.whop.model.AdEvent;
import io.github.adfacade.internal.Values;
import io.github.adfacade.webhooks.WebhookEvent.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How one network words its messages. */
record Vocabulary(
        Provider provider,
        Map<String, Kind> kinds,
        Map<Kind, Class<? extends ClientModel>> models,
        Function<JsonObject, Facts> facts) {

    // Whop's budgets are in US dollars; the payload of Topsort's spec holds no amount.
    private static final Gson GSON = ClientJson.gson(ZoneOffset.UTC, Currency.getInstance("USD"));

    static final Vocabulary WHOP = new Vocabulary(
            Provider.WHOP,
            Map.of(
                    "ad_campaign.updated", Kind.CAMPAIGN_UPDATED,
                    "ad_campaign.payment_failed", Kind.CAMPAIGN_PAYMENT_FAILED,
                    "ad.updated", Kind.AD_UPDATED),
            Map.of(
                    Kind.CAMPAIGN_UPDATED, AdCampaignEvent.class,
                    Kind.CAMPAIGN_PAYMENT_FAILED, AdCampaignEvent.class,
                    Kind.AD_UPDATED, AdEvent.class),
            Vocabulary::whop);

    static final Vocabulary TOPSORT = new Vocabulary(
            Provider.TOPSORT,
            Map.of(
                    "campaign:create", Kind.CAMPAIGN_CREATED,
                    "campaign:update", Kind.CAMPAIGN_UPDATED,
                    "campaign:delete", Kind.CAMPAIGN_DELETED),
            Map.of(
                    Kind.CAMPAIGN_CREATED, CampaignEvent.class,
                    Kind.CAMPAIGN_UPDATED, CampaignEvent.class,
                    Kind.CAMPAIGN_DELETED, CampaignEvent.class),
            Vocabulary::topsort);

    /**
     * What every message says.
     *
     * @param type the network's word, empty for none
     * @param id as the body has it
     * @param subject the id of what it is about
     * @param campaignId the campaign that this is or belongs to
     */
    record Facts(
            String type,
            @Nullable String id,
            @Nullable Instant at,
            @Nullable String accountId,
            @Nullable String subject,
            @Nullable String campaignId) {}

    /** A message that does not name what it is about says nothing that could be acted on. */
    Kind kind(Facts said) {
        return said.subject() == null ? Kind.UNKNOWN : kinds.getOrDefault(said.type(), Kind.UNKNOWN);
    }

    <T extends ClientModel> Optional<T> read(Kind kind, String raw, Class<T> model) {
        return models.get(kind) == model ? Optional.of(GSON.fromJson(raw, model)) : Optional.empty();
    }

    /** The body as a tree. */
    static JsonObject object(String raw) {
        try {
            JsonElement parsed = GSON.fromJson(raw, JsonElement.class);
            if (parsed != null && parsed.isJsonObject()) {
                return parsed.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            // As any other that is none.
        }
        throw new Envelope.Unusable("the body is no JSON object");
    }

    private static Facts whop(JsonObject body) {
        String type = text(body, "type");
        JsonElement data = body.get("data");
        boolean ofAd = "ad.updated".equals(type);
        // The account was called company before 2026-08-14.
        String account = text(body, "account_id");
        return new Facts(
                type == null ? "" : type,
                text(body, "id"),
                Values.moment(text(body, "timestamp")),
                account == null ? text(body, "company_id") : account,
                text(data, "id"),
                text(ofAd ? member(data, "ad_campaign") : data, "id"));
    }

    private static Facts topsort(JsonObject body) {
        String channel = text(body, "channel");
        JsonElement payload = body.get("payload");
        return new Facts(
                channel == null ? "" : channel,
                text(body, "id"),
                Values.moment(text(body, "timestamp")),
                text(payload, "marketplace_id"),
                text(payload, "campaign_id"),
                text(payload, "campaign_id"));
    }

    private static @Nullable JsonElement member(@Nullable JsonElement holder, String name) {
        return holder != null && holder.isJsonObject()
                ? holder.getAsJsonObject().get(name)
                : null;
    }

    private static @Nullable String text(@Nullable JsonElement holder, String name) {
        JsonElement value = member(holder, name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : null;
    }
}
