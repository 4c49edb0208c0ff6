package io.github.adfacade.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.adfacade.Campaign;
import io.github.adfacade.ChangePlan;
import io.github.adfacade.Metrics;
import io.github.adfacade.Money;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Campaigns and plans as JSON, every member always there. */
final class CampaignJson {

    private static final Gson PRETTY = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();

    private CampaignJson() {}

    static String text(JsonElement element) {
        return PRETTY.toJson(element);
    }

    static JsonArray of(Collection<Campaign> campaigns, ZoneId zone) {
        return array(campaigns, campaign -> of(campaign, zone));
    }

    /**
     * @param zone whose days are the network's
     */
    static JsonObject of(Campaign campaign, ZoneId zone) {
        JsonObject json = new JsonObject();
        json.addProperty("provider", Text.word(campaign.provider()));
        json.addProperty("id", campaign.id());
        json.addProperty("name", campaign.name());
        json.addProperty("status", Text.word(campaign.status()));
        json.add("nativeStatus", string(campaign.nativeStatus()));
        json.add("budget", orNull(campaign.budget(), budget -> {
            JsonObject of = money(budget.amount());
            of.addProperty("period", Text.word(budget.period()));
            return of;
        }));
        json.add("start", string(campaign.schedule().start()));
        json.add("end", string(campaign.schedule().end()));
        json.addProperty("zone", zone.getId());
        json.add("objective", string(campaign.objective().map(Text::word)));
        json.add("description", string(campaign.description()));
        json.add("createdAt", string(campaign.createdAt()));
        json.add("updatedAt", string(campaign.updatedAt()));
        json.add("metrics", orNull(campaign.metrics(), CampaignJson::metrics));
        json.add("raw", campaign.raw());
        return json;
    }

    static JsonObject of(ChangePlan plan, ZoneId zone) {
        JsonObject json = new JsonObject();
        json.addProperty("allowed", plan.isAllowed());
        json.add("differences", array(plan.differences(), difference -> {
            JsonObject of = new JsonObject();
            of.addProperty("field", difference.field());
            of.addProperty("before", difference.before());
            of.addProperty("after", difference.after());
            return of;
        }));
        json.add("requests", array(plan.requests(), request -> {
            JsonObject of = new JsonObject();
            of.addProperty("method", request.method());
            of.addProperty("path", request.path());
            of.add("body", body(request.body()));
            return of;
        }));
        json.add("violations", array(plan.violations(), violation -> {
            JsonObject of = new JsonObject();
            of.addProperty("field", violation.field());
            of.addProperty("rule", violation.rule());
            of.addProperty("value", violation.value());
            return of;
        }));
        json.add("current", of(plan.current(), zone));
        return json;
    }

    private static JsonObject metrics(Metrics metrics) {
        JsonObject json = new JsonObject();
        json.add("spend", orNull(metrics.spend(), CampaignJson::money));
        json.add("impressions", orNull(metrics.impressions(), JsonPrimitive::new));
        json.add("clicks", orNull(metrics.clicks(), JsonPrimitive::new));
        json.add("purchases", orNull(metrics.purchases(), JsonPrimitive::new));
        json.add("returnOnAdSpend", orNull(metrics.returnOnAdSpend(), CampaignJson::decimal));
        return json;
    }

    static JsonObject money(Money money) {
        JsonObject json = new JsonObject();
        json.add("amount", decimal(money.amount()));
        json.addProperty("currency", money.currency().getCurrencyCode());
        return json;
    }

    /** Written without an exponent. */
    static JsonPrimitive decimal(BigDecimal value) {
        return new JsonPrimitive(new BigDecimal(value.toPlainString()));
    }

    /** A planned body is JSON text; it stays readable as such inside JSON. */
    private static JsonElement body(String text) {
        if (text.isBlank()) {
            return JsonNull.INSTANCE;
        }
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException notJson) {
            return new JsonPrimitive(text);
        }
    }

    static JsonElement string(Optional<?> value) {
        return orNull(value, v -> new JsonPrimitive(v.toString()));
    }

    static <T> JsonElement orNull(Optional<T> value, Function<T, JsonElement> form) {
        return value.map(form).orElse(JsonNull.INSTANCE);
    }

    static <T> JsonArray array(Collection<T> values, Function<T, JsonElement> form) {
        JsonArray array = new JsonArray();
        values.stream().map(form).forEach(array::add);
        return array;
    }
}
