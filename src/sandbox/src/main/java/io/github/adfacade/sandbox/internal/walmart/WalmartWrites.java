package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.json.JsonWriter;
import io.github.adfacade.sandbox.internal.net.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Create, replace and delivery status: each element of a batch succeeds or fails on its own. */
final class WalmartWrites {
    private final WalmartState state;
    private final WalmartRules rules;

    WalmartWrites(WalmartState state, WalmartRules rules) {
        this.state = state;
        this.rules = rules;
    }

    interface Step {
        WalmartCampaign take(JsonObject item);
    }

    Response create(@Nullable Object body, Journal journal) {
        WalmartBatch batch = WalmartBatch.strict(body, WalmartFields.CREATE);
        return each(batch.items(), "Campaign created", true, item -> {
            JsonObject settings = WalmartFields.stored(item);
            settings.putIfAbsent("objective", "AWARENESS");
            settings.putIfAbsent("campaignType", "NGD");
            Object media = item.get("mediaType");
            settings.with(
                    "mediaType",
                    media == null
                            ? "BANNER"
                            : WalmartFields.oneOf(media, "INVALID_FIELD_MEDIA_TYPE", "BANNER", "VIDEO"));
            if ("VIDEO".equals(settings.text("mediaType")) && !"AWARENESS".equals(settings.text("objective"))) {
                throw WalmartProblem.item("INVALID_FIELD_OBJECTIVE");
            }
            rules.whole(settings, batch.advertiser(), 0);
            if (settings.has("endDate")) {
                rules.newEnd(settings);
            }
            WalmartCampaign campaign = state.create(batch.advertiser(), settings);
            note(journal, Change.Kind.CREATED, campaign, item);
            return campaign;
        });
    }

    /** Overwrites everything but the objective, which is kept when left out. */
    Response replace(@Nullable Object body, Journal journal) {
        WalmartBatch batch = WalmartBatch.strict(body, WalmartFields.PUT);
        return each(batch.items(), "Campaign updated", false, item -> {
            WalmartCampaign campaign = campaign(item, batch.advertiser());
            JsonObject after = WalmartFields.stored(item);
            for (String kept : List.of("objective", "campaignType")) {
                if (!after.has(kept)) {
                    after.with(kept, campaign.document.get(kept));
                }
            }
            rules.change(campaign, after);
            rules.whole(after, campaign.advertiser, campaign.id);
            store(campaign, after);
            note(journal, Change.Kind.UPDATED, campaign, item);
            return campaign;
        });
    }

    WalmartCampaign campaign(JsonObject item, long advertiser) {
        Long id = WalmartFields.id(item, "campaignId");
        if (id == null) {
            throw WalmartProblem.item("MISSING_FIELD_CAMPAIGN_ID");
        }
        return state.find(id, advertiser);
    }

    void store(WalmartCampaign campaign, JsonObject after) {
        state.store(campaign, after);
        campaign.document.with("lastUpdatedDate", Eastern.format(state.now()));
        campaign.revive(state.now());
    }

    /** Undoes whatever was stored since the copy was taken. */
    void restore(WalmartCampaign campaign, JsonObject copy) {
        JsonObject settings = copy.copy();
        settings.keySet().retainAll(WalmartFields.SETTINGS);
        state.store(campaign, settings);
        campaign.document.putAll(copy);
    }

    Response action(@Nullable Object body, Journal journal) {
        WalmartBatch batch = WalmartBatch.strict(body, Set.of("advertiserId", "campaignId", "action"));
        long distinct = batch.items().stream()
                .map(item -> item.get("campaignId"))
                .distinct()
                .count();
        if (distinct < batch.items().size()) {
            throw WalmartProblem.body("a campaign stands twice");
        }
        return each(batch.items(), "Delivery status updated", false, item -> {
            WalmartCampaign campaign = campaign(item, batch.advertiser());
            Change.Kind kind = act(campaign, item.get("action"));
            campaign.document.with("lastUpdatedDate", Eastern.format(state.now()));
            note(journal, kind, campaign, item);
            return campaign;
        });
    }

    private Change.Kind act(WalmartCampaign campaign, @Nullable Object action) {
        if (action == null) {
            throw WalmartProblem.item("MISSING_FIELD_ACTION");
        }
        String status = campaign.status();
        boolean draftOrScheduled = status.equals("DRAFT") || status.equals("SCHEDULED");
        switch (WalmartFields.oneOf(action, "INVALID_FIELD_ACTION", "PAUSE", "RESUME", "ARCHIVE", "UNARCHIVE")) {
            case "PAUSE" -> {
                allow(!status.equals("PAUSED"), "CAMPAIGN_STATE_CHANGE_NOT_ALLOWED");
                allow(campaign.inFlight(), "CAMPAIGN_STATE_CHANGE_NOT_ALLOWED_TO_PAUSED_STATE");
                campaign.status("PAUSED");
                return Change.Kind.PAUSED;
            }
            case "RESUME" -> {
                allow(status.equals("PAUSED"), "CAMPAIGN_STATE_CHANGE_NOT_ALLOWED");
                campaign.resume(state.now());
                return Change.Kind.RESUMED;
            }
            case "ARCHIVE" -> {
                allow(!status.equals("ARCHIVED"), "CAMPAIGN_STATE_CHANGE_NOT_ALLOWED");
                allow(draftOrScheduled, "ARCHIVE_OPERATION_CAN_ONLY_BE_PERFORMED_IN_DRAFT_OR_SCHEDULED_STATE");
                allow(!campaign.flighted(), "CAMPAIGNS_ONCE_FLIGHTED_CANNOT_BE_ARCHIVED");
                campaign.status("ARCHIVED");
                return Change.Kind.ARCHIVED;
            }
            default -> {
                allow(status.equals("ARCHIVED"), "CAMPAIGN_STATE_CHANGE_NOT_ALLOWED");
                campaign.status("DRAFT");
                return Change.Kind.UNARCHIVED;
            }
        }
    }

    private static void allow(boolean condition, String code) {
        if (!condition) {
            throw WalmartProblem.item(code);
        }
    }

    static void note(Journal journal, Change.Kind kind, WalmartCampaign campaign, JsonObject item) {
        journal.campaign(kind, Long.toString(campaign.id), campaign.name(), item);
    }

    static Response each(List<JsonObject> items, String success, boolean named, Step step) {
        List<Map<String, ?>> results = new ArrayList<>();
        for (JsonObject item : items) {
            JsonObject result = new JsonObject();
            try {
                WalmartCampaign campaign = step.take(item);
                result.with("code", "success").with("details", List.of(success));
                name(result, item, named);
                result.with("campaignId", campaign.id);
            } catch (WalmartProblem problem) {
                result.with("code", "failure").with("details", problem.codes());
                name(result, item, named);
                if (!named && item.has("campaignId")) {
                    result.with("campaignId", item.get("campaignId"));
                }
            }
            results.add(result);
        }
        return Response.json(200, JsonWriter.write(results));
    }

    private static void name(JsonObject result, JsonObject item, boolean named) {
        if (named && item.text("name") != null) {
            result.with("name", item.text("name"));
        }
    }
}
