package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Campaign operations of the newer generation. */
final class WhopCampaigns {
    private static final Set<String> STATUSES = Set.of("draft", "active", "paused", "payment_failed");
    private static final int MAX_COPIES = 10;

    private final WhopState state;
    private final boolean repeatedStateConflicts;

    WhopCampaigns(WhopState state, boolean repeatedStateConflicts) {
        this.state = state;
        this.repeatedStateConflicts = repeatedStateConflicts;
    }

    Response list(WhopCall call) {
        return ok(WhopList.of(state.campaigns().stream().map(c -> c.document), call, STATUSES, Set.of()));
    }

    Response retrieve(WhopCall call) {
        call.allowQuery(WhopList.WINDOW);
        return ok(WhopMetrics.within(state.campaign(call.id()).document, call));
    }

    Response create(WhopCall call) {
        call.allowQuery(Set.of());
        JsonObject body = call.body(WhopRules.CREATE);
        WhopRules.create(body);
        JsonObject settings = new JsonObject()
                .with("title", body.text("title"))
                .with("platform", body.text("platform"))
                .with("objective", body.text("objective"))
                .with("optimization_goal", null)
                .with("bid_type", body.text("bid_type"))
                .with("budget_amount", WhopRules.amount(body))
                .with("budget_amount_local", WhopRules.amount(body))
                .with("budget_currency", "usd")
                .with("budget_optimization", body.getOrDefault("budget_optimization", "ad_group"))
                .with("budget_type", body.getOrDefault("budget_type", "daily"))
                .with("special_ad_categories", body.list("special_ad_categories"))
                .with("status", "draft")
                .with("delivery_status", "draft");
        WhopCampaign campaign = state.create(settings);
        keepUnanswered(body, campaign);
        call.journal().campaign(Change.Kind.CREATED, campaign.id(), campaign.title(), body);
        return ok(campaign.document);
    }

    Response update(WhopCall call) {
        call.allowQuery(Set.of());
        WhopCampaign campaign = state.campaign(call.id());
        JsonObject body = call.body(WhopRules.UPDATE);
        WhopRules.update(body, campaign);
        boolean launch = body.has("status");
        if (launch) {
            requirePaymentMethod();
        }
        for (String name :
                List.of("title", "budget_optimization", "budget_type", "bid_type", "special_ad_categories")) {
            if (body.has(name)) {
                campaign.document.with(name, body.get(name));
            }
        }
        BigDecimal amount = WhopRules.amount(body);
        if (amount != null) {
            campaign.budget(amount);
        }
        if (!campaign.ownsBudget()) {
            campaign.budget(null);
        }
        keepUnanswered(body, campaign);
        if (launch) {
            campaign.state("active", "processing");
        }
        campaign.document.with("updated_at", state.now());
        if (!body.isEmpty()) {
            Change.Kind kind = launch ? Change.Kind.LAUNCHED : Change.Kind.UPDATED;
            call.journal().campaign(kind, campaign.id(), campaign.title(), body);
        }
        return ok(campaign.document);
    }

    private static void keepUnanswered(JsonObject body, WhopCampaign campaign) {
        for (String name : List.of("starts_at", "ends_at", "desired_cost_per_result")) {
            if (body.has(name)) {
                campaign.unanswered.with(name, body.get(name));
            }
        }
    }

    Response delete(WhopCall call) {
        call.allowQuery(Set.of());
        WhopCampaign campaign = state.campaign(call.id());
        state.delete(campaign);
        call.journal().campaign(Change.Kind.DELETED, campaign.id(), campaign.title(), new JsonObject());
        return call.version().from("2026-07-22")
                ? ok(JsonObject.of("id", campaign.id()).with("deleted", true))
                : Response.json(200, "true");
    }

    Response pause(WhopCall call) {
        return ok(change(call, "active", "paused", Change.Kind.PAUSED).document);
    }

    Response unpause(WhopCall call) {
        return ok(change(call, "paused", "active", Change.Kind.RESUMED).document);
    }

    /** Pausing what is paused is undocumented: by default it changes nothing and is answered like a success. */
    WhopCampaign change(WhopCall call, String from, String to, Change.Kind kind) {
        call.allowQuery(Set.of());
        call.noBody();
        WhopCampaign campaign = state.campaign(call.id());
        if (campaign.status().equals(to)) {
            if (repeatedStateConflicts) {
                throw conflict(call, "The ad campaign is " + to + " already");
            }
            return campaign;
        }
        if (!campaign.status().equals(from)) {
            throw conflict(call, "The ad campaign is " + campaign.status() + ", not " + from);
        }
        if (to.equals("active")) {
            requirePaymentMethod();
        }
        campaign.state(to, to);
        campaign.document.with("updated_at", state.now());
        call.journal().campaign(kind, campaign.id(), campaign.title(), JsonObject.of("status", to));
        return campaign;
    }

    /** The older generation documents no 409. */
    private static WhopProblem conflict(WhopCall call, String message) {
        return call.version().legacy() ? WhopProblem.refused(message) : WhopProblem.of(409, "conflict", message);
    }

    private void requirePaymentMethod() {
        if (!state.paymentMethod()) {
            throw WhopProblem.refused("The account has no payment method for ads");
        }
    }

    Response duplicate(WhopCall call) {
        call.allowQuery(Set.of());
        WhopCampaign source = state.campaign(call.id());
        JsonObject body = call.request().body().length == 0
                ? new JsonObject()
                : call.body(Set.of("count", "preserve_engagement"));
        int count = copies(body);
        if (body.has("preserve_engagement") && !(body.get("preserve_engagement") instanceof Boolean)) {
            throw WhopProblem.invalid("preserve_engagement", "preserve_engagement is true or false");
        }
        if (source.status().equals("duplicating")) {
            throw WhopProblem.refused("A duplication of this ad campaign is running");
        }
        List<JsonObject> copies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JsonObject settings = source.document.copy();
            settings.remove("id");
            WhopCampaign copy = state.create(settings.plus(WhopMetrics.none()));
            copy.unanswered.putAll(source.unanswered);
            state.copying(copy);
            call.journal()
                    .campaign(Change.Kind.DUPLICATED, copy.id(), copy.title(), JsonObject.of("source", source.id()));
            copies.add(copy.document);
        }
        return Response.json(201, JsonObject.of("data", copies).toString());
    }

    private static int copies(JsonObject body) {
        if (!body.has("count")) {
            return 1;
        }
        BigDecimal count = body.number("count");
        if (count == null
                || count.stripTrailingZeros().scale() > 0
                || count.signum() <= 0
                || count.compareTo(BigDecimal.valueOf(MAX_COPIES)) > 0) {
            throw WhopProblem.invalid("count", "count is a whole number from 1 to " + MAX_COPIES);
        }
        return count.intValueExact();
    }

    Response retryPayment(WhopCall call) {
        call.noBody();
        if (call.version().from("2026-09-22")) {
            throw WhopProblem.of(410, "gone", "Use POST /accounts/{id}/retry_ads_payment");
        }
        WhopCampaign campaign = state.campaign(call.id());
        if (!campaign.paymentFailed()) {
            throw WhopProblem.refused("The ad campaign has no failed payment");
        }
        retry(call, campaign);
        return ok(campaign.document);
    }

    Response retryAccountPayment(WhopCall call) {
        call.noBody();
        if (!call.id().equals(WhopState.ACCOUNT)) {
            throw WhopProblem.notFound("The account");
        }
        List<WhopCampaign> failed =
                state.campaigns().stream().filter(WhopCampaign::paymentFailed).toList();
        if (failed.isEmpty()) {
            throw WhopProblem.refused("The account has no failed ads payment");
        }
        if (failed.stream().anyMatch(campaign -> campaign.settledAt != null)) {
            throw WhopProblem.of(409, "conflict", "A retry is queued already");
        }
        failed.forEach(campaign -> retry(call, campaign));
        return ok(JsonObject.of("account_id", WhopState.ACCOUNT).with("queued", true));
    }

    private void retry(WhopCall call, WhopCampaign campaign) {
        state.retryPayment(campaign);
        call.journal().campaign(Change.Kind.PAYMENT_RETRIED, campaign.id(), campaign.title(), new JsonObject());
    }

    static Response ok(JsonObject body) {
        return Response.json(200, body.toString());
    }
}
