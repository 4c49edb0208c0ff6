package io.github.adfacade.walmart;

import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.support.Amount;
import io.github.adfacade.clients.support.ClientModel;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a campaign's models say alike, be it one of the three that are sent or the one that is answered: they share fields, not a type. */
record Fields(
        ClientModel model,
        @Nullable Amount daily,
        @Nullable Amount total,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end) {

    static Fields of(ClientModel model) {
        if (model instanceof CampaignCreate m) {
            return new Fields(m, m.getDailyBudget(), m.getTotalBudget(), m.getStartDate(), m.getEndDate());
        }
        if (model instanceof CampaignReplace m) {
            return new Fields(m, m.getDailyBudget(), m.getTotalBudget(), m.getStartDate(), m.getEndDate());
        }
        if (model instanceof CampaignDetails m) {
            return new Fields(m, m.getDailyBudget(), m.getTotalBudget(), m.getStartDate(), m.getEndDate());
        }
        CampaignPatch m = (CampaignPatch) model;
        return new Fields(m, m.getDailyBudget(), m.getTotalBudget(), m.getStartDate(), m.getEndDate());
    }

    /** Whether a field is there, be it null or not of its type. */
    boolean says(String field) {
        return model.presentPaths().contains(field);
    }

    @Nullable
    String text(String field) {
        return model.scalar(field);
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
        return !said.isEmpty() ? said : daily != null ? "DAILY" : total != null ? "TOTAL" : "";
    }

    /** The hour that Walmart makes of the start. */
    @Nullable
    Instant startHour() {
        return start == null ? null : Eastern.hour(start.toInstant());
    }

    /** The end as it stands there. */
    @Nullable
    FlightEnd flightEnd() {
        return end == null ? null : Eastern.end(end);
    }
}
