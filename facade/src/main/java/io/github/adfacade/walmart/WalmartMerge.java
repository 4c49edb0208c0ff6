package io.github.adfacade.walmart;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.internal.RawJson;
import java.util.Map;

/**
 * The campaign as it stands with a change in it, for PUT: every field that can be written and every field that no spec knows, as
 * it came, also where its value could not be read. The objective is kept by the network when left out, and can only be written
 * as a draft.
 */
record WalmartMerge(Gson gson) {

    CampaignReplace of(CampaignDetails current, CampaignPatch change) {
        CampaignReplace held = held(current);
        if (change.hasDailyBudget() || change.hasTotalBudget()) {
            held.unsetBudgetType().unsetDailyBudget().unsetTotalBudget();
        }
        JsonObject merged = tree(held);
        for (Map.Entry<String, JsonElement> said : tree(change).entrySet()) {
            merged.add(said.getKey(), said.getValue());
        }
        CampaignReplace body = gson.fromJson(merged, CampaignReplace.class);
        return change.hasDescription() && change.getDescription() == null ? body.unsetDescription() : body;
    }

    private CampaignReplace held(CampaignDetails current) {
        JsonObject tree = tree(current);
        // Nothing can be emptied by a null here. Fields that no spec knows keep theirs.
        tree.entrySet()
                .removeIf(field -> field.getValue().isJsonNull()
                        && !current.getAdditionalProperties().containsKey(field.getKey()));
        CampaignReplace held = gson.fromJson(tree, CampaignReplace.class).unsetMediaType();
        // What is only ever answered is no property of a replacement.
        held.getAdditionalProperties()
                .keySet()
                .retainAll(current.getAdditionalProperties().keySet());
        boolean draft = WalmartTable.word(current.getStatus()).equals("DRAFT");
        if (!draft || WalmartTable.word(current.getObjective()).equals("DEFAULT")) {
            held.unsetObjective();
        }
        if (WalmartRules.isOnAdGroups(current)) {
            return held.unsetStartDate()
                    .unsetEndDate()
                    .unsetBudgetType()
                    .unsetDailyBudget()
                    .unsetTotalBudget()
                    .unsetDeliverySpeed();
        }
        boolean endless = FlightEnd.NEVER.equals(WalmartTable.end(current));
        return endless ? held.setEndDate(Eastern.text(FlightEnd.NEVER)) : held;
    }

    private JsonObject tree(Object model) {
        return RawJson.of(gson, model);
    }
}
