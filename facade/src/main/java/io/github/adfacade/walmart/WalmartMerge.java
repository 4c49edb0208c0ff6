package io.github.adfacade.walmart;

import io.github.adfacade.FlightEnd;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The campaign as it stands with a change in it, for PUT: every field that can be written and every field that no spec knows.
 * The objective is kept by the network when left out, and can only be written as a draft.
 */
final class WalmartMerge {

    private WalmartMerge() {}

    static CampaignReplace of(CampaignDetails current, CampaignPatch change) {
        CampaignReplace body = new CampaignReplace()
                .setCampaignId(change.getCampaignId())
                .setAdvertiserId(change.getAdvertiserId())
                .setName(current.getName());
        carry(current, body);
        ifSaid(change.getName(), body::setName);
        if (change.hasDescription() && change.getDescription() == null) {
            body.unsetDescription();
        }
        ifSaid(change.getDescription(), body::setDescription);
        ifSaid(change.getObjective(), body::setObjective);
        ifSaid(change.getCampaignType(), body::setCampaignType);
        ifSaid(change.getStartDate(), body::setStartDate);
        ifSaid(change.getEndDate(), body::setEndDate);
        if (change.getDailyBudget() != null || change.getTotalBudget() != null) {
            body.unsetDailyBudget().unsetTotalBudget();
        }
        ifSaid(change.getBudgetType(), body::setBudgetType);
        ifSaid(change.getDailyBudget(), body::setDailyBudget);
        ifSaid(change.getTotalBudget(), body::setTotalBudget);
        ifSaid(change.getDeliverySpeed(), body::setDeliverySpeed);
        body.getAdditionalProperties().putAll(change.getAdditionalProperties());
        return body;
    }

    private static void carry(CampaignDetails current, CampaignReplace body) {
        ifSaid(current.getDescription(), body::setDescription);
        boolean draft = WalmartTable.word(current.getStatus()).equals("DRAFT");
        if (draft && !WalmartTable.word(current.getObjective()).matches("|DEFAULT")) {
            body.setObjective(current.getObjective());
        }
        ifSaid(current.getCampaignType(), body::setCampaignType);
        if (!WalmartRules.isOnAdGroups(current)) {
            ifSaid(current.getStartDate(), body::setStartDate);
            Optional.ofNullable(WalmartTable.end(current))
                    .map(end -> end.isNever() ? Eastern.text(FlightEnd.NEVER) : current.getEndDate())
                    .ifPresent(body::setEndDate);
            ifSaid(current.getBudgetType(), body::setBudgetType);
            ifSaid(current.getDailyBudget(), body::setDailyBudget);
            ifSaid(current.getTotalBudget(), body::setTotalBudget);
            ifSaid(current.getDeliverySpeed(), body::setDeliverySpeed);
        }
        body.getAdditionalProperties().putAll(current.getAdditionalProperties());
    }

    private static <T> void ifSaid(@Nullable T value, Consumer<T> target) {
        if (value != null) {
            target.accept(value);
        }
    }
}
