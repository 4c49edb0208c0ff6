package io.github.adfacade.whop;

import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.Campaign;
import io.github.adfacade.Metrics;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.Schedule;
import io.github.adfacade.clients.whoplegacy.model.AdCampaign;
import io.github.adfacade.clients.whoplegacy.model.AdCampaignConfig;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Legacy campaigns in common words. Money is in dollars; a bid amount alone is in cents, and {@code raw()} holds it. */
final class LegacyMapping {

    private LegacyMapping() {}

    static Campaign campaign(AdCampaign model, JsonObject raw) {
        String status = Readings.text(model.getStatus());
        AdCampaignConfig config = Objects.requireNonNullElseGet(model.getConfig(), AdCampaignConfig::new);
        Schedule schedule = Readings.schedule(config.getStartTime(), config.getEndTime());
        return Campaign.builder(Provider.WHOP, Objects.requireNonNull(model.getId()))
                .name(model.getTitle())
                .status(WhopStatus.of(status, null, false), status)
                .objective(Readings.objective(config.getObjective()))
                .budget(budget(model, config))
                .schedule(schedule.startOrNull(), schedule.endOrNull())
                .metrics(new Metrics(
                        Readings.money(model.getTotalSpend(), Readings.USD),
                        model.getImpressionsCount(),
                        model.getClicksCount(),
                        model.getPurchasesCount(),
                        ratio(model.getReturnOnAdSpend())))
                .createdAt(Readings.instant(model.getCreatedAt()))
                .updatedAt(Readings.instant(model.getUpdatedAt()))
                .raw(raw)
                .build();
    }

    /** The network answers the sum of the ad groups' budgets under the same name; that is not the campaign's own. */
    private static @Nullable Budget budget(AdCampaign model, AdCampaignConfig config) {
        Money daily = Readings.money(model.getDailyBudget(), Readings.USD);
        boolean own = !Boolean.FALSE.equals(config.getBudgetOptimization());
        return daily == null || !own ? null : Budget.daily(daily);
    }

    /** The campaign's figure is a percentage, unlike everywhere else at this network. */
    private static @Nullable BigDecimal ratio(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.movePointLeft(2);
    }
}
