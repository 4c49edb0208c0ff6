package io.github.adfacade.sandbox.internal.topsort;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.net.Seeds;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The marketplace's campaigns and bids. */
final class TopsortState {
    static final String VENDOR = "v-4471";
    static final String OTHER_VENDOR = "v-9000";
    static final String WALLET = "0e9d7c14-51b0-4b57-8a61-5f4a2a2c7d3e";
    private static final String MARKETPLACE = "c2f7e3aa-6a0d-4d0c-8a55-5b6d0b2f7a90";
    private static final String OPEN_END = "9999-12-31T23:59:59Z";
    private static final JsonObject SEEDS = Seeds.read(TopsortState.class, "seeds.json");
    private static final List<String> OPTIONAL = List.of(
            "budget",
            "statusUpdatedBy",
            "campaignBehaviorData",
            "campaignBehaviorDataByDay",
            "exclusivityPrice",
            "targetRoas",
            "externalCampaignId",
            "autobiddingObjective",
            "multiplierConfig",
            "targetingFilters",
            "exclusionFilters",
            "promotionType");

    private final Clock clock;
    private final Map<String, TopsortCampaign> campaigns = new LinkedHashMap<>();
    private final Map<String, TopsortCampaign> scattered = new TreeMap<>();
    private final Map<String, String> externals = new HashMap<>();
    private long sequence;

    TopsortState(Clock clock) {
        this.clock = clock;
        reset();
    }

    void reset() {
        campaigns.clear();
        scattered.clear();
        externals.clear();
        sequence = 0;
        for (JsonObject seed : Seeds.objects(SEEDS, "campaigns")) {
            TopsortCampaign campaign = add(blank().plus(Seeds.member(seed, "document")));
            for (JsonObject bid : Seeds.objects(seed, "bids")) {
                addBid(campaign, bid);
            }
        }
    }

    Instant instant() {
        return clock.instant();
    }

    String now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).toString();
    }

    /** Every optional member present as null. */
    JsonObject blank() {
        JsonObject blank = JsonObject.of("campaignId", newId())
                .with("marketplaceId", MARKETPLACE)
                .with("isActive", false)
                .with("isSmart", false)
                .with("isAutoTrigger", false)
                .with("startDate", now())
                .with("endDate", OPEN_END)
                .with("createdAt", now())
                .with("walletId", WALLET)
                .with("bidCount", 0);
        OPTIONAL.forEach(name -> blank.with(name, null));
        return blank;
    }

    TopsortCampaign add(JsonObject document) {
        TopsortCampaign campaign = new TopsortCampaign(document);
        campaigns.put(campaign.id(), campaign);
        scattered.put(backwards(campaign.id()), campaign);
        claim(campaign);
        return campaign;
    }

    JsonObject addBid(TopsortCampaign campaign, JsonObject asked) {
        JsonObject bid = JsonObject.of("bidId", newId())
                .with("campaignId", campaign.id())
                .with("target", asked.get("target"))
                .with("isActive", true)
                .with("state", "active")
                .with("amount", asked.get("amount"))
                .with("triggers", asked.list("triggers"))
                .with("trigger", asked.get("trigger"))
                .with("location", asked.get("location"))
                .with("bidsBehaviorData", null)
                .with("formatProperties", asked.get("formatProperties"));
        campaign.bids.add(bid);
        campaign.recount();
        return bid;
    }

    TopsortCampaign campaign(String id) {
        TopsortCampaign campaign = campaigns.get(id.toLowerCase(Locale.ROOT));
        if (campaign == null) {
            throw TopsortProblem.notFound("campaign " + id);
        }
        return campaign;
    }

    /** In the order of their creation. */
    List<TopsortCampaign> campaigns() {
        return List.copyOf(campaigns.values());
    }

    /** In an order that is always the same and that of nothing in particular, since none is promised. */
    List<TopsortCampaign> scattered() {
        return List.copyOf(scattered.values());
    }

    private static String backwards(String id) {
        return new StringBuilder(id).reverse().toString();
    }

    /** Whether another campaign has this one's external id. */
    boolean externalTaken(TopsortCampaign campaign) {
        String external = campaign.external();
        String owner = external == null ? null : externals.get(external);
        return owner != null && !owner.equals(campaign.id());
    }

    void release(TopsortCampaign campaign) {
        String external = campaign.external();
        if (external != null) {
            externals.remove(external, campaign.id());
        }
    }

    void claim(TopsortCampaign campaign) {
        String external = campaign.external();
        if (external != null) {
            externals.put(external, campaign.id());
        }
    }

    void delete(TopsortCampaign campaign) {
        campaigns.remove(campaign.id());
        scattered.remove(backwards(campaign.id()));
        release(campaign);
    }

    private String newId() {
        byte[] bytes = ("adfacade-" + ++sequence).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(bytes).toString();
    }
}
