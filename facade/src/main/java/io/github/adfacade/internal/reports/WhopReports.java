package io.github.adfacade.internal.reports;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Metrics;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportPeriod;
import io.github.adfacade.reports.ReportRow;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports of Whop's native generation, which shows figures on its campaigns over any window: one list a window, so one a day
 * by day.
 */
public final class WhopReports extends BaseReports {

    /** By Whop's pages on its pixel. */
    static final String ATTRIBUTION = "own pixel, last click";

    /** One list each is many requests. */
    private static final int MOST_DAYS = 31;

    private final Windows windows;

    /** Campaigns with their metrics over a window, both ends included; null leaves an end open, and no ids mean all. */
    @FunctionalInterface
    public interface Windows {

        Stream<Campaign> campaigns(List<String> ids, @Nullable Instant from, @Nullable Instant to);
    }

    public WhopReports(CampaignService service, Windows windows, Clock clock) {
        super(service, UTC, clock);
        this.windows = windows;
    }

    @Override
    boolean knowsZones() {
        return true;
    }

    @Override
    void check(Asked asked, Violations violations) {
        checkNoAttribution(asked, violations);
        checkDays(asked, violations);
    }

    /** The rule where each day is a request. */
    static void checkDays(Asked asked, Violations violations) {
        DayRange days = asked.days();
        violations.require(
                days == null || asked.query().grain() != Grain.DAY || days.count() <= MOST_DAYS,
                "days",
                "must be at most " + MOST_DAYS + " by day, since each is a request of its own",
                days);
    }

    @Override
    Stream<ReportRow> read(Asked asked) {
        return Told.each(
                periods(asked), period -> campaigns(asked, period).map(campaign -> row(asked, campaign, period)));
    }

    /** One, or one a day. */
    static Stream<ReportPeriod> periods(Asked asked) {
        return asked.days() == null || asked.query().grain() == Grain.TOTAL
                ? Stream.of(asked.period())
                : asked.days().each().map(day -> ReportPeriod.of(day, asked.zone()));
    }

    private Stream<Campaign> campaigns(Asked asked, ReportPeriod period) {
        Instant from = period.startOrNull();
        Instant to = from == null ? null : last(period);
        return windows.campaigns(asked.query().campaigns(), from, to);
    }

    /** The network includes the end of a window, to the millisecond. */
    static Instant last(ReportPeriod period) {
        return period.end().minusMillis(1);
    }

    private ReportRow row(Asked asked, Campaign campaign, ReportPeriod period) {
        return ReportRow.builder(campaign.provider(), campaign.id(), period, clock().instant())
                .campaignName(campaign.name())
                .attribution(ATTRIBUTION)
                .estimated(asked.isUnderWay(period))
                .raw(campaign::raw)
                .build(campaign.metrics().map(WhopReports::figures).orElse(new Figures(null, null, null, null, null)));
    }

    private static Figures figures(Metrics metrics) {
        return new Figures(
                metrics.spendOrNull(),
                metrics.impressionsOrNull(),
                metrics.clicksOrNull(),
                metrics.purchasesOrNull(),
                metrics.revenueOrNull());
    }
}
