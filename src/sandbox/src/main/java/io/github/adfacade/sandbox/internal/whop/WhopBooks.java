package io.github.adfacade.sandbox.internal.whop;

import io.github.adfacade.sandbox.internal.books.Account;
import io.github.adfacade.sandbox.internal.books.Dice;
import io.github.adfacade.sandbox.internal.books.Hour;
import io.github.adfacade.sandbox.internal.books.HourlyBook;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered, by moments: the one source of metrics over a stats window and of ad reports. What the seeds print as the sum of
 * all time is spread over thirty days; a campaign of a caller's own brings what is drawn for it by hours, where that is switched on.
 */
final class WhopBooks {
    private static final Instant ENDLESS = Instant.parse("9999-12-31T00:00:00Z");
    /** The metrics of a drawn campaign that are counts, by the places of the sums; sums of money follow. */
    private static final List<String> DRAWN =
            List.of("impressions", "reach", "clicks", "unique_clicks", "link_clicks", "purchases", "results");

    private static final int SPEND = DRAWN.size();
    private static final int VALUE = SPEND + 1;

    private final WhopState state;
    private final long seed;
    private final boolean drawing;

    WhopBooks(WhopState state, long seed, boolean drawing) {
        this.state = state;
        this.seed = seed;
        this.drawing = drawing;
    }

    /** The metrics that add up, in each of the times between neighbouring moments, which ascend. */
    List<Map<String, BigDecimal>> between(JsonObject document, List<Instant> moments) {
        WhopCampaign drawn = drawn(document);
        return drawn == null ? WhopSpread.between(document, flightStart(document), moments) : draw(drawn, moments);
    }

    Map<String, BigDecimal> between(JsonObject document, Instant from, Instant to) {
        return between(document, List.of(from, to.isBefore(from) ? from : to)).get(0);
    }

    /** Before this nothing was delivered. */
    Instant flightStart(JsonObject document) {
        JsonObject parent = document.object("ad_campaign");
        WhopCampaign campaign = parent == null ? null : state.find(String.valueOf(parent.text("id")));
        JsonObject dated = campaign == null ? document : campaign.document;
        return Instant.parse(String.valueOf(dated.text("created_at")));
    }

    private @Nullable WhopCampaign drawn(JsonObject document) {
        WhopCampaign campaign = drawing ? state.find(String.valueOf(document.text("id"))) : null;
        return campaign == null || campaign.planted ? null : campaign;
    }

    private List<Map<String, BigDecimal>> draw(WhopCampaign campaign, List<Instant> moments) {
        List<long[]> until = new Account(
                        flightStart(campaign.document),
                        campaign.end(ENDLESS),
                        campaign.delivery,
                        new Book(new Dice(seed, "whop " + campaign.id())),
                        SPEND)
                .until(moments, state.instant());
        List<Map<String, BigDecimal>> parts = new ArrayList<>();
        for (long[] sums : Account.between(until)) {
            Map<String, BigDecimal> named = new LinkedHashMap<>();
            for (int i = 0; i < DRAWN.size(); i++) {
                named.put(DRAWN.get(i), BigDecimal.valueOf(sums[i]));
            }
            named.put("spend", WhopMetrics.plain(BigDecimal.valueOf(sums[SPEND], 2)));
            named.put("purchase_value", WhopMetrics.plain(BigDecimal.valueOf(sums[VALUE], 2)));
            parts.add(named);
        }
        return parts;
    }

    /** Brings the all-time metrics of a drawn campaign up to date. */
    void settle(WhopCampaign campaign) {
        if (!drawing || campaign.planted) {
            return;
        }
        JsonObject document = campaign.document;
        Map<String, BigDecimal> all = between(document, flightStart(document), state.instant());
        all.forEach(document::with);
        document.with("result_event", "purchase").with("cost_per_result", 0).with("cost_per_purchase", 0);
        document.with("frequency", 0).with("unique_click_through_rate", 0);
        WhopMetrics.ratios(document);
        campaign.legacy.with("total_spend", document.get("spend")).with("revenue", document.get("purchase_value"));
    }

    private record Book(Dice dice) implements HourlyBook {
        @Override
        public int width() {
            return VALUE + 1;
        }

        @Override
        public void add(long hour, long[] sums) {
            Hour drawn = Hour.of(dice, hour);
            long[] counts = {
                drawn.impressions(),
                dice.share(hour, 20, drawn.impressions(), 620_000),
                drawn.clicks(),
                dice.share(hour, 21, drawn.clicks(), 870_000),
                dice.share(hour, 22, drawn.clicks(), 760_000),
                drawn.orders(),
                drawn.orders()
            };
            for (int place = 0; place < counts.length; place++) {
                sums[place] += counts[place];
            }
            sums[SPEND] += dice.share(hour, 23, drawn.impressions(), dice.trait(24, 400, 1_900) * 1_000L);
            sums[VALUE] += drawn.revenue();
        }
    }
}
