package io.github.adfacade.topsort;

import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.topsort.CampaignsApi.ListCampaignsParams;
import io.github.adfacade.clients.topsort.model.AutobiddingObjective;
import io.github.adfacade.clients.topsort.model.Budget;
import io.github.adfacade.clients.topsort.model.BudgetChange;
import io.github.adfacade.clients.topsort.model.BudgetType;
import io.github.adfacade.clients.topsort.model.Campaign;
import io.github.adfacade.clients.topsort.model.CampaignCreate;
import io.github.adfacade.clients.topsort.model.CampaignUpdate;
import io.github.adfacade.clients.topsort.model.ReviewStatus;
import io.github.adfacade.internal.FieldTable;
import io.github.adfacade.internal.QueryWord;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How Topsort says the common words: this page is all of it. No field can be cleared, since what null does is not described. */
final class TopsortTable {

    /** The open end, as Topsort's own widget writes it. */
    private static final OffsetDateTime NEVER = OffsetDateTime.of(9999, 12, 31, 23, 59, 59, 0, ZoneOffset.UTC);

    private static final Words<Objective, AutobiddingObjective> OBJECTIVES = new Words<Objective, AutobiddingObjective>(
                    Objective.UNKNOWN)
            .put(Objective.AWARENESS, AutobiddingObjective.IMPRESSIONS)
            .put(Objective.TRAFFIC, AutobiddingObjective.CLICKS)
            .put(Objective.CONVERSIONS, AutobiddingObjective.CONVERSIONS)
            .put(Objective.SALES, AutobiddingObjective.REVENUE);

    private static final Words<BudgetPeriod, BudgetType> PERIODS = new Words<BudgetPeriod, BudgetType>(null)
            .put(BudgetPeriod.DAILY, BudgetType.DAILY)
            .put(BudgetPeriod.WEEKLY, BudgetType.WEEKLY)
            .put(BudgetPeriod.MONTHLY, BudgetType.MONTHLY)
            .put(BudgetPeriod.TOTAL, BudgetType.of("fixed")) // the word of 2022, only read
            .put(BudgetPeriod.TOTAL, BudgetType.TOTAL);

    /**
     * The statuses that the network narrows a list by, and the parameter that does it. The network's words are wider than the
     * derived status: an ended campaign can still be switched on, so what comes in another status is left out on arrival.
     */
    private static final Map<CampaignStatus, Consumer<ListCampaignsParams>> STATUSES = Map.of(
            CampaignStatus.ACTIVE, params -> params.setIsActive(true),
            CampaignStatus.PAUSED, params -> params.setIsActive(false),
            CampaignStatus.PENDING_REVIEW, params -> params.setStatus(ReviewStatus.PENDING),
            CampaignStatus.REJECTED, params -> params.setStatus(ReviewStatus.REJECTED));

    /** The network's clock and ours may differ so far. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private TopsortTable() {}

    static FieldTable<Campaign> in(Currency currency, ZoneId zone, Clock clock) {
        FieldTable<Campaign> table = new FieldTable<>();
        table.days(zone);
        table.row(CampaignField.NAME)
                .on(CampaignCreate.class, CampaignCreate::setName)
                .on(CampaignUpdate.class, CampaignUpdate::setName)
                .read(Campaign::getName);
        table.row(CampaignField.OBJECTIVE)
                .accepts(OBJECTIVES::has, OBJECTIVES.rule())
                .on(CampaignCreate.class, (body, o) -> body.setAutobiddingObjective(OBJECTIVES.write(o)))
                .on(CampaignUpdate.class, (body, o) -> body.setAutobiddingObjective(OBJECTIVES.write(o)))
                .read(campaign -> OBJECTIVES.read(campaign.getAutobiddingObjective()));
        table.row(CampaignField.BUDGET)
                .can(
                        Capability.DAILY_BUDGET,
                        Capability.WEEKLY_BUDGET,
                        Capability.MONTHLY_BUDGET,
                        Capability.TOTAL_BUDGET)
                .on(CampaignCreate.class, (body, budget) -> body.setBudget(budget(budget)))
                .on(CampaignUpdate.class, (body, budget) -> body.setBudget(budget(budget)))
                .read(campaign -> budget(campaign.getBudget(), currency));
        table.row(CampaignField.START)
                .accepts(Values::isDate, Values.DATES)
                .on(CampaignCreate.class, (body, start) -> body.setStartDate(Values.utc(start)))
                .on(CampaignUpdate.class, (body, start) -> body.setStartDate(Values.utc(start)))
                .read(campaign -> Values.instant(campaign.getStartDate()))
                .shownAs((wanted, shown) -> wanted.equals(shown) || isNow(wanted, shown, clock));
        table.row(CampaignField.END)
                .can(Capability.NEVER_ENDING)
                .accepts(Values::isDate, Values.DATES)
                .on(CampaignCreate.class, (body, end) -> body.setEndDate(end(end)))
                .on(CampaignUpdate.class, (body, end) -> body.setEndDate(end(end)))
                .read(campaign -> end(campaign.getEndDate()));
        table.filter(
                        QueryWord.STATUS,
                        ListCampaignsParams.class,
                        (params, status) ->
                                STATUSES.getOrDefault(status, none -> {}).accept(params))
                .accepts(STATUSES::containsKey, "must be one of ACTIVE, PAUSED, PENDING_REVIEW, REJECTED");
        table.filter(QueryWord.PAGE_SIZE, ListCampaignsParams.class, ListCampaignsParams::setLimit);
        return table;
    }

    private static BudgetChange budget(io.github.adfacade.Budget budget) {
        return new BudgetChange().setAmount(Values.amount(budget.amount())).setType(PERIODS.write(budget.period()));
    }

    /** Null where amount or period say nothing to us; daily is the default that Topsort names. */
    private static io.github.adfacade.@Nullable Budget budget(@Nullable Budget sent, Currency currency) {
        Money amount = sent == null ? null : Values.money(sent.getAmount(), currency);
        BudgetPeriod period =
                sent == null || sent.getType() == null ? BudgetPeriod.DAILY : PERIODS.read(sent.getType());
        return amount == null || period == null ? null : new io.github.adfacade.Budget(amount, period);
    }

    /** A start in the past is set to the moment of the request, without a word. */
    private static boolean isNow(Instant wanted, Instant shown, Clock clock) {
        return shown.isAfter(wanted) && shown.isBefore(clock.instant().plus(CLOCK_SKEW));
    }

    private static OffsetDateTime end(FlightEnd end) {
        return end.instant().map(Values::utc).orElse(NEVER);
    }

    private static @Nullable FlightEnd end(@Nullable OffsetDateTime sent) {
        if (sent == null) {
            return null;
        }
        return isNever(sent) ? FlightEnd.NEVER : FlightEnd.at(sent.toInstant());
    }

    /** Topsort always shows an end; a date in this year stands for none. */
    static boolean isNever(OffsetDateTime end) {
        return end.withOffsetSameInstant(ZoneOffset.UTC).getYear() >= NEVER.getYear();
    }
}
