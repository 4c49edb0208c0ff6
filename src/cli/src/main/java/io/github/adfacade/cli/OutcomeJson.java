package io.github.adfacade.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.portfolio.MassResult;

/** What became of many campaigns, for programs to read. */
final class OutcomeJson {

    private OutcomeJson() {}

    static JsonObject of(MassResult result) {
        JsonArray items = new JsonArray();
        result.results().forEach(each -> items.add(item(each)));
        BatchResult all = result.all();
        JsonObject whole = new JsonObject();
        whole.addProperty("done", all.succeeded().size());
        whole.addProperty("notAsAsked", all.notTaken().size());
        whole.addProperty("failed", all.failed().size() - all.notSent().size());
        whole.addProperty("notSent", all.notSent().size());
        whole.add("items", items);
        return whole;
    }

    private static JsonObject item(MassResult.Result each) {
        Outcome outcome = each.outcome();
        JsonObject item = new JsonObject();
        item.addProperty("service", each.item().service());
        item.addProperty("id", each.item().campaign().id());
        item.addProperty("name", each.item().campaign().name());
        item.addProperty("action", Text.word(each.item().action()));
        item.addProperty("outcome", outcome.isSuccess() ? "done" : outcome.isNotSent() ? "not_sent" : "failed");
        item.addProperty("applied", Text.word(outcome.applied()));
        item.addProperty("error", outcome.error().map(Failures::describe).orElse(null));
        JsonArray notTaken = new JsonArray();
        outcome.notTaken().forEach(difference -> notTaken.add(difference(difference)));
        item.add("notTaken", notTaken);
        return item;
    }

    private static JsonObject difference(Difference difference) {
        JsonObject json = new JsonObject();
        json.addProperty("field", difference.field());
        json.addProperty("shown", difference.before());
        json.addProperty("asked", difference.after());
        return json;
    }
}
