package io.github.adfacade.whop;

import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.whoplegacy.model.AdCampaign;
import io.github.adfacade.clients.whoplegacy.model.AdCampaignConfig;
import io.github.adfacade.clients.whoplegacy.model.ResourceReference;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Legacy answers in common words. Money is in dollars; only a bid amount is in cents, and only {@code raw()} holds it. */
final class LegacyMapping {

    private static final Currency USD = Currency.getInstance("USD");
    private static final AdCampaignConfig NO_CONFIG = new AdCampaignConfig();

    private LegacyMapping() {}

    static Campaign campaign(AdCampaign model, JsonObject raw) {
        String status = text(model.getStatus());
        AdCampaignConfig config = Objects.requireNonNullElse(model.getConfig(), NO_CONFIG);
        return Campaign.builder(Provider.WHOP, Objects.requireNonNull(model.getId()))
                .name(model.getTitle())
                .status(WhopStatus.of(status, null, false), status)
                .objective(Readings.objective(text(config.getObjective())))
                .budget(budget(model, config))
                .schedule(Readings.instant(config.getStartTime()), Readings.end(Readings.instant(config.getEndTime())))
                .metrics(Readings.metrics(
                        model.getTotalSpend(),
                        null,
                        USD,
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
        Money daily = Readings.money(model.getDailyBudget(), USD);
        boolean own = !Boolean.FALSE.equals(config.getBudgetOptimization());
        return daily == null || !own ? null : new Budget(daily, BudgetPeriod.DAILY);
    }

    /** The campaign's figure is a percentage, unlike everywhere else at this network. */
    private static @Nullable BigDecimal ratio(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.movePointLeft(2);
    }

    static Ad ad(io.github.adfacade.clients.whoplegacy.model.Ad model, JsonObject raw) {
        return new Ad(
                Objects.requireNonNull(model.getId()),
                model.getTitle(),
                id(model.getAdCampaign()),
                id(model.getAdGroup()),
                text(model.getStatus()),
                Readings.metrics(
                        model.getSpend(),
                        text(model.getSpendCurrency()),
                        USD,
                        model.getImpressions(),
                        model.getClicks(),
                        model.getPurchases(),
                        model.getReturnOnAdSpend()),
                raw);
    }

    private static @Nullable String id(@Nullable ResourceReference reference) {
        return reference == null ? null : reference.getId();
    }

    private static @Nullable String text(@Nullable Object word) {
        return word == null ? null : word.toString();
    }
}
