package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import io.github.adfacade.sandbox.internal.net.Seeds;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The campaigns of the advertisers that the credentials may act for. */
final class WalmartState {
    static final long ADVERTISER = 600123;
    static final Set<Long> ADVERTISERS = Set.of(1L, 10000L, ADVERTISER);
    private static final long FIRST_ID = 8810041;
    private static final long EXTERNAL_OFFSET = 3309124;
    /** Odd, so that no two ids fall together. */
    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private static final JsonObject SEEDS = Seeds.read(WalmartState.class, "seeds.json");

    private final Clock clock;
    private final Map<Long, WalmartCampaign> campaigns = new HashMap<>();
    private final Map<Long, WalmartCampaign> scattered = new TreeMap<>();
    private final Map<String, Set<Long>> names = new HashMap<>();
    private long nextId;

    WalmartState(Clock clock) {
        this.clock = clock;
        reset();
    }

    void reset() {
        campaigns.clear();
        scattered.clear();
        names.clear();
        nextId = FIRST_ID;
        Seeds.objects(SEEDS, "printed").forEach(seed -> plant(seed, id(seed)));
        for (JsonObject seed : Seeds.objects(SEEDS, "composed")) {
            days(seed, "startDate", LocalTime.MIDNIGHT);
            days(seed, "endDate", LocalTime.of(23, 0));
            plant(seed, nextId++);
        }
    }

    private static long id(JsonObject seed) {
        BigDecimal id = seed.number("campaignId");
        return id == null ? 0 : id.longValueExact();
    }

    /** Composed flights are told in days from now, so that their states hold whatever the clock says. */
    private void days(JsonObject seed, String name, LocalTime time) {
        BigDecimal days = seed.number(name);
        if (days != null) {
            ZonedDateTime day = clock.instant().atZone(Eastern.ZONE).plusDays(days.intValueExact());
            seed.with(name, Eastern.format(day.with(time).toInstant()));
        }
    }

    private void plant(JsonObject seed, long id) {
        BigDecimal advertiser = seed.number("advertiserId");
        String status = String.valueOf(seed.text("status"));
        WalmartCampaign campaign = add(id, advertiser == null ? ADVERTISER : advertiser.longValueExact(), seed);
        campaign.plant(status);
    }

    private WalmartCampaign add(long id, long advertiser, JsonObject settings) {
        JsonObject document = JsonObject.of("campaignId", id)
                .with("campaignExtId", Math.max(1, id - EXTERNAL_OFFSET))
                .with("advertiserId", advertiser)
                .plus(settings);
        document.with("campaignId", id)
                .with("status", "DRAFT")
                .with("creationDate", Eastern.format(now()))
                .with("lastUpdatedDate", Eastern.format(now()))
                .with("attributesSetOnAdGroupLevel", !settings.has("budgetType"));
        WalmartCampaign campaign = new WalmartCampaign(id, advertiser, document, this::now);
        campaigns.put(id, campaign);
        scattered.put(id * SCATTER, campaign);
        named(advertiser, campaign.name()).add(id);
        return campaign;
    }

    WalmartCampaign create(long advertiser, JsonObject settings) {
        return add(nextId++, advertiser, settings);
    }

    Instant now() {
        return clock.instant();
    }

    @Nullable
    WalmartCampaign find(long id) {
        WalmartCampaign campaign = campaigns.get(id);
        if (campaign != null) {
            campaign.settle(now());
        }
        return campaign;
    }

    WalmartCampaign find(long id, long advertiser) {
        WalmartCampaign campaign = find(id);
        if (campaign == null || campaign.advertiser != advertiser) {
            throw WalmartProblem.item("RESOURCE_NOT_FOUND_FOR_INPUT_COMBINATION_ADVERTISER_ID_AND_CAMPAIGN_ID");
        }
        return campaign;
    }

    /** In an order that is always the same and that of nothing in particular, since none is promised. */
    List<WalmartCampaign> of(long advertiser) {
        return scattered.values().stream()
                .filter(campaign -> campaign.advertiser == advertiser)
                .peek(campaign -> campaign.settle(now()))
                .toList();
    }

    List<WalmartCampaign> all() {
        return ADVERTISERS.stream().sorted().flatMap(each -> of(each).stream()).toList();
    }

    boolean nameTaken(String name, long advertiser, long except) {
        return names.getOrDefault(advertiser + "\n" + name, Set.of()).stream().anyMatch(id -> id != except);
    }

    List<WalmartCampaign> named(List<?> wanted, long advertiser) {
        return wanted.stream()
                .distinct()
                .flatMap(name -> names.getOrDefault(advertiser + "\n" + name, Set.of()).stream())
                .map(id -> find(id, advertiser))
                .toList();
    }

    /** Puts other settings in place of a campaign's own. */
    void store(WalmartCampaign campaign, JsonObject after) {
        named(campaign.advertiser, campaign.name()).remove(campaign.id);
        WalmartFields.SETTINGS.forEach(campaign.document::remove);
        campaign.document.putAll(after);
        named(campaign.advertiser, campaign.name()).add(campaign.id);
    }

    private Set<Long> named(long advertiser, String name) {
        return names.computeIfAbsent(advertiser + "\n" + name, key -> new TreeSet<>());
    }
}
