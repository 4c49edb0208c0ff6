package io.github.adfacade.internal;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignField;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.clients.support.ClientModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a change asked for that the network accepted and does not show. */
final class NotTaken {

    private NotTaken() {}

    /**
     * @param model what the network answered
     */
    static <R extends ClientModel> List<Difference> of(
            FieldTable<R> table, Gson gson, Campaign shown, R model, CampaignChange asked) {
        CampaignChange wanted = asked.in(table.zone());
        List<Difference> found = new ArrayList<>();
        for (CampaignField<?> field : CampaignField.all()) {
            common(table, field, shown, wanted).ifPresent(found::add);
        }
        wanted.network().ifPresent(own -> own(table, gson, model, own, found));
        return found;
    }

    private static <T, R extends ClientModel> Optional<Difference> common(
            FieldTable<R> table, CampaignField<T> field, Campaign shown, CampaignChange wanted) {
        Row<T, R> row = table.of(field);
        return row == null || !row.isRead() ? Optional.empty() : row.notTaken(shown, wanted.get(field));
    }

    /** A field that answers do not have, by the spec, cannot be looked for. */
    private static <R extends ClientModel> void own(
            FieldTable<R> table, Gson gson, R model, ClientModel own, List<Difference> found) {
        JsonElement held = RawJson.of(gson, model);
        JsonElement asked = RawJson.of(gson, own);
        JsonElement heldText = JsonParser.parseString(model.toString());
        JsonElement askedText = JsonParser.parseString(own.toString());
        for (String path : own.presentPaths()) {
            boolean comparable = model.presentPaths().contains(path) || model.knows(path);
            if (comparable && !SameJson.in(Differences.at(held, path), Differences.at(asked, path), table::stored)) {
                found.add(Differences.told(path, heldText, askedText));
            }
        }
    }
}
