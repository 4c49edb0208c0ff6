package io.github.adfacade.whop;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Metrics;
import io.github.adfacade.Money;
import io.github.adfacade.Objective;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.whop.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whop.model.AdCampaign;
import io.github.adfacade.clients.whop.model.AdCampaignStatusFilter;
import io.github.adfacade.clients.whop.model.BudgetOptimization;
import io.github.adfacade.clients.whop.model.BudgetType;
import io.github.adfacade.clients.whop.model.CreateAdCampaign;
import io.github.adfacade.clients.whop.model.UpdateAdCampaign;
import io.github.adfacade.internal.FieldTable;
import io.github.adfacade.internal.QueryWord;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Words;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the native generation says the common words: this page is all of it, and {@link LegacyTable} is the older one's. Null is
 * allowed nowhere in a change, and a schedule is taken without ever being returned.
 */
final class WhopTables {

    static final Currency USD = Currency.getInstance("USD");

    /** Spelt alike in both generations; the older one only shows them. */
    static final Words<Objective, io.github.adfacade.clients.whop.model.Objective> OBJECTIVES = new Words<
                    Objective, io.github.adfacade.clients.whop.model.Objective>(Objective.UNKNOWN)
            .put(Objective.AWARENESS, io.github.adfacade.clients.whop.model.Objective.AWARENESS)
            .put(Objective.TRAFFIC, io.github.adfacade.clients.whop.model.Objective.TRAFFIC)
            .put(Objective.ENGAGEMENT, io.github.adfacade.clients.whop.model.Objective.ENGAGEMENT)
            .put(Objective.LEADS, io.github.adfacade.clients.whop.model.Objective.LEADS)
            .put(Objective.SALES, io.github.adfacade.clients.whop.model.Objective.SALES);

    private static final Words<BudgetPeriod, BudgetType> PERIODS = new Words<BudgetPeriod, BudgetType>(null)
            .put(BudgetPeriod.DAILY, BudgetType.DAILY)
            .put(BudgetPeriod.TOTAL, BudgetType.LIFETIME);

    /** The configured states that a native list can be narrowed to. */
    private static final Words<CampaignStatus, AdCampaignStatusFilter> FILTERS = new Words<
                    CampaignStatus, AdCampaignStatusFilter>(null)
            .put(CampaignStatus.DRAFT, AdCampaignStatusFilter.DRAFT)
            .put(CampaignStatus.ACTIVE, AdCampaignStatusFilter.ACTIVE)
            .put(CampaignStatus.PAUSED, AdCampaignStatusFilter.PAUSED)
            .put(CampaignStatus.ATTENTION, AdCampaignStatusFilter.PAYMENT_FAILED);

    private WhopTables() {}

    static FieldTable<AdCampaign> in(Currency currency, ZoneId zone) {
        boolean dollars = currency.equals(USD);
        FieldTable<AdCampaign> table = new FieldTable<>();
        table.days(zone);
        table.row(CampaignField.NAME)
                .on(CreateAdCampaign.class, CreateAdCampaign::setTitle)
                .on(UpdateAdCampaign.class, UpdateAdCampaign::setTitle)
                .read(AdCampaign::getTitle);
        table.row(CampaignField.OBJECTIVE)
                .accepts(OBJECTIVES::has, OBJECTIVES.rule())
                .on(CreateAdCampaign.class, (body, o) -> body.setObjective(OBJECTIVES.write(o)))
                .read(campaign -> OBJECTIVES.read(campaign.getObjective()));
        // What of this the campaign has already is taken out again before a change is sent, see NativeRules.
        table.row(CampaignField.BUDGET)
                .can(Capability.DAILY_BUDGET, Capability.TOTAL_BUDGET)
                .on(CreateAdCampaign.class, (body, budget) -> {
                    body.setBudgetOptimization(BudgetOptimization.AD_CAMPAIGN)
                            .setBudgetType(PERIODS.write(budget.period()));
                    Consumer<Amount> amount = dollars ? body::setBudgetAmount : body::setBudgetAmountLocal;
                    amount.accept(Values.amount(budget.amount()));
                })
                .on(UpdateAdCampaign.class, (body, budget) -> {
                    body.setBudgetOptimization(BudgetOptimization.AD_CAMPAIGN)
                            .setBudgetType(PERIODS.write(budget.period()));
                    Consumer<Amount> amount = dollars ? body::setBudgetAmount : body::setBudgetAmountLocal;
                    amount.accept(Values.amount(budget.amount()));
                })
                .clear(UpdateAdCampaign.class, body -> body.setBudgetOptimization(BudgetOptimization.AD_GROUP))
                .read(campaign -> budget(campaign, currency));
        table.row(CampaignField.START)
                .accepts(Values::isDate, Values.DATES)
                .on(CreateAdCampaign.class, (body, start) -> body.setStartsAt(Values.utc(start)))
                .on(UpdateAdCampaign.class, (body, start) -> body.setStartsAt(Values.utc(start)));
        table.row(CampaignField.END)
                .accepts(Values::isDate, Values.DATES)
                .on(CreateAdCampaign.class, (body, end) -> body.setEndsAt(moment(end)))
                .on(UpdateAdCampaign.class, (body, end) -> body.setEndsAt(moment(end)));
        var list = ListAdCampaignsParams.class;
        table.filter(QueryWord.NAME, list, ListAdCampaignsParams::setQuery);
        table.filter(QueryWord.STATUS, FILTERS, list, ListAdCampaignsParams::setStatus);
        table.filterMoment(QueryWord.CREATED_AFTER, list, ListAdCampaignsParams::setCreatedAfter);
        table.filterMoment(QueryWord.CREATED_BEFORE, list, ListAdCampaignsParams::setCreatedBefore);
        table.filter(QueryWord.PAGE_SIZE, list, ListAdCampaignsParams::setFirst);
        return table;
    }

    /** The versions contradict each other; how that is resolved is told at {@link Whop.Builder#currency}. */
    private static @Nullable Budget budget(AdCampaign campaign, Currency currency) {
        if (BudgetOptimization.AD_GROUP.equals(campaign.getBudgetOptimization())) {
            return null;
        }
        String named = campaign.getBudgetCurrency();
        boolean ours = named == null || named.equalsIgnoreCase(currency.getCurrencyCode());
        Amount local = named == null ? null : campaign.getBudgetAmountLocal();
        Money money = ours && local != null
                ? money(local, currency)
                : money(campaign.getBudgetAmount(), named == null ? currency : USD);
        // Daily is the network's default; a period that is not known cannot be said in ours.
        BudgetPeriod period =
                campaign.getBudgetType() == null ? BudgetPeriod.DAILY : PERIODS.read(campaign.getBudgetType());
        return money == null || period == null ? null : new Budget(money, period);
    }

    static Metrics metrics(AdCampaign sent, Currency currency) {
        String code = sent.getSpendCurrency();
        return new Metrics(
                money(sent.getSpend(), code == null ? currency : currency(code)),
                sent.getImpressions(),
                sent.getClicks(),
                sent.getPurchases(),
                money(sent.getPurchaseValue(), USD),
                sent.getReturnOnAdSpend());
    }

    private static @Nullable Money money(@Nullable Amount amount, @Nullable Currency currency) {
        return amount == null || currency == null ? null : new Money(amount.value(), currency);
    }

    /** Whop's codes go beyond ISO 4217: {@code usdt}, {@code whop_usd}. */
    private static @Nullable Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /** An end that has passed as possible here: no campaign of this network is endless. */
    private static OffsetDateTime moment(FlightEnd end) {
        return Values.utc(end.instant().orElseThrow());
    }
}
