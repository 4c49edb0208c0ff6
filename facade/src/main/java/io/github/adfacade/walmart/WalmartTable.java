package io.github.adfacade.walmart;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.OpenEnum;
import io.github.adfacade.clients.walmart.model.BudgetType;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignListRequest;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.internal.FieldTable;
import io.github.adfacade.internal.QueryWord;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How Walmart says the common words: this page is all of it. Enumerated words are compared without case, as answers vary it. */
final class WalmartTable {

    static final Words<Objective, io.github.adfacade.clients.walmart.model.Objective> OBJECTIVES = new Words<
                    Objective, io.github.adfacade.clients.walmart.model.Objective>(Objective.UNKNOWN)
            .put(Objective.AWARENESS, io.github.adfacade.clients.walmart.model.Objective.AWARENESS)
            .put(Objective.ENGAGEMENT, io.github.adfacade.clients.walmart.model.Objective.ENGAGEMENT)
            .put(Objective.CONVERSIONS, io.github.adfacade.clients.walmart.model.Objective.CONVERSION);

    static final Words<CampaignStatus, io.github.adfacade.clients.walmart.model.CampaignStatus> STATUSES = new Words<
                    CampaignStatus, io.github.adfacade.clients.walmart.model.CampaignStatus>(CampaignStatus.UNKNOWN)
            .put(CampaignStatus.DRAFT, io.github.adfacade.clients.walmart.model.CampaignStatus.DRAFT)
            .put(CampaignStatus.SCHEDULED, io.github.adfacade.clients.walmart.model.CampaignStatus.SCHEDULED)
            .put(CampaignStatus.ACTIVE, io.github.adfacade.clients.walmart.model.CampaignStatus.LIVE)
            .put(CampaignStatus.PAUSED, io.github.adfacade.clients.walmart.model.CampaignStatus.PAUSED)
            .put(CampaignStatus.ENDED, io.github.adfacade.clients.walmart.model.CampaignStatus.COMPLETE)
            .put(CampaignStatus.ENDED, io.github.adfacade.clients.walmart.model.CampaignStatus.COMPLETED)
            .put(CampaignStatus.ARCHIVED, io.github.adfacade.clients.walmart.model.CampaignStatus.ARCHIVED);

    private WalmartTable() {}

    static FieldTable<CampaignDetails> in(Currency currency) {
        FieldTable<CampaignDetails> table = new FieldTable<>();
        table.moments(Eastern::hour);
        table.days(Eastern.ZONE);
        table.row(CampaignField.NAME)
                .on(CampaignCreate.class, CampaignCreate::setName)
                .on(CampaignPatch.class, CampaignPatch::setName)
                .on(CampaignReplace.class, CampaignReplace::setName)
                .read(CampaignDetails::getName);
        table.row(CampaignField.DESCRIPTION)
                .on(CampaignCreate.class, CampaignCreate::setDescription)
                .on(CampaignPatch.class, CampaignPatch::setDescription)
                .on(CampaignReplace.class, CampaignReplace::setDescription)
                .clear(CampaignPatch.class, body -> body.setDescription(null))
                .clear(CampaignReplace.class, CampaignReplace::unsetDescription)
                .read(CampaignDetails::getDescription);
        table.row(CampaignField.OBJECTIVE)
                .accepts(OBJECTIVES::has, OBJECTIVES.rule())
                .on(CampaignCreate.class, (body, o) -> body.setObjective(OBJECTIVES.write(o)))
                .on(CampaignPatch.class, (body, o) -> body.setObjective(OBJECTIVES.write(o)))
                .on(CampaignReplace.class, (body, o) -> body.setObjective(OBJECTIVES.write(o)))
                .read(details -> OBJECTIVES.read(details.getObjective()));
        // The kind travels with its amount: that is what a switch of kind takes, and says nothing new where the kind
        // stays.
        table.row(CampaignField.BUDGET)
                .can(Capability.DAILY_BUDGET, Capability.TOTAL_BUDGET)
                .on(
                        CampaignCreate.class,
                        (body, b) -> budget(b, body::setBudgetType, body::setDailyBudget, body::setTotalBudget))
                .on(
                        CampaignPatch.class,
                        (body, b) -> budget(b, body::setBudgetType, body::setDailyBudget, body::setTotalBudget))
                .on(
                        CampaignReplace.class,
                        (body, b) -> budget(b, body::setBudgetType, body::setDailyBudget, body::setTotalBudget))
                .read(details -> budget(details, currency));
        table.row(CampaignField.START)
                .accepts(Eastern::isWritable, WalmartRules.DATES)
                .on(CampaignCreate.class, (body, start) -> body.setStartDate(Eastern.text(start)))
                .on(CampaignPatch.class, (body, start) -> body.setStartDate(Eastern.text(start)))
                .on(CampaignReplace.class, (body, start) -> body.setStartDate(Eastern.text(start)))
                .read(details -> Values.instant(details.getStartDate()))
                .stored(WalmartTable::storedStart);
        table.row(CampaignField.END)
                .can(Capability.NEVER_ENDING)
                .accepts(Eastern::isWritable, WalmartRules.DATES)
                .on(CampaignCreate.class, (body, end) -> body.setEndDate(Eastern.text(end)))
                .on(CampaignPatch.class, (body, end) -> body.setEndDate(Eastern.text(end)))
                .on(CampaignReplace.class, (body, end) -> body.setEndDate(Eastern.text(end)))
                .read(WalmartTable::end)
                .stored(WalmartTable::storedEnd);
        table.filter(
                QueryWord.IDS,
                CampaignListRequest.class,
                (body, ids) -> body.setFilterCampaignId(ids.stream()
                        .filter(WalmartRules::isId)
                        .map(Long::valueOf)
                        .toList()));
        table.filter(QueryWord.NAME, CampaignListRequest.class, (body, name) -> body.setFilterName(List.of(name)));
        table.filter(QueryWord.STATUS, STATUSES, CampaignListRequest.class, CampaignListRequest::setFilterStatus);
        table.filter(
                        QueryWord.MODIFIED_SINCE,
                        CampaignListRequest.class,
                        (body, since) -> body.setFilterLastModifiedDate(Eastern.text(since)))
                .accepts(Eastern::isWritable, WalmartRules.DATES);
        table.filter(QueryWord.PAGE_SIZE, CampaignListRequest.class, CampaignListRequest::setCount);
        return table;
    }

    private static void budget(
            Budget budget, Consumer<BudgetType> type, Consumer<Amount> daily, Consumer<Amount> total) {
        type.accept(BudgetType.of(budget.period().name()));
        (budget.period() == BudgetPeriod.DAILY ? daily : total).accept(Values.amount(budget.amount()));
    }

    private static @Nullable Budget budget(CampaignDetails details, Currency currency) {
        return switch (Fields.of(details).kind()) {
            case "DAILY" -> budget(details.getDailyBudget(), BudgetPeriod.DAILY, currency);
            case "TOTAL" -> budget(details.getTotalBudget(), BudgetPeriod.TOTAL, currency);
            default -> null;
        };
    }

    private static @Nullable Budget budget(@Nullable Amount amount, BudgetPeriod period, Currency currency) {
        var money = Values.money(amount, currency);
        return money == null ? null : new Budget(money, period);
    }

    /**
     * How an endless flight is read back is not documented. All of flight and budget stand on one level, so a start and a
     * daily budget without an end mean the same as the year 9999.
     */
    static @Nullable FlightEnd end(CampaignDetails details) {
        OffsetDateTime end = details.getEndDate();
        if (end != null) {
            return Eastern.end(end);
        }
        boolean endless = details.getStartDate() != null && details.getDailyBudget() != null;
        return endless && !details.isUnreadable("endDate") ? FlightEnd.NEVER : null;
    }

    /** Dates are kept by the hour: what falls into the hour that is stored already is no difference. */
    private static @Nullable Instant storedStart(@Nullable Instant before, @Nullable Instant wanted) {
        Instant hour = wanted == null ? null : Eastern.hour(wanted);
        return before != null && Eastern.hour(before).equals(hour) ? before : hour;
    }

    private static @Nullable FlightEnd storedEnd(@Nullable FlightEnd before, @Nullable FlightEnd wanted) {
        if (wanted == null || (before != null && Eastern.endHour(before).equals(Eastern.endHour(wanted)))) {
            return before;
        }
        return wanted.instant().map(Eastern::hour).map(FlightEnd::at).orElse(FlightEnd.NEVER);
    }

    /** In upper case; empty when there is none. */
    static String word(@Nullable OpenEnum value) {
        return value == null ? "" : value.value().toUpperCase(Locale.ROOT);
    }
}
