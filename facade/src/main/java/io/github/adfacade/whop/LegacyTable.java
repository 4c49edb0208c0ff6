package io.github.adfacade.whop;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignField;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.Capability;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Metrics;
import io.github.adfacade.Money;
import io.github.adfacade.clients.whoplegacy.AdCampaignsApi.ListAdCampaignsParams;
import io.github.adfacade.clients.whoplegacy.model.AdCampaign;
import io.github.adfacade.clients.whoplegacy.model.AdCampaignConfig;
import io.github.adfacade.clients.whoplegacy.model.AdCampaignStatus;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaign;
import io.github.adfacade.clients.whoplegacy.model.UpdateAdCampaignConfig;
import io.github.adfacade.internal.FieldTable;
import io.github.adfacade.internal.QueryWord;
import io.github.adfacade.internal.Values;
import io.github.adfacade.internal.Words;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the older generation says the common words: this page is all of it. Null is allowed nowhere in a change. */
final class LegacyTable {

    /** The states that every version knows; the later ones are not certain to be served. */
    private static final Words<CampaignStatus, AdCampaignStatus> FILTERS = new Words<CampaignStatus, AdCampaignStatus>(
                    null)
            .put(CampaignStatus.ACTIVE, AdCampaignStatus.ACTIVE)
            .put(CampaignStatus.PAUSED, AdCampaignStatus.PAUSED);

    private LegacyTable() {}

    static FieldTable<AdCampaign> in(ZoneId zone) {
        FieldTable<AdCampaign> table = new FieldTable<>();
        table.days(zone);
        table.row(CampaignField.NAME)
                .on(UpdateAdCampaign.class, UpdateAdCampaign::setTitle)
                .read(AdCampaign::getTitle);
        table.row(CampaignField.OBJECTIVE)
                .read(campaign -> WhopTables.OBJECTIVES.read(config(campaign).getObjective()));
        table.row(CampaignField.BUDGET)
                .can(Capability.DAILY_BUDGET)
                .on(UpdateAdCampaign.class, (body, budget) -> body.setDailyBudget(Values.amount(budget.amount())))
                .read(LegacyTable::budget);
        table.row(CampaignField.START)
                .accepts(Values::isDate, Values.DATES)
                .on(
                        UpdateAdCampaign.class,
                        (body, start) -> body.setConfig(config(body).setStartTime(start.toString())))
                .read(campaign -> Values.moment(config(campaign).getStartTime()));
        table.row(CampaignField.END)
                .accepts(Values::isDate, Values.DATES)
                .on(
                        UpdateAdCampaign.class,
                        (body, end) -> body.setConfig(config(body).setEndTime(end.toString())))
                .read(LegacyTable::end);
        var list = ListAdCampaignsParams.class;
        table.filter(QueryWord.NAME, list, ListAdCampaignsParams::setQuery);
        table.filter(QueryWord.STATUS, FILTERS, list, ListAdCampaignsParams::setStatus);
        table.filterMoment(QueryWord.CREATED_AFTER, list, ListAdCampaignsParams::setCreatedAfter);
        table.filterMoment(QueryWord.CREATED_BEFORE, list, ListAdCampaignsParams::setCreatedBefore);
        table.filter(QueryWord.PAGE_SIZE, list, ListAdCampaignsParams::setFirst);
        return table;
    }

    private static AdCampaignConfig config(AdCampaign campaign) {
        return Objects.requireNonNullElseGet(campaign.getConfig(), AdCampaignConfig::new);
    }

    /** A copy, since what the caller gave is shared with it. */
    private static UpdateAdCampaignConfig config(UpdateAdCampaign body) {
        return body.getConfig() == null
                ? new UpdateAdCampaignConfig()
                : body.getConfig().copy();
    }

    private static @Nullable FlightEnd end(AdCampaign campaign) {
        return Optional.ofNullable(Values.moment(config(campaign).getEndTime()))
                .map(FlightEnd::at)
                .orElse(null);
    }

    /** The network answers the sum of the ad groups' budgets under the same name; that is not the campaign's own. */
    private static @Nullable Budget budget(AdCampaign campaign) {
        Money daily = Values.money(campaign.getDailyBudget(), WhopTables.USD);
        boolean own = !Boolean.FALSE.equals(config(campaign).getBudgetOptimization());
        return daily == null || !own ? null : Budget.daily(daily);
    }

    /** The older campaign's return on ad spend is a percentage, unlike everywhere else at this network. */
    static Metrics metrics(AdCampaign sent) {
        BigDecimal percent = sent.getReturnOnAdSpend();
        return new Metrics(
                Values.money(sent.getTotalSpend(), WhopTables.USD),
                sent.getImpressionsCount(),
                sent.getClicksCount(),
                sent.getPurchasesCount(),
                null,
                percent == null ? null : percent.movePointLeft(2));
    }
}
