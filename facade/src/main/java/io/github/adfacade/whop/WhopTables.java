package io.github.adfacade.whop;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignQuery;
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
import io.github.adfacade.clients.whoplegacy.model.AdCampaignConfig;
import io.github.adfacade.clients.whoplegacy.model.AdCampaignStatus;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaignConfig;
import io.github.adfacade.internal.FieldTable;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How Whop says the common words, a table each generation: this page is all of it. Null is allowed nowhere in a change, and
 * the native generation takes a schedule without ever returning it.
 */
final class WhopTables {

    static final Currency USD = Currency.getInstance("USD");

    /** Spelt alike in both generations; the older one only shows them. */
    private static final Words<Objective, io.github.adfacade.clients.whop.model.Objective> OBJECTIVES = new Words<
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

    /** The states that every version of the older generation knows; the later ones are not certain to be served. */
    private static final Words<CampaignStatus, AdCampaignStatus> LEGACY_FILTERS = new Words<
                    CampaignStatus, AdCampaignStatus>(null)
            .put(CampaignStatus.ACTIVE, AdCampaignStatus.ACTIVE)
            .put(CampaignStatus.PAUSED, AdCampaignStatus.PAUSED);

    private WhopTables() {}

    static FieldTable<AdCampaign> ofNative(Currency currency) {
        boolean dollars = currency.equals(USD);
        FieldTable<AdCampaign> table = new FieldTable<>();
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
                .on(
                        CreateAdCampaign.class,
                        (body, end) -> body.setEndsAt(Values.utc(end.instant().orElseThrow())))
                .on(
                        UpdateAdCampaign.class,
                        (body, end) -> body.setEndsAt(Values.utc(end.instant().orElseThrow())));
        table.filter(
                "name",
                Capability.FILTER_NAME,
                CampaignQuery::name,
                ListAdCampaignsParams.class,
                ListAdCampaignsParams::setQuery);
        table.filter(
                        "status",
                        Capability.FILTER_STATUS,
                        CampaignQuery::status,
                        ListAdCampaignsParams.class,
                        (params, status) -> params.setStatus(FILTERS.write(status)))
                .accepts(FILTERS::has, "can be filtered by DRAFT, ACTIVE, PAUSED and ATTENTION only");
        table.filter(
                        "createdAfter",
                        Capability.FILTER_CREATED,
                        CampaignQuery::createdAfter,
                        ListAdCampaignsParams.class,
                        (params, after) -> params.setCreatedAfter(Values.utc(after)))
                .accepts(Values::isDate, Values.DATES);
        table.filter(
                        "createdBefore",
                        Capability.FILTER_CREATED,
                        CampaignQuery::createdBefore,
                        ListAdCampaignsParams.class,
                        (params, before) -> params.setCreatedBefore(Values.utc(before)))
                .accepts(Values::isDate, Values.DATES);
        table.filter(
                "pageSize",
                null,
                CampaignQuery::pageSize,
                ListAdCampaignsParams.class,
                ListAdCampaignsParams::setFirst);
        return table;
    }

    static FieldTable<io.github.adfacade.clients.whoplegacy.model.AdCampaign> ofLegacy() {
        FieldTable<io.github.adfacade.clients.whoplegacy.model.AdCampaign> table = new FieldTable<>();
        var change = io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign.class;
        var list = io.github.adfacade.clients.whoplegacy.AdCampaignsApi.ListAdCampaignsParams.class;
        table.row(CampaignField.NAME)
                .on(change, io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign::setTitle)
                .read(io.github.adfacade.clients.whoplegacy.model.AdCampaign::getTitle);
        table.row(CampaignField.OBJECTIVE)
                .read(campaign -> OBJECTIVES.read(config(campaign).getObjective()));
        table.row(CampaignField.BUDGET)
                .can(Capability.DAILY_BUDGET)
                .on(change, (body, budget) -> body.setDailyBudget(Values.amount(budget.amount())))
                .read(WhopTables::legacyBudget);
        table.row(CampaignField.START)
                .accepts(Values::isDate, Values.DATES)
                .on(change, (body, start) -> body.setConfig(config(body).setStartTime(start.toString())))
                .read(campaign -> instant(config(campaign).getStartTime()));
        table.row(CampaignField.END)
                .accepts(Values::isDate, Values.DATES)
                .on(change, (body, end) -> body.setConfig(config(body).setEndTime(end.toString())))
                .read(campaign -> {
                    Instant end = instant(config(campaign).getEndTime());
                    return end == null ? null : FlightEnd.at(end);
                });
        table.filter(
                "name",
                Capability.FILTER_NAME,
                CampaignQuery::name,
                list,
                io.github.adfacade.clients.whoplegacy.AdCampaignsApi.ListAdCampaignsParams::setQuery);
        table.filter(
                        "status",
                        Capability.FILTER_STATUS,
                        CampaignQuery::status,
                        list,
                        (params, status) -> params.setStatus(LEGACY_FILTERS.write(status)))
                .accepts(LEGACY_FILTERS::has, "can be filtered by ACTIVE and PAUSED only");
        table.filter(
                        "createdAfter",
                        Capability.FILTER_CREATED,
                        CampaignQuery::createdAfter,
                        list,
                        (params, after) -> params.setCreatedAfter(Values.utc(after)))
                .accepts(Values::isDate, Values.DATES);
        table.filter(
                        "createdBefore",
                        Capability.FILTER_CREATED,
                        CampaignQuery::createdBefore,
                        list,
                        (params, before) -> params.setCreatedBefore(Values.utc(before)))
                .accepts(Values::isDate, Values.DATES);
        table.filter(
                "pageSize",
                null,
                CampaignQuery::pageSize,
                list,
                io.github.adfacade.clients.whoplegacy.AdCampaignsApi.ListAdCampaignsParams::setFirst);
        return table;
    }

    private static AdCampaignConfig config(io.github.adfacade.clients.whoplegacy.model.AdCampaign campaign) {
        return Objects.requireNonNullElseGet(campaign.getConfig(), AdCampaignConfig::new);
    }

    /** A copy, since what the caller gave is shared with it. */
    private static UpdateAdCampaignConfig config(io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign body) {
        return body.getConfig() == null
                ? new UpdateAdCampaignConfig()
                : body.getConfig().copy();
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

    /** The network answers the sum of the ad groups' budgets under the same name; that is not the campaign's own. */
    private static @Nullable Budget legacyBudget(io.github.adfacade.clients.whoplegacy.model.AdCampaign campaign) {
        Money daily = money(campaign.getDailyBudget(), USD);
        boolean own = !Boolean.FALSE.equals(config(campaign).getBudgetOptimization());
        return daily == null || !own ? null : Budget.daily(daily);
    }

    static Metrics metrics(AdCampaign sent, Currency currency) {
        String code = sent.getSpendCurrency();
        return new Metrics(
                money(sent.getSpend(), code == null ? currency : currency(code)),
                sent.getImpressions(),
                sent.getClicks(),
                sent.getPurchases(),
                sent.getReturnOnAdSpend());
    }

    /** The older campaign's return on ad spend is a percentage, unlike everywhere else at this network. */
    static Metrics metrics(io.github.adfacade.clients.whoplegacy.model.AdCampaign sent) {
        BigDecimal percent = sent.getReturnOnAdSpend();
        return new Metrics(
                money(sent.getTotalSpend(), USD),
                sent.getImpressionsCount(),
                sent.getClicksCount(),
                sent.getPurchasesCount(),
                percent == null ? null : percent.movePointLeft(2));
    }

    private static @Nullable Money money(@Nullable Amount amount, @Nullable Currency currency) {
        return amount == null || currency == null ? null : new Money(amount.value(), currency);
    }

    /** Whop's codes go beyond ISO 4217: {@code usdt}, {@code whop_usd}. */
    private static @Nullable Currency currency(String code) {
        return orNull(code.toUpperCase(Locale.ROOT), Currency::getInstance);
    }

    /** A time that the network types as plain text. */
    static @Nullable Instant instant(@Nullable String text) {
        return orNull(text, time -> OffsetDateTime.parse(time).toInstant());
    }

    private static <T> @Nullable T orNull(@Nullable String text, Function<String, T> reading) {
        try {
            return text == null ? null : reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException unknown) {
            return null;
        }
    }
}
