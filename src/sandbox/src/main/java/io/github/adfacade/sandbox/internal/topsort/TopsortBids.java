package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.Change;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.util.Set;

/** The bid operations. */
final class TopsortBids {
    private final TopsortState state;

    TopsortBids(TopsortState state) {
        this.state = state;
    }

    Response list(TopsortCall call) {
        call.allowQuery(Set.of("offset", "limit"));
        return TopsortCampaigns.ok(call.page("bids", state.campaign(call.id(0)).bids, 0));
    }

    /** Adds bids and answers the first page of all bids, not the ones added. */
    Response add(TopsortCall call) {
        call.allowQuery(Set.of());
        TopsortCampaign campaign = state.campaign(call.id(0));
        JsonObject body = call.body();
        Model.of(body)
                .only(Set.of("bids"))
                .required("bids")
                .each("bids", 1, TopsortRules::bid)
                .end();
        TopsortCampaigns.checkBids(body.list("bids"), campaign);
        for (Object each : body.list("bids")) {
            if (each instanceof JsonObject asked) {
                JsonObject bid = state.addBid(campaign, asked);
                note(call, Change.Kind.CREATED, bid, asked);
            }
        }
        return Response.json(201, call.page("bids", campaign.bids, 0).toString());
    }

    Response update(TopsortCall call) {
        call.allowQuery(Set.of());
        TopsortCampaign campaign = state.campaign(call.id(0));
        JsonObject bid = bid(call, campaign);
        JsonObject body = call.body();
        Model.of(body)
                .only(Set.of("amount", "isActive"))
                .whole("amount", "1", "1999999999")
                .flag("isActive")
                .end();
        body.forEach((name, value) -> {
            if (value != null) {
                bid.with(name, value);
            }
        });
        campaign.recount();
        note(call, Change.Kind.UPDATED, bid, body);
        return TopsortCampaigns.ok(bid);
    }

    Response delete(TopsortCall call) {
        call.allowQuery(Set.of());
        TopsortCampaign campaign = state.campaign(call.id(0));
        JsonObject bid = bid(call, campaign);
        campaign.bids.remove(bid);
        campaign.recount();
        note(call, Change.Kind.DELETED, bid, new JsonObject());
        return Response.json(204, "");
    }

    private static JsonObject bid(TopsortCall call, TopsortCampaign campaign) {
        JsonObject bid = campaign.bid(call.id(1));
        if (bid == null) {
            throw TopsortProblem.notFound("bid " + call.id(1));
        }
        return bid;
    }

    private static void note(TopsortCall call, Change.Kind kind, JsonObject bid, JsonObject fields) {
        call.journal().note(kind, "bid", String.valueOf(bid.text("bidId")), "", fields);
    }
}
