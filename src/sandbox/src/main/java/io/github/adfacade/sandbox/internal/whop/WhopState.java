package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The account's campaigns, ad groups and ads. */
final class WhopState {
    static final String ACCOUNT = "biz_sandbox0000001";
    private static final Duration COPYING = Duration.ofSeconds(30);
    private static final Duration SETTLING = Duration.ofMinutes(1);

    private final Clock clock;
    private final WhopBooks books;
    private final Map<String, WhopCampaign> campaigns = new LinkedHashMap<>();
    private final Map<String, JsonObject> adGroups = new LinkedHashMap<>();
    private final Map<String, JsonObject> ads = new LinkedHashMap<>();
    private long sequence;
    private boolean paymentMethod;

    WhopState(Clock clock, long seed, boolean drawing) {
        this.clock = clock;
        this.books = new WhopBooks(this, seed, drawing);
        reset();
    }

    void reset() {
        campaigns.clear();
        adGroups.clear();
        ads.clear();
        sequence = 0;
        paymentMethod = true;
        WhopSeeds.plant(this);
    }

    WhopBooks books() {
        return books;
    }

    Instant instant() {
        return clock.instant();
    }

    @Nullable
    WhopCampaign find(String id) {
        return campaigns.get(id);
    }

    String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    WhopCampaign add(JsonObject document, JsonObject legacy) {
        WhopCampaign campaign = new WhopCampaign(++sequence, document, legacy, clock::instant);
        campaigns.put(campaign.id(), campaign);
        return campaign;
    }

    /** A new campaign with an id of its own and nothing measured yet. */
    WhopCampaign create(JsonObject settings) {
        JsonObject document = JsonObject.of("id", "adcamp_sb%011d".formatted(sequence + 1))
                .plus(WhopMetrics.none())
                .plus(settings)
                .with("created_at", now())
                .with("updated_at", now());
        return add(document, WhopSeeds.legacyDefaults());
    }

    void addGroup(JsonObject group) {
        adGroups.put(String.valueOf(group.text("id")), group);
    }

    void addAd(JsonObject ad) {
        ads.put(String.valueOf(ad.text("id")), ad);
    }

    WhopCampaign campaign(String id) {
        WhopCampaign campaign = campaigns.get(id);
        if (campaign == null) {
            throw WhopProblem.notFound("The ad campaign");
        }
        settle(campaign);
        return campaign;
    }

    List<WhopCampaign> campaigns() {
        campaigns.values().forEach(this::settle);
        return List.copyOf(campaigns.values());
    }

    List<JsonObject> adGroups() {
        return List.copyOf(adGroups.values());
    }

    List<JsonObject> ads() {
        return List.copyOf(ads.values());
    }

    /** Removes a campaign with its ad groups and ads. */
    void delete(WhopCampaign campaign) {
        campaigns.remove(campaign.id());
        adGroups.values().removeIf(group -> belongs(group, campaign.id()));
        ads.values().removeIf(ad -> belongs(ad, campaign.id()));
    }

    static boolean belongs(JsonObject child, String campaignId) {
        JsonObject parent = child.object("ad_campaign");
        return parent != null && campaignId.equals(parent.text("id"));
    }

    void copying(WhopCampaign copy) {
        copy.state("duplicating", "processing");
        copy.copiedAt = clock.instant().plus(COPYING);
    }

    void retryPayment(WhopCampaign campaign) {
        campaign.settledAt = clock.instant().plus(SETTLING);
    }

    boolean paymentMethod() {
        return paymentMethod;
    }

    void paymentMethod(boolean present) {
        paymentMethod = present;
    }

    /** What has come to pass by now: a copy is complete, a repeated payment went through. */
    private void settle(WhopCampaign campaign) {
        if (campaign.copiedAt != null && !clock.instant().isBefore(campaign.copiedAt)) {
            campaign.state("draft", "draft");
            campaign.copiedAt = null;
        }
        if (campaign.settledAt != null && !clock.instant().isBefore(campaign.settledAt)) {
            boolean old = campaign.status().equals("payment_failed");
            String status = old ? "paused" : campaign.status();
            campaign.state(status, status.equals("paused") ? "paused" : "active");
            campaign.settledAt = null;
        }
        books.settle(campaign);
    }
}
