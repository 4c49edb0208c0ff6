package io.github.adfacade.internal;

import com.google.common.base.Splitter;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a change would alter, field by field. A field that already has the wanted value is left out. */
final class Differences {

    private Differences() {}

    /**
     * @param current the model that the campaign was read from
     */
    static <R extends ClientModel> List<Difference> between(
            FieldTable<R> table, Gson gson, Campaign campaign, R current, CampaignChange said) {
        CampaignChange change = said.in(table.zone());
        List<Difference> found = new ArrayList<>();
        for (CampaignField<?> field : CampaignField.all()) {
            common(table, field, campaign, change).ifPresent(found::add);
        }
        change.network().ifPresent(own -> own(gson, current, own, found));
        return found;
    }

    private static <T, R extends ClientModel> Optional<Difference> common(
            FieldTable<R> table, CampaignField<T> field, Campaign campaign, CampaignChange change) {
        Row<T, R> row = table.of(field);
        return row == null ? Optional.empty() : row.difference(campaign, change.get(field));
    }

    /** The network's own fields are compared as they travel and told as people read them: amounts in major units. */
    private static void own(Gson gson, ClientModel current, ClientModel own, List<Difference> found) {
        JsonElement held = RawJson.of(gson, current);
        JsonElement wanted = RawJson.of(gson, own);
        JsonElement heldText = JsonParser.parseString(current.toString());
        JsonElement wantedText = JsonParser.parseString(own.toString());
        for (String path : own.presentPaths()) {
            if (!Objects.equals(at(held, path), at(wanted, path))) {
                found.add(told(path, heldText, wantedText));
            }
        }
    }

    /** A field as people read it. */
    static Difference told(String path, JsonElement before, JsonElement after) {
        return new Difference(path, text(at(before, path)), text(at(after, path)));
    }

    /** The value at a path of names; null where there is none, or a null. */
    static @Nullable JsonElement at(JsonElement tree, String path) {
        JsonElement place = tree;
        for (String member : Splitter.on('.').split(path)) {
            place = place != null && place.isJsonObject()
                    ? place.getAsJsonObject().get(member)
                    : null;
        }
        return place == null || place.isJsonNull() ? null : place;
    }

    /** As Java writes the same value: a list of words in brackets. */
    private static @Nullable String text(@Nullable JsonElement value) {
        if (value == null) {
            return null;
        }
        if (value.isJsonArray() && value.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonPrimitive)) {
            return value.getAsJsonArray().asList().stream()
                    .map(JsonElement::getAsString)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.isJsonPrimitive() ? value.getAsString() : value.toString();
    }
}
