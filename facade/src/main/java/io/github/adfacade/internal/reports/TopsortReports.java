package io.github.adfacade.internal.reports;

import com.google.common.collect.Streams;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.topsortreporting.ReportsApi;
import io.github.adfacade.clients.topsortreporting.ReportsApi.GetCampaignReportParams;
import io.github.adfacade.clients.topsortreporting.ReportsApi.ListCampaignDailyReportsParams;
import io.github.adfacade.clients.topsortreporting.ReportsApi.ListInteractionsParams;
import io.github.adfacade.clients.topsortreporting.model.DailyReport;
import io.github.adfacade.clients.topsortreporting.model.Events;
import io.github.adfacade.clients.topsortreporting.model.Granularity;
import io.github.adfacade.clients.topsortreporting.model.InteractionGroup;
import io.github.adfacade.clients.topsortreporting.model.Interactions;
import io.github.adfacade.clients.topsortreporting.model.Purchases;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.PageSource;
import io.github.adfacade.internal.PageSource.Page;
import io.github.adfacade.internal.PagedCampaigns;
import io.github.adfacade.internal.PagedCampaigns.Reading;
import io.github.adfacade.internal.RawJson;
import io.github.adfacade.internal.UnusableAnswer;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.reports.DayRange;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportPeriod;
import io.github.adfacade.reports.ReportRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports of Topsort: of a few campaigns by one request each, of many in one walk over what was shown, clicked and bought. The
 * zone of its days is not published; they are taken for days of UTC.
 */
public final class TopsortReports extends BaseReports {

    /** Up to so many campaigns are asked for one by one. */
    private static final int FEW = 10;

    private static final String ATTRIBUTION = "the marketplace's events";

    private final Exchange exchange;
    private final Connection connection;
    private final ReportsApi api;
    private final Currency currency;
    private final @Nullable String vendorId;

    /**
     * @param vendorId whose campaigns these are; null for the whole marketplace
     */
    public TopsortReports(
            CampaignService service, Connection connection, Currency currency, @Nullable String vendorId, Clock clock) {
        super(service, UTC, clock);
        this.connection = connection;
        this.exchange = connection.exchange();
        this.api = connection.api(ReportsApi.class);
        this.currency = currency;
        this.vendorId = vendorId;
    }

    @Override
    void check(Asked asked, Violations violations) {
        checkNoAttribution(asked, violations);
        violations.require(asked.days() != null, "days", "must be given here", null);
    }

    @Override
    Stream<ReportRow> read(Asked asked) {
        List<String> campaigns = asked.query().campaigns().stream().distinct().toList();
        boolean few =
                !campaigns.isEmpty() && campaigns.size() <= FEW && asked.query().grain() != Grain.HOUR;
        return few
                ? Told.each(campaigns.stream().map(service()::get), campaign -> oneByOne(asked, campaign))
                : inOneWalk(asked);
    }

    private Stream<ReportRow> oneByOne(Asked asked, Campaign campaign) {
        DayRange days = Objects.requireNonNull(asked.days(), "days");
        String id = campaign.id();
        if (asked.query().grain() == Grain.TOTAL) {
            var call = api.getCampaignReport(id, days.first(), days.last(), new GetCampaignReportParams());
            ReportRow row = exchange.send(
                    exchange.begin(OPERATION),
                    call,
                    report -> row(asked, id, campaign.name(), asked.period(), report)
                            .build(figures(report.getImpressions(), report.getClicks(), report.getPurchases())));
            return Stream.of(row);
        }
        return walk(next -> exchange.send(
                        exchange.begin(OPERATION),
                        api.listCampaignDailyReports(
                                id, days.first(), days.last(), new ListCampaignDailyReportsParams().setNextPage(next)),
                        page -> page(
                                Values.items(page, "reports", page.getReports()),
                                page.getHasMore(),
                                page.getNextPage())))
                .map(day -> row(asked, id, campaign.name(), ReportPeriod.of(date(day), asked.zone()), day)
                        .build(figures(day.getImpressions(), day.getClicks(), day.getPurchases())));
    }

    private static LocalDate date(DailyReport day) {
        if (day.getDate() == null) {
            throw new UnusableAnswer("a row of the report has no day");
        }
        return day.getDate();
    }

    private Stream<ReportRow> inOneWalk(Asked asked) {
        Map<String, String> names = new HashMap<>();
        service().list(CampaignQuery.builder().pageSize(100).build()).forEach(one -> names.put(one.id(), one.name()));
        boolean hours = asked.query().grain() == Grain.HOUR;
        OffsetDateTime first = asked.period().start().orElseThrow().atOffset(ZoneOffset.UTC);
        OffsetDateTime last = asked.period().end().minusMillis(1).atOffset(ZoneOffset.UTC);
        Stream<Interactions> rows = walk(next -> exchange.send(
                        exchange.begin(OPERATION),
                        api.listInteractions(
                                first,
                                last,
                                new ListInteractionsParams()
                                        .setGroupBy(InteractionGroup.CAMPAIGN)
                                        .setGranularity(hours ? Granularity.HOURLY : Granularity.DAILY)
                                        .setNextPage(next)),
                        page -> page(
                                Values.items(page, "interactions", page.getInteractions()),
                                page.getHasMore(),
                                page.getNextPage())))
                .filter(row -> isOurs(row, names) && asked.wants(campaign(row)));
        if (asked.query().grain() != Grain.TOTAL) {
            return rows.map(row -> row(asked, campaign(row), names.get(campaign(row)), period(asked, row, hours), row)
                    .build(figures(row)));
        }
        Totals totals = new Totals();
        rows.forEach(row -> {
            String id = campaign(row);
            totals.add(
                    id,
                    figures(row),
                    asked.isUnderWay(asked.period()),
                    () -> row(asked, id, names.get(id), asked.period(), new Interactions().setCampaignId(id)));
        });
        return totals.rows();
    }

    /** The walk shows the whole marketplace. */
    private boolean isOurs(Interactions row, Map<String, String> names) {
        return vendorId == null || names.containsKey(campaign(row)) || vendorId.equals(row.getVendorId());
    }

    private static String campaign(Interactions row) {
        return Values.id(row, "campaignId");
    }

    private static ReportPeriod period(Asked asked, Interactions row, boolean hours) {
        OffsetDateTime start = row.getTimestamp();
        if (start == null) {
            throw new UnusableAnswer("a row of the report has no time");
        }
        return hours
                ? ReportPeriod.hour(start.toInstant(), asked.zone())
                : ReportPeriod.of(start.atZoneSameInstant(asked.zone()).toLocalDate(), asked.zone());
    }

    private ReportRow.Builder row(
            Asked asked, String id, @Nullable String name, ReportPeriod period, ClientModel sent) {
        return ReportRow.builder(Provider.TOPSORT, id, period, clock().instant())
                .campaignName(name)
                .attribution(ATTRIBUTION)
                .estimated(asked.isUnderWay(period))
                .raw(() -> RawJson.of(connection.gson(), sent));
    }

    private Figures figures(@Nullable Events impressions, @Nullable Events clicks, @Nullable Purchases purchases) {
        return new Figures(
                sum(spent(impressions), spent(clicks)),
                impressions == null ? null : impressions.getTotal(),
                clicks == null ? null : clicks.getTotal(),
                purchases == null ? null : purchases.getCount(),
                purchases == null ? null : Values.money(purchases.getAmount(), currency));
    }

    /** The decimal twin is exact, and its unit nobody's word: it is believed where it says the same. */
    private @Nullable Money spent(@Nullable Events events) {
        Money whole = events == null ? null : Values.money(events.getAdSpent(), currency);
        String text = events == null ? null : events.getAdSpentDecimal();
        if (whole == null || text == null || !text.matches("-?\\d{1,18}(\\.\\d{1,12})?")) {
            return whole;
        }
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        Money exact = new Money(new BigDecimal(text).movePointLeft(digits), currency);
        BigDecimal apart = exact.amount().subtract(whole.amount()).abs().movePointRight(digits);
        return apart.compareTo(BigDecimal.ONE) < 0 ? exact : whole;
    }

    /** Each kind of event carries its own price; the two that not every campaign has count where they are told. */
    private Figures figures(Interactions row) {
        Money spend = sum(money(row.getAdSpentImpressions()), money(row.getAdSpentClicks()));
        for (Amount more :
                new @Nullable Amount[] {row.getAdSpentAttributedPurchases(), row.getAdSpentExclusiveCampaign()}) {
            spend = more == null ? spend : sum(spend, money(more));
        }
        return new Figures(
                spend,
                row.getImpressions(),
                row.getClicks(),
                row.getTotalPurchaseCount(),
                money(row.getTotalPurchaseAmount()));
    }

    private @Nullable Money money(@Nullable Amount amount) {
        return Values.money(amount, currency);
    }

    private static @Nullable Money sum(@Nullable Money one, @Nullable Money other) {
        return one == null || other == null ? null : new Money(one.amount().add(other.amount()), one.currency());
    }

    private <T> Stream<T> walk(PageSource<T, String> source) {
        return Streams.stream(PagedCampaigns.walk(
                        service().provider(), OPERATION, new Reading<>(source, () -> 0), row -> null))
                .flatMap(List::stream);
    }

    private static <T> Page<T, String> page(List<T> rows, @Nullable Boolean hasMore, @Nullable String next) {
        boolean leadsOn = next != null && !next.isBlank();
        if (Boolean.TRUE.equals(hasMore) && !leadsOn) {
            return new Page<>(
                    rows, 0, null, "the network says that there is more of the report, and nothing leads there");
        }
        return new Page<>(rows, 0, leadsOn && !Boolean.FALSE.equals(hasMore) ? next : null);
    }
}
