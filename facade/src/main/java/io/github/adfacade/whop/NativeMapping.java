package io.github.adfacade.whop;

import com.google.gson.JsonObject;
import io.github.adfacade.Campaign;
import io.github.adfacade.Provider;
import io.github.adfacade.clients.whop.model.AdCampaign;
import io.github.adfacade.clients.whop.model.BudgetOptimization;
import java.util.Currency;
import java.util.Objects;

/** Native campaigns in common words. */
final class NativeMapping {

    private NativeMapping() {}

    static Campaign campaign(AdCampaign model, JsonObject raw, Currency currency) {
        String status = Readings.text(model.getStatus());
        boolean issues = model.getIssues() != null && !model.getIssues().isEmpty();
        boolean groupsOwnBudgets = BudgetOptimization.AD_GROUP.equals(model.getBudgetOptimization());
        return Campaign.builder(Provider.WHOP, Objects.requireNonNull(model.getId()))
                .name(model.getTitle())
                .status(WhopStatus.of(status, Readings.text(model.getDeliveryStatus()), issues), status)
                .objective(Readings.objective(model.getObjective()))
                .budget(groupsOwnBudgets ? null : Readings.budget(raw, currency))
                .metrics(Readings.metrics(raw, currency))
                .createdAt(Readings.instant(model.getCreatedAt()))
                .updatedAt(Readings.instant(model.getUpdatedAt()))
                .raw(raw)
                .build();
    }
}
