package io.github.adfacade.internal.reports;

import io.github.adfacade.CampaignService;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.whoplegacy.AdReportsApi;
import io.github.adfacade.clients.whoplegacy.AdReportsApi.RetrieveAdReportParams;
import io.github.adfacade.clients.whoplegacy.model.AdReportBreakdownLevel;
import io.github.adfacade.clients.whoplegacy.model.AdReportGranularity;
import io.github.adfacade.clients.whoplegacy.model.AdReportPart;
import io.github.adfacade.clients.whoplegacy.model.AdReportRow;
import io.github.adfacade.clients.whoplegacy.model.AdReportSummary;
import io.github.adfacade.internal.Connection;
import io.github.adfacade.internal.Exchange;
import io.github.adfacade.internal.RawJson;
import io.github.adfacade.internal.UnusableAnswer;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Violations;
import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.Grain;
import io.github.adfacade.reports.ReportPeriod;
import io.github.adfacade.reports.ReportRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports of Whop's older generation: one request for all days of UTC or all hours, one a day in another zone. It tells neither
 * orders nor revenue; what it calls results depends on the campaign and stays in {@code raw()}.
 */
public final class WhopLegacyReports extends BaseReports {

    private final Exchange exchange;
    private final Connection connection;
    private final AdReportsApi api;
    private final Currency currency;
    private final @Nullable String companyId;

    /**
     * @param currency in which money is asked for
     * @param companyId whose campaigns these are; null leaves only campaigns that are named
     */
    public WhopLegacyReports(
            CampaignService service,
            Connection connection,
            Currency currency,
            @Nullable String companyId,
            Clock clock) {
        super(service, UTC, clock);
        this.connection = connection;
        this.exchange = connection.exchange();
        this.api = connection.api(AdReportsApi.class);
        this.currency = currency;
        this.companyId = companyId;
    }

    @Override
    boolean knowsZones() {
        return true;
    }

    @Override
    void check(Asked asked, Violations violations) {
        checkNoAttribution(asked, violations);
        violations.require(asked.days() != null, "days", "must be given here", null);
        violations.require(
                companyId != null || !asked.query().campaigns().isEmpty(),
                "campaigns",
                "must be given where the service knows no account",
                null);
        if (isByRequest(asked)) {
            WhopReports.checkDays(asked, violations);
        }
    }

    /** The network's own days are those of UTC. */
    private static boolean isByRequest(Asked asked) {
        return asked.query().grain() == Grain.DAY && !asked.zone().normalized().equals(ZoneOffset.UTC);
    }

    @Override
    Stream<ReportRow> read(Asked asked) {
        if (asked.query().grain() == Grain.TOTAL || isByRequest(asked)) {
            return Told.each(
                    WhopReports.periods(asked),
                    period -> parts(asked, period, null).map(part -> total(asked, period, part)));
        }
        var step = asked.query().grain() == Grain.DAY ? AdReportGranularity.DAILY : AdReportGranularity.HOURLY;
        return parts(asked, asked.period(), step).flatMap(part -> steps(asked, part));
    }

    private Stream<AdReportPart> parts(Asked asked, ReportPeriod period, @Nullable AdReportGranularity step) {
        List<String> campaigns = asked.query().campaigns().stream().distinct().toList();
        Stream<RetrieveAdReportParams> scopes = companyId == null || campaigns.size() == 1
                ? campaigns.stream().map(id -> new RetrieveAdReportParams().setAdCampaignId(id))
                : Stream.of(new RetrieveAdReportParams().setCompanyId(companyId));
        return scopes.flatMap(scope -> {
            scope.setGranularity(step)
                    .setBreakdown(AdReportBreakdownLevel.CAMPAIGN)
                    .setCurrency(currency.getCurrencyCode().toLowerCase(Locale.ROOT));
            var call = api.retrieveAdReport(
                    Values.utc(period.start().orElseThrow()), Values.utc(WhopReports.last(period)), scope);
            return exchange
                    .send(
                            exchange.begin(OPERATION),
                            call,
                            report -> Values.items(report, "breakdown", report.getBreakdown()))
                    .stream()
                    .filter(part -> asked.wants(Values.id(part, "id")));
        });
    }

    private ReportRow total(Asked asked, ReportPeriod period, AdReportPart part) {
        AdReportSummary sum = Objects.requireNonNullElseGet(part.getSummary(), AdReportSummary::new);
        return row(asked, period, part)
                .raw(() -> RawJson.of(connection.gson(), part))
                .build(new Figures(
                        money(sum.getSpend(), Values.word(sum.getSpendCurrency())),
                        sum.getImpressions(),
                        sum.getClicks(),
                        null,
                        null));
    }

    private Stream<ReportRow> steps(Asked asked, AdReportPart part) {
        List<AdReportRow> rows =
                part.getGranularity() == null ? Values.items(part, "daily", part.getDaily()) : part.getGranularity();
        return rows.stream()
                .map(step -> row(asked, period(asked, step), part)
                        .raw(() -> RawJson.of(connection.gson(), step))
                        .build(new Figures(
                                money(step.getSpend(), Values.word(step.getSpendCurrency())),
                                step.getImpressions(),
                                step.getClicks(),
                                null,
                                null)));
    }

    private ReportPeriod period(Asked asked, AdReportRow step) {
        if (asked.query().grain() == Grain.DAY) {
            if (step.getStatDate() != null) {
                return ReportPeriod.of(step.getStatDate(), asked.zone());
            }
        } else if (step.getBucketStart() != null) {
            return ReportPeriod.hour(step.getBucketStart().toInstant(), asked.zone());
        } else if (step.getStatDate() != null && step.getStatHour() != null) {
            Instant hour = step.getStatDate().atTime(step.getStatHour(), 0).toInstant(ZoneOffset.UTC);
            return ReportPeriod.hour(hour, asked.zone());
        }
        throw new UnusableAnswer("a row of the report has no time");
    }

    private ReportRow.Builder row(Asked asked, ReportPeriod period, AdReportPart part) {
        return ReportRow.builder(Provider.WHOP, Values.id(part, "id"), period, clock().instant())
                .campaignName(part.getName())
                .attribution(WhopReports.ATTRIBUTION)
                .estimated(asked.isUnderWay(period));
    }

    /** Whop's codes go beyond ISO 4217; money in one of those is left out, and in {@code raw()}. */
    private @Nullable Money money(@Nullable Amount amount, @Nullable String code) {
        try {
            Currency spoken = code == null ? currency : Currency.getInstance(code.toUpperCase(Locale.ROOT));
            return amount == null ? null : new Money(amount.value(), spoken);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
