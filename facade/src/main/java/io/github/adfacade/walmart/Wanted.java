package io.github.adfacade.walmart;

import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.support.OpenEnum;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request model asks for, whichever of the three it is: they share their fields, not a type. Words are in upper case,
 * empty where nothing is said.
 *
 * @param said the names of the fields that are present, be they null
 */
record Wanted(
        Set<String> said,
        @Nullable String name,
        @Nullable String description,
        String objective,
        String budgetType,
        @Nullable Amount daily,
        @Nullable Amount total,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        String speed) {

    static Wanted in(ClientModel body) {
        if (body instanceof CampaignCreate b) {
            return of(b, b.getName(), b.getDescription(), b.getObjective(), b.getBudgetType(), b.getDeliverySpeed())
                    .with(b.getDailyBudget(), b.getTotalBudget(), b.getStartDate(), b.getEndDate());
        }
        if (body instanceof CampaignReplace b) {
            return of(b, b.getName(), b.getDescription(), b.getObjective(), b.getBudgetType(), b.getDeliverySpeed())
                    .with(b.getDailyBudget(), b.getTotalBudget(), b.getStartDate(), b.getEndDate());
        }
        CampaignPatch b = (CampaignPatch) body;
        return of(b, b.getName(), b.getDescription(), b.getObjective(), b.getBudgetType(), b.getDeliverySpeed())
                .with(b.getDailyBudget(), b.getTotalBudget(), b.getStartDate(), b.getEndDate());
    }

    private static Wanted of(
            ClientModel body,
            @Nullable String name,
            @Nullable String description,
            @Nullable OpenEnum objective,
            @Nullable OpenEnum budgetType,
            @Nullable OpenEnum speed) {
        return new Wanted(
                body.presentPaths(),
                name,
                description,
                WalmartTable.word(objective),
                WalmartTable.word(budgetType),
                null,
                null,
                null,
                null,
                WalmartTable.word(speed));
    }

    private Wanted with(
            @Nullable Amount dailyBudget,
            @Nullable Amount totalBudget,
            @Nullable OffsetDateTime startDate,
            @Nullable OffsetDateTime endDate) {
        return new Wanted(
                said, name, description, objective, budgetType, dailyBudget, totalBudget, startDate, endDate, speed);
    }

    boolean hasBudget() {
        return daily != null || total != null;
    }

    /** The kind of the budget, said or told by the amount. */
    String kind() {
        return !budgetType.isEmpty() ? budgetType : daily != null ? "DAILY" : total != null ? "TOTAL" : "";
    }
}
