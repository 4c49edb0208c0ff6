package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The campaign operations. */
final class TopsortCampaigns {
    private static final List<String> SETTABLE = List.of(
            "name",
            "startDate",
            "endDate",
            "isActive",
            "isSmart",
            "campaignType",
            "status",
            "statusUpdatedBy",
            "isAutoTrigger",
            "targetRoas",
            "externalCampaignId",
            "multiplierConfig",
            "targetingFilters",
            "exclusionFilters",
            "chargeType",
            "autobiddingObjective",
            "promotionType",
            "adFormat",
            "walletId");

    private final TopsortState state;
    private final boolean deleteWithoutContent;

    TopsortCampaigns(TopsortState state, boolean deleteWithoutContent) {
        this.state = state;
        this.deleteWithoutContent = deleteWithoutContent;
    }

    Response list(TopsortCall call) {
        call.allowQuery(Set.of("vendor_id", "status", "is_active", "sort_by_date", "offset", "limit"));
        String vendor = call.query("vendor_id");
        String status = call.query("status", Set.of("approved", "pending", "rejected"));
        String active = call.query("is_active", Set.of("true", "false"));
        String sort = call.query("sort_by_date", Set.of("asc", "desc"));
        Stream<TopsortCampaign> found = (sort == null ? state.scattered() : state.campaigns())
                .stream()
                        .filter(c -> vendor == null || vendor.equals(c.document.text("vendorId")))
                        .filter(c -> status == null || status.equals(c.document.text("status")))
                        .filter(c -> active == null || Boolean.parseBoolean(active) == c.document.is("isActive"));
        if (sort != null) {
            // Stable: what was created in one instant keeps the order of its creation.
            Comparator<TopsortCampaign> created = Comparator.comparing(c -> c.created);
            found = found.sorted(sort.equals("asc") ? created : created.reversed());
        }
        return ok(call.page("campaigns", found.map(c -> c.document).toList(), 1));
    }

    Response get(TopsortCall call) {
        call.allowQuery(Set.of());
        return ok(state.campaign(call.id(0)).document);
    }

    Response create(TopsortCall call) {
        call.allowQuery(Set.of("vendor_id"));
        String vendor = call.query("vendor_id");
        if (vendor == null) {
            throw TopsortProblem.model("field required", "value_error.missing", "query", "vendor_id");
        }
        if (!List.of(TopsortState.VENDOR, TopsortState.OTHER_VENDOR).contains(vendor)) {
            throw TopsortProblem.notFound("vendor " + vendor);
        }
        JsonObject body = call.body();
        TopsortRules.create(body);
        if (body.text("walletId") != null && !TopsortState.WALLET.equals(body.text("walletId"))) {
            throw TopsortProblem.notFound("wallet");
        }
        boolean banner = "banner".equals(body.text("adFormat"));
        JsonObject document = state.blank()
                .with("vendorId", vendor)
                .with("externalVendorId", vendor)
                .with("adFormat", "listing")
                .with("status", banner ? "pending" : "approved")
                .with("chargeType", banner ? "CPM" : "CPC");
        TopsortCampaign draft = new TopsortCampaign(document);
        set(body, draft);
        checkBids(body.list("bids"), draft);
        check(body, draft);
        TopsortCampaign campaign = state.add(document);
        JsonObject noted = body.copy();
        for (Object bid : body.list("bids")) {
            if (bid instanceof JsonObject each) {
                state.addBid(campaign, each);
            }
        }
        call.journal().campaign(Change.Kind.CREATED, campaign.id(), campaign.name(), noted);
        return Response.json(201, document.toString());
    }

    Response update(TopsortCall call) {
        call.allowQuery(Set.of());
        TopsortCampaign campaign = state.campaign(call.id(0));
        JsonObject body = call.body();
        TopsortRules.update(body);
        Instant start = Model.instant(body.get("startDate"));
        JsonObject asked = body.copy();
        if (start != null && start.isBefore(Instant.parse(state.now()))) {
            asked.with("startDate", state.now());
        }
        TopsortCampaign after = new TopsortCampaign(campaign.document.copy());
        set(asked, after);
        check(asked, after);
        state.release(campaign);
        campaign.document.putAll(after.document);
        state.claim(campaign);
        campaign.observe(state.instant());
        call.journal().campaign(kind(body), campaign.id(), campaign.name(), body);
        return ok(campaign.document);
    }

    private static Change.Kind kind(JsonObject body) {
        if (body.size() == 1 && body.get("isActive") instanceof Boolean active) {
            return active ? Change.Kind.RESUMED : Change.Kind.PAUSED;
        }
        return Change.Kind.UPDATED;
    }

    private static void set(JsonObject body, TopsortCampaign campaign) {
        for (String name : SETTABLE) {
            if (body.get(name) != null) {
                campaign.document.with(name, body.get(name));
            }
        }
        JsonObject budget = body.object("budget");
        if (budget != null) {
            campaign.budget(budget);
        }
    }

    private void check(JsonObject body, TopsortCampaign after) {
        if (body.get("startDate") != null || body.get("endDate") != null) {
            TopsortRules.dates(after.document.get("startDate"), after.document.get("endDate"));
        }
        TopsortRules.kind(body, after);
        if (body.get("externalCampaignId") != null && state.externalTaken(after)) {
            throw TopsortProblem.coded(409, "invalid_operation", "externalCampaignId is taken for this ad format");
        }
    }

    static void checkBids(List<?> bids, TopsortCampaign campaign) {
        List<JsonObject> faults = new ArrayList<>();
        for (Object each : bids) {
            boolean has = each instanceof JsonObject bid && bid.get("formatProperties") != null;
            if (has != campaign.banner()) {
                String message = campaign.banner() ? "field required for banners" : "not for listings";
                faults.add(TopsortProblem.detail(message, "value_error", "body", "bids", "formatProperties"));
            }
        }
        if (!faults.isEmpty()) {
            throw TopsortProblem.model(faults);
        }
    }

    Response delete(TopsortCall call) {
        call.allowQuery(Set.of());
        TopsortCampaign campaign = state.campaign(call.id(0));
        state.delete(campaign);
        call.journal().campaign(Change.Kind.DELETED, campaign.id(), campaign.name(), new JsonObject());
        return deleteWithoutContent ? Response.json(204, "") : Response.json(200, "null");
    }

    static Response ok(JsonObject body) {
        return Response.json(200, body.toString());
    }
}
