package io.github.adfacade.portfolio;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignField;
import io.github.adfacade.FieldChange;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The common fields as a journal writes them: equal values have equal JSON. */
final class FieldJson {

    /** What of a change is in the network's own words alone: the names are kept, the values cannot be taken back. */
    private static final String NETWORK = "network";

    private record Codec<T>(CampaignField<T> field, Function<T, JsonElement> write, Function<JsonElement, T> read) {

        void put(Campaign campaign, JsonObject target) {
            campaign.get(field).ifPresent(value -> target.add(field.toString(), write.apply(value)));
        }

        void put(CampaignChange change, JsonObject target) {
            FieldChange<T> wanted = change.get(field);
            if (!wanted.isKept()) {
                target.add(field.toString(), wanted.value().map(write).orElse(JsonNull.INSTANCE));
            }
        }

        void take(JsonObject source, CampaignChange.Builder target) {
            JsonElement value = source.get(field.toString());
            if (value != null) {
                target.set(field, value.isJsonNull() ? FieldChange.clear() : FieldChange.set(read.apply(value)));
            }
        }
    }

    private static final List<Codec<?>> ALL = List.of(
            new Codec<>(CampaignField.NAME, JsonPrimitive::new, JsonElement::getAsString),
            new Codec<>(CampaignField.DESCRIPTION, JsonPrimitive::new, JsonElement::getAsString),
            new Codec<>(
                    CampaignField.OBJECTIVE,
                    objective -> new JsonPrimitive(objective.name()),
                    json -> Objective.valueOf(json.getAsString())),
            new Codec<>(CampaignField.BUDGET, FieldJson::budget, FieldJson::budget),
            new Codec<>(
                    CampaignField.START,
                    start -> new JsonPrimitive(start.toString()),
                    json -> Instant.parse(json.getAsString())),
            new Codec<>(CampaignField.END, end -> new JsonPrimitive(end.toString()), FieldJson::end));

    private FieldJson() {}

    /** The fields that the campaign shows. */
    static JsonObject of(Campaign campaign) {
        JsonObject fields = new JsonObject();
        ALL.forEach(codec -> codec.put(campaign, fields));
        return fields;
    }

    /** The fields that a change sets; null for one that it clears. */
    static JsonObject of(CampaignChange change) {
        JsonObject fields = new JsonObject();
        ALL.forEach(codec -> codec.put(change, fields));
        change.network().ifPresent(own -> {
            JsonArray names = new JsonArray();
            own.presentPaths().stream().sorted().forEach(names::add);
            fields.add(NETWORK, names);
        });
        return fields;
    }

    /** The change that sets these fields; what stood in the network's own words is not part of it. */
    static CampaignChange change(JsonObject fields) {
        CampaignChange.Builder change = CampaignChange.builder();
        ALL.forEach(codec -> codec.take(fields, change));
        return change.build();
    }

    /** True when a change says more than common words. */
    static boolean hasOwn(JsonObject change) {
        return change.has(NETWORK);
    }

    /** The common fields that a change names. */
    static List<String> names(JsonObject change) {
        return ALL.stream()
                .map(codec -> codec.field().toString())
                .filter(change::has)
                .toList();
    }

    private static JsonElement budget(Budget budget) {
        JsonObject json = new JsonObject();
        json.addProperty("amount", budget.amount().amount().stripTrailingZeros().toPlainString());
        json.addProperty("currency", budget.amount().currency().getCurrencyCode());
        json.addProperty("period", budget.period().name());
        return json;
    }

    private static Budget budget(JsonElement json) {
        JsonObject budget = json.getAsJsonObject();
        Money amount = Money.of(
                budget.get("amount").getAsString(), budget.get("currency").getAsString());
        return new Budget(amount, BudgetPeriod.valueOf(budget.get("period").getAsString()));
    }

    private static FlightEnd end(JsonElement json) {
        String text = json.getAsString();
        return text.equals(FlightEnd.NEVER.toString()) ? FlightEnd.NEVER : FlightEnd.at(Instant.parse(text));
    }
}
