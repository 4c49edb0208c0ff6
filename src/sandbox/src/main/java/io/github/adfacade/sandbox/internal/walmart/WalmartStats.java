package io.github.adfacade.sandbox.internal.walmart;

import io.github.adfacade.sandbox.internal.books.Account;
import io.github.adfacade.sandbox.internal.http.Request;
import io.github.adfacade.sandbox.internal.http.Response;
import io.github.adfacade.sandbox.internal.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Near real-time figures with the use of the budget. The sandbox has no ad groups, so their ids find nothing. */
final class WalmartStats {
    private static final int MOST = 50;
    private static final long REFRESH_MINUTES = 15;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TOLERANCE = BigDecimal.TEN;

    private final WalmartState state;
    private final WalmartBooks books;

    WalmartStats(WalmartState state, WalmartBooks books) {
        this.state = state;
        this.books = books;
    }

    Response stats(Request request) {
        WalmartQuery query =
                new WalmartQuery(request).only(Set.of("advertiserId", "campaignIds", "adGroupIds", "timeWindow"));
        long advertiser = query.advertiser();
        List<Long> campaigns = query.ids("campaignIds", MOST);
        if (campaigns.isEmpty() && query.ids("adGroupIds", MOST).isEmpty()) {
            throw WalmartProblem.body("campaignIds or adGroupIds is wanted");
        }
        String asked = query.text("timeWindow");
        String window = asked == null ? "total" : asked;
        if (!List.of("today", "total", "all").contains(window)) {
            throw WalmartProblem.body("timeWindow is today, total or all");
        }
        Instant now = state.now();
        List<JsonObject> entries = campaigns.stream()
                .distinct()
                .map(state::find)
                .filter(campaign -> campaign != null && campaign.advertiser == advertiser)
                .map(campaign -> entry(campaign, window, now))
                .toList();
        return Response.json(
                200,
                JsonObject.of("asOf", Eastern.format(now))
                        .with("lastUpdatedAt", Eastern.format(refreshed(now)))
                        .with("advertiserId", advertiser)
                        .with("campaigns", entries)
                        .with("adGroups", List.of())
                        .toString());
    }

    private static Instant refreshed(Instant now) {
        long minutes = now.getEpochSecond() / 60;
        return Instant.ofEpochSecond((minutes - minutes % REFRESH_MINUTES) * 60);
    }

    private JsonObject entry(WalmartCampaign campaign, String window, Instant now) {
        Instant midnight = now.atZone(Eastern.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
        List<long[]> until = books.until(campaign, List.of(midnight, now));
        long[] total = until.get(1);
        long[] today = Account.between(until).get(0);
        JsonObject metrics = new JsonObject();
        if (!window.equals("today")) {
            metrics.with("total", metrics(total));
        }
        if (!window.equals("total")) {
            metrics.with("today", metrics(today));
        }
        JsonObject entry = JsonObject.of("campaignId", campaign.id).with("metrics", metrics);
        if (campaign.onAdGroups()) {
            return entry.with("budget", null).with("pacing", null);
        }
        boolean daily = "DAILY".equals(campaign.document.text("budgetType"));
        BigDecimal limit = campaign.document.number(daily ? "dailyBudget" : "totalBudget");
        if (limit == null) {
            return entry.with("budget", null).with("pacing", null);
        }
        Instant from = daily ? midnight : campaign.date("startDate", campaign.created());
        Instant to = daily ? nextDay(now) : campaign.date("endDate", now);
        BigDecimal spent = WalmartBooks.dollars((daily ? today : total)[WalmartBooks.SPEND]);
        JsonObject use = JsonObject.of("limit", limit)
                .with("remaining", limit.subtract(spent).max(BigDecimal.ZERO))
                .with("outOfBudgetAt", spent.compareTo(limit) < 0 ? null : exhausted(campaign, limit, from, now));
        entry.with(
                "budget",
                JsonObject.of("sourceLevel", "CAMPAIGN")
                        .with("budgetType", daily ? "DAILY" : "TOTAL")
                        .with(daily ? "daily" : "total", use));
        return entry.with("pacing", pacing(campaign, limit, spent, from, to, now));
    }

    private static Instant nextDay(Instant now) {
        return now.atZone(Eastern.ZONE).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
    }

    private static JsonObject metrics(long[] sums) {
        return JsonObject.of("impressions", sums[WalmartBooks.SHOWN])
                .with("clicks", sums[WalmartBooks.CLICKS])
                .with("adSpend", WalmartBooks.dollars(sums[WalmartBooks.SPEND]))
                .with("validBids", sums[WalmartBooks.BIDS]);
    }

    /** The end of the hour in which the budget was spent. */
    private String exhausted(WalmartCampaign campaign, BigDecimal limit, Instant from, Instant now) {
        List<Instant> ends = new ArrayList<>(List.of(from));
        for (Instant end = from.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
                end.isBefore(now);
                end = end.plus(Duration.ofHours(1))) {
            ends.add(end);
        }
        List<long[]> until = books.until(campaign, ends);
        long before = until.get(0)[WalmartBooks.SPEND];
        for (int i = 1; i < ends.size(); i++) {
            if (WalmartBooks.dollars(until.get(i)[WalmartBooks.SPEND] - before).compareTo(limit) >= 0) {
                return Eastern.format(ends.get(i));
            }
        }
        return Eastern.format(now);
    }

    /** What was spent against an even share of the budget. */
    private static @Nullable JsonObject pacing(
            WalmartCampaign campaign, BigDecimal limit, BigDecimal spent, Instant from, Instant to, Instant now) {
        long whole = Duration.between(from, to).toSeconds();
        long gone = Math.min(whole, Duration.between(from, now).toSeconds());
        if (gone <= 0 || !campaign.flighted()) {
            return null;
        }
        BigDecimal planned =
                limit.multiply(BigDecimal.valueOf(gone)).divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP);
        if (planned.signum() == 0) {
            return null;
        }
        BigDecimal percent = spent.multiply(HUNDRED).divide(planned, 2, RoundingMode.HALF_UP);
        BigDecimal off = percent.subtract(HUNDRED);
        String status = off.abs().compareTo(TOLERANCE) <= 0 ? "ON_TRACK" : off.signum() > 0 ? "AHEAD" : "BEHIND";
        return JsonObject.of("sourceLevel", "CAMPAIGN")
                .with("pacingPercent", percent)
                .with("status", status);
    }
}
