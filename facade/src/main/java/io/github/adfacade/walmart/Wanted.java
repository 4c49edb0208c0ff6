package io.github.adfacade.walmart;

import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request model asks for, whichever of the three it is: they share their fields, not a type. */
record Wanted(
        ClientModel body,
        @Nullable Amount daily,
        @Nullable Amount total,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end) {

    static Wanted in(ClientModel body) {
        if (body instanceof CampaignCreate b) {
            return new Wanted(b, b.getDailyBudget(), b.getTotalBudget(), b.getStartDate(), b.getEndDate());
        }
        if (body instanceof CampaignReplace b) {
            return new Wanted(b, b.getDailyBudget(), b.getTotalBudget(), b.getStartDate(), b.getEndDate());
        }
        CampaignPatch b = (CampaignPatch) body;
        return new Wanted(b, b.getDailyBudget(), b.getTotalBudget(), b.getStartDate(), b.getEndDate());
    }

    /** Whether a field is there, be it null or not of its type. */
    boolean says(String field) {
        return body.presentPaths().contains(field);
    }

    @Nullable
    String text(String field) {
        return body.scalar(field);
    }

    /** In upper case; empty where there is none. */
    String word(String field) {
        return Objects.requireNonNullElse(text(field), "").toUpperCase(Locale.ROOT);
    }

    boolean hasBudget() {
        return says("dailyBudget") || says("totalBudget");
    }

    /** The kind of the budget, said or told by the amount; empty where there is neither. */
    String kind() {
        String said = word("budgetType");
        return !said.isEmpty() ? said : says("dailyBudget") ? "DAILY" : says("totalBudget") ? "TOTAL" : "";
    }

    String objective() {
        return word("objective");
    }

    String speed() {
        return word("deliverySpeed");
    }
}
