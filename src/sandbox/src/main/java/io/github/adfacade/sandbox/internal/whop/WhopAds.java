package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ad groups and ads, to read. */
final class WhopAds {
    private final WhopState state;

    WhopAds(WhopState state) {
        this.state = state;
    }

    Response listGroups(WhopCall call) {
        Set<String> parents = Set.of("ad_campaign_id", "ad_campaign_ids");
        Stream<JsonObject> groups = state.adGroups().stream().filter(parent(call, "ad_campaign"));
        Set<String> statuses = Set.of("active", "paused", "rejected", "duplicating");
        return WhopCampaigns.ok(WhopList.of(groups, call, statuses, parents));
    }

    Response retrieveGroup(WhopCall call) {
        return one(call, state.adGroups(), "The ad group");
    }

    Response listAds(WhopCall call) {
        Set<String> parents = Set.of("ad_campaign_id", "ad_campaign_ids", "ad_group_id", "ad_group_ids");
        Stream<JsonObject> ads =
                state.ads().stream().filter(parent(call, "ad_campaign")).filter(parent(call, "ad_group"));
        return WhopCampaigns.ok(WhopList.of(ads, call, Set.of("active", "paused", "in_review", "rejected"), parents));
    }

    Response retrieveAd(WhopCall call) {
        return one(call, state.ads(), "The ad");
    }

    private static Response one(WhopCall call, List<JsonObject> all, String what) {
        call.allowQuery(WhopList.WINDOW);
        return WhopCampaigns.ok(WhopMetrics.within(find(call, all, what), call));
    }

    static JsonObject find(WhopCall call, List<JsonObject> all, String what) {
        return all.stream()
                .filter(document -> call.id().equals(document.text("id")))
                .findFirst()
                .orElseThrow(() -> WhopProblem.notFound(what));
    }

    private static Predicate<JsonObject> parent(WhopCall call, String kind) {
        List<String> one = call.request().query().getOrDefault(kind + "_id", List.of());
        List<String> many = call.request().query().getOrDefault(kind + "_ids", List.of());
        if (many.size() > 100) {
            throw WhopProblem.invalid(kind + "_ids", "at most 100 ids");
        }
        return document -> {
            JsonObject parent = document.object(kind);
            String id = parent == null ? "" : String.valueOf(parent.text("id"));
            return (one.isEmpty() || one.contains(id)) && (many.isEmpty() || many.contains(id));
        };
    }
}
