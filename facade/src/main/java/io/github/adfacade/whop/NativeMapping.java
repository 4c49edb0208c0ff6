package io.github.adfacade.whop;

import com.google.gson.JsonObject;
import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.Money;
import io.github.adfacade.Provider;
import io.github.adfacade.Schedule;
import io.github.adfacade.clients.whop.model.AdCampaign;
import io.github.adfacade.clients.whop.model.BudgetOptimization;
import io.github.adfacade.clients.whop.model.BudgetType;
import io.github.adfacade.clients.whop.model.ResourceReference;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Native answers in common words. */
final class NativeMapping {

    private static final Currency USD = Currency.getInstance("USD");

    private final Currency currency;

    NativeMapping(Currency currency) {
        this.currency = currency;
    }

    Campaign campaign(AdCampaign model, JsonObject raw) {
        String status = text(model.getStatus());
        boolean issues = model.getIssues() != null && !model.getIssues().isEmpty();
        return Campaign.builder(Provider.WHOP, Objects.requireNonNull(model.getId()))
                .name(model.getTitle())
                .status(WhopStatus.of(status, text(model.getDeliveryStatus()), issues), status)
                .objective(Readings.objective(text(model.getObjective())))
                .budget(campaignBudget(model))
                .metrics(Readings.metrics(
                        model.getSpend(),
                        model.getSpendCurrency(),
                        currency,
                        model.getImpressions(),
                        model.getClicks(),
                        model.getPurchases(),
                        model.getReturnOnAdSpend()))
                .createdAt(Readings.instant(model.getCreatedAt()))
                .updatedAt(Readings.instant(model.getUpdatedAt()))
                .raw(raw)
                .build();
    }

    private @Nullable Budget campaignBudget(AdCampaign model) {
        return BudgetOptimization.AD_GROUP.equals(model.getBudgetOptimization())
                ? null
                : budget(
                        model.getBudgetAmount(),
                        model.getBudgetAmountLocal(),
                        model.getBudgetCurrency(),
                        model.getBudgetType());
    }

    private @Nullable Budget budget(
            @Nullable BigDecimal amount,
            @Nullable BigDecimal local,
            @Nullable String localCurrency,
            @Nullable BudgetType type) {
        Money money = budgetMoney(amount, local, localCurrency);
        BudgetPeriod period = period(type);
        return money == null || period == null ? null : new Budget(money, period);
    }

    /** The network's versions contradict each other; how that is resolved is told at Whop.Builder.currency. */
    private @Nullable Money budgetMoney(
            @Nullable BigDecimal amount, @Nullable BigDecimal local, @Nullable String localCurrency) {
        if (localCurrency == null) {
            return Readings.money(amount, currency);
        }
        return local != null && localCurrency.equalsIgnoreCase(currency.getCurrencyCode())
                ? new Money(local, currency)
                : Readings.money(amount, USD);
    }

    /** Daily is the network's default; a period that is not known cannot be said in ours. */
    private static @Nullable BudgetPeriod period(@Nullable BudgetType type) {
        if (type == null || type.equals(BudgetType.DAILY)) {
            return BudgetPeriod.DAILY;
        }
        return type.equals(BudgetType.LIFETIME) ? BudgetPeriod.TOTAL : null;
    }

    Ad ad(io.github.adfacade.clients.whop.model.Ad model, JsonObject raw) {
        return new Ad(
                Objects.requireNonNull(model.getId()),
                model.getTitle(),
                id(model.getAdCampaign()),
                id(model.getAdGroup()),
                text(model.getStatus()),
                Readings.metrics(
                        model.getSpend(),
                        model.getSpendCurrency(),
                        currency,
                        model.getImpressions(),
                        model.getClicks(),
                        model.getPurchases(),
                        model.getReturnOnAdSpend()),
                raw);
    }

    AdGroup adGroup(io.github.adfacade.clients.whop.model.AdGroup model, JsonObject raw) {
        return new AdGroup(
                Objects.requireNonNull(model.getId()),
                model.getTitle(),
                id(model.getAdCampaign()),
                text(model.getStatus()),
                budget(
                        model.getBudgetAmount(),
                        model.getBudgetAmountLocal(),
                        model.getBudgetCurrency(),
                        model.getBudgetType()),
                new Schedule(Readings.instant(model.getStartsAt()), Readings.end(Readings.instant(model.getEndsAt()))),
                Readings.metrics(
                        model.getSpend(),
                        model.getSpendCurrency(),
                        currency,
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
