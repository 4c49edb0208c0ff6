package io.github.adfacade.internal.reports;

import com.google.common.collect.Lists;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.walmart.ReportsApi;
import io.github.adfacade.clients.walmart.ReportsApi.GetDeliveryStatsParams;
import io.github.adfacade.clients.walmart.model.CampaignDelivery;
import io.github.adfacade.clients.walmart.model.DeliveryMetrics;
import io.github.adfacade.clients.walmart.model.DeliveryStats;
import io.github.adfacade.clients.walmart.model.DeliveryWindows;
import io.github.adfacade.clients.walmart.model.StatsTimeWindow;
import io.github.adfacade.internal.CallScope;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.RawJson;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.reports.BudgetUse;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportJob;
import io.github.adfacade.reports.ReportRow;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports of Walmart Display: final figures of past days from the file that a job makes, and estimates of the moment without
 * orders and sales.
 */
public final class WalmartReports extends BaseReports {

    private static final int MOST_DAYS = 60;

    /** The network takes so many ids in one request. */
    private static final int MOST_IDS = 50;

    private final Connection connection;
    private final Exchange exchange;
    private final ReportsApi api;
    private final Setup setup;

    /**
     * What reports were set up with.
     *
     * @param fileHost where files may be fetched from; credentials go nowhere else
     * @param zone in which the network's days begin and end
     */
    public record Setup(long advertiserId, Currency currency, URI fileHost, ZoneId zone, Clock clock) {}

    public WalmartReports(CampaignService service, Connection connection, Setup setup) {
        super(service, setup.zone(), setup.clock());
        this.connection = connection;
        this.exchange = connection.exchange();
        this.api = connection.api(ReportsApi.class);
        this.setup = setup;
    }

    @Override
    void check(Asked asked, Violations violations) {
        for (String id : asked.query().campaigns()) {
            violations.require(id.matches("[1-9]\\d{0,17}"), "campaigns", "must hold numbers alone", id);
        }
        DayRange days = asked.days();
        if (asked.query().isLive()) {
            violations.require(
                    asked.query().grain() == Grain.TOTAL,
                    "by",
                    "must be total in live figures",
                    asked.query().grain());
            violations.require(
                    days == null || (days.count() == 1 && days.last().equals(asked.today())),
                    "days",
                    "must be today, " + asked.today() + ", or all time in live figures",
                    days);
            checkNoAttribution(asked, violations);
            return;
        }
        violations.require(days != null, "days", "must be given unless the figures are live", null);
        violations.require(
                days == null || days.last().isBefore(asked.today()),
                "to",
                "must be before today, " + asked.today() + ", unless the figures are live",
                days == null ? null : days.last());
        violations.require(
                days == null || days.count() <= MOST_DAYS, "days", "must be at most " + MOST_DAYS + " here", days);
        int window = WalmartFile.attributionDays(asked);
        violations.require(window == 14 || window == 30, "attributionDays", "must be 14 or 30 here", window);
    }

    @Override
    Stream<ReportRow> read(Asked asked) {
        return asked.query().isLive() ? live(asked) : file(asked, null);
    }

    @Override
    Stream<ReportRow> read(ReportJob job) {
        return file(Asked.of(job.query(), zone(), job.begun()), job);
    }

    @Override
    ReportJob begin(Asked asked) {
        CallScope scope = exchange.begin(OPERATION);
        return snapshots(scope).begin(asked, complete(scope));
    }

    private SnapshotJob snapshots(CallScope scope) {
        return new SnapshotJob(connection, api, setup, scope);
    }

    /** All that is sent for one report shares a deadline, but for the campaigns' list, whose pages have one each. */
    private Stream<ReportRow> file(Asked asked, @Nullable ReportJob begun) {
        Map<String, String> ids = new HashMap<>();
        campaigns().forEach(campaign -> {
            var other = campaign.raw().get("campaignExtId");
            if (other != null && other.isJsonPrimitive()) {
                ids.put(other.getAsString(), campaign.id());
            }
        });
        CallScope scope = exchange.begin(OPERATION);
        LocalDate complete = complete(scope);
        SnapshotJob snapshots = snapshots(scope);
        ReportJob job = begun == null ? snapshots.begin(asked, complete) : begun;
        return new WalmartFile(asked, setup.currency(), ids, complete).rows(snapshots.file(job));
    }

    /** The latest day of which the figures are final; null when the network does not tell. */
    private @Nullable LocalDate complete(CallScope scope) {
        return exchange.send(
                        scope,
                        api.getLatestReportDate(setup.advertiserId()),
                        answer -> Optional.ofNullable(answer.getLatestReportDate()))
                .orElse(null);
    }

    private Stream<Campaign> campaigns() {
        return service().list(CampaignQuery.builder().pageSize(100).build()).stream();
    }

    private Stream<ReportRow> live(Asked asked) {
        Map<String, String> names = new HashMap<>();
        if (asked.query().campaigns().isEmpty()) {
            campaigns().forEach(campaign -> names.put(campaign.id(), campaign.name()));
        }
        boolean today = asked.days() != null;
        Collection<String> ids = asked.query().campaigns().isEmpty()
                ? names.keySet()
                : asked.query().campaigns();
        return Told.each(stats(OPERATION, ids, today ? StatsTimeWindow.TODAY : StatsTimeWindow.TOTAL), stats -> {
            Instant asOf = asOf(stats);
            return entries(stats).map(sent -> {
                String id = Values.id(sent, "campaignId");
                return ReportRow.builder(Provider.WALMART, id, asked.period(), asOf)
                        .campaignName(names.get(id))
                        .estimated(true)
                        .raw(() -> RawJson.of(connection.gson(), sent))
                        .build(figures(sent, today));
            });
        });
    }

    private Figures figures(CampaignDelivery sent, boolean today) {
        DeliveryWindows windows = sent.getMetrics();
        DeliveryMetrics metrics = windows == null ? null : today ? windows.getToday() : windows.getTotal();
        return metrics == null
                ? new Figures(null, null, null, null, null)
                : new Figures(
                        Values.money(metrics.getAdSpend(), setup.currency()),
                        metrics.getImpressions(),
                        metrics.getClicks(),
                        null,
                        null);
    }

    @Override
    List<BudgetUse> budgets(Collection<String> campaigns) {
        Collection<String> ids =
                campaigns.isEmpty() ? campaigns().map(Campaign::id).toList() : campaigns;
        BudgetUses uses = new BudgetUses(setup.currency());
        return stats("budgetUse", ids, StatsTimeWindow.ALL)
                .flatMap(stats -> entries(stats).flatMap(sent -> uses.of(sent, asOf(stats))))
                .toList();
    }

    private Stream<DeliveryStats> stats(String operation, Collection<String> ids, StatsTimeWindow window) {
        List<Long> numbers = ids.stream().distinct().map(Long::valueOf).toList();
        return Lists.partition(numbers, MOST_IDS).stream().map(some -> {
            var params = new GetDeliveryStatsParams().setCampaignIds(some).setTimeWindow(window);
            return exchange.send(exchange.begin(operation), api.getDeliveryStats(setup.advertiserId(), params));
        });
    }

    private static Stream<CampaignDelivery> entries(DeliveryStats stats) {
        return Values.items(stats, "campaigns", stats.getCampaigns()).stream();
    }

    private Instant asOf(DeliveryStats stats) {
        Instant refreshed = Values.instant(stats.getLastUpdatedAt());
        Instant told = Objects.requireNonNullElse(
                refreshed, Objects.requireNonNullElse(Values.instant(stats.getAsOf()), clock().instant()));
        return told;
    }
}
