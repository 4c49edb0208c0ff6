package io.github.adfacade.walmart;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignQuery;
import io.github.adfacade.ProviderOptions;
import io.github.adfacade.clients.walmart.model.BudgetType;
import io.github.adfacade.clients.walmart.model.CampaignAction;
import io.github.adfacade.clients.walmart.model.CampaignCreate;
import io.github.adfacade.clients.walmart.model.CampaignDetails;
import io.github.adfacade.clients.walmart.model.CampaignListRequest;
import io.github.adfacade.clients.walmart.model.CampaignPatch;
import io.github.adfacade.clients.walmart.model.CampaignReplace;
import io.github.adfacade.clients.walmart.model.CampaignStatus;
import io.github.adfacade.clients.walmart.model.DeliveryAction;
import io.github.adfacade.clients.walmart.model.DeliverySpeed;
import io.github.adfacade.clients.walmart.model.MediaType;
import io.github.adfacade.clients.walmart.model.Objective;
import io.github.adfacade.walmart.WalmartOptions.UpdateMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Our words in Walmart's request bodies. Rules have been checked before. */
final class WalmartBodies {

    private final long advertiserId;
    private final UpdateMode defaultMode;

    WalmartBodies(long advertiserId, UpdateMode defaultMode) {
        this.advertiserId = advertiserId;
        this.defaultMode = defaultMode;
    }

    CampaignListRequest list() {
        return new CampaignListRequest().setAdvertiserId(advertiserId);
    }

    CampaignListRequest list(CampaignQuery query) {
        CampaignListRequest body = list();
        if (!query.ids().isEmpty()) {
            body.setFilterCampaignId(query.ids().stream().map(Long::valueOf).toList());
        }
        query.name().ifPresent(name -> body.setFilterName(List.of(name)));
        query.status().flatMap(WalmartMapping::word).ifPresent(word -> body.setFilterStatus(CampaignStatus.of(word)));
        query.modifiedSince().map(Eastern::text).ifPresent(body::setFilterLastModifiedDate);
        return body;
    }

    CampaignAction action(String id, DeliveryAction action) {
        return new CampaignAction()
                .setAdvertiserId(advertiserId)
                .setCampaignId(Long.valueOf(id))
                .setAction(action);
    }

    CampaignCreate create(CampaignDraft draft) {
        CampaignCreate body = new CampaignCreate().setAdvertiserId(advertiserId).setName(draft.name());
        draft.description().ifPresent(body::setDescription);
        draft.objective().map(WalmartBodies::objective).ifPresent(body::setObjective);
        optionsOf(draft.options())
                .flatMap(WalmartOptions::mediaType)
                .ifPresent(media -> body.setMediaType(MediaType.of(media.name())));
        draft.start().map(Eastern::text).ifPresent(body::setStartDate);
        draft.end().map(Eastern::text).ifPresent(body::setEndDate);
        draft.budget().ifPresent(budget -> {
            budget(budget, body::setBudgetType, body::setDailyBudget, body::setTotalBudget);
            body.setDeliverySpeed(speed(draft));
        });
        return body;
    }

    /** A whole definition for PUT: exactly what is given. */
    CampaignReplace replace(String id, CampaignDraft draft) {
        CampaignReplace body = new CampaignReplace()
                .setCampaignId(Long.valueOf(id))
                .setAdvertiserId(advertiserId)
                .setName(draft.name());
        draft.description().ifPresent(body::setDescription);
        draft.objective().map(WalmartBodies::objective).ifPresent(body::setObjective);
        draft.start().map(Eastern::text).ifPresent(body::setStartDate);
        draft.end().map(Eastern::text).ifPresent(body::setEndDate);
        draft.budget().ifPresent(budget -> {
            budget(budget, body::setBudgetType, body::setDailyBudget, body::setTotalBudget);
            body.setDeliverySpeed(speed(draft));
        });
        return body;
    }

    /**
     * A change for PATCH. The budget's kind always travels with its amount: that is what a switch of kind takes, and says
     * nothing new where the kind stays.
     */
    CampaignPatch patch(String id, CampaignChange change) {
        CampaignPatch body = new CampaignPatch().setAdvertiserId(advertiserId).setCampaignId(Long.valueOf(id));
        change.name().apply(body::setName);
        change.description().apply(body::setDescription);
        change.objective().value().map(WalmartBodies::objective).ifPresent(body::setObjective);
        change.start().value().map(Eastern::text).ifPresent(body::setStartDate);
        change.end().value().map(Eastern::text).ifPresent(body::setEndDate);
        change.budget()
                .value()
                .ifPresent(b -> budget(b, body::setBudgetType, body::setDailyBudget, body::setTotalBudget));
        optionsOf(change.options())
                .flatMap(WalmartOptions::deliverySpeed)
                .ifPresent(speed -> body.setDeliverySpeed(DeliverySpeed.of(speed.name())));
        return body;
    }

    /**
     * The campaign as it stands with the change in it, for PUT: every field that can be written and every field that no
     * spec knows. The objective is kept by the network when left out, and can only be written as a draft.
     */
    CampaignReplace merge(CampaignDetails current, CampaignChange change) {
        CampaignReplace body = new CampaignReplace()
                .setCampaignId(current.getCampaignId())
                .setAdvertiserId(advertiserId)
                .setName(change.name().value().orElse(current.getName()));
        carry(current, body);
        if (change.description().isCleared()) {
            body.unsetDescription();
        }
        change.description().value().ifPresent(body::setDescription);
        change.objective().value().map(WalmartBodies::objective).ifPresent(body::setObjective);
        change.start().value().map(Eastern::text).ifPresent(body::setStartDate);
        change.end().value().map(Eastern::text).ifPresent(body::setEndDate);
        change.budget().value().ifPresent(budget -> {
            body.unsetDailyBudget().unsetTotalBudget();
            budget(budget, body::setBudgetType, body::setDailyBudget, body::setTotalBudget);
        });
        optionsOf(change.options())
                .flatMap(WalmartOptions::deliverySpeed)
                .ifPresent(speed -> body.setDeliverySpeed(DeliverySpeed.of(speed.name())));
        return body;
    }

    private static void carry(CampaignDetails current, CampaignReplace body) {
        if (current.getDescription() != null) {
            body.setDescription(current.getDescription());
        }
        boolean draft = WalmartMapping.word(current.getStatus()).equals("DRAFT");
        if (draft && !WalmartMapping.word(current.getObjective()).matches("|DEFAULT")) {
            body.setObjective(current.getObjective());
        }
        if (current.getCampaignType() != null) {
            body.setCampaignType(current.getCampaignType());
        }
        if (!WalmartMapping.isOnAdGroups(current)) {
            carryFlight(current, body);
        }
        body.getAdditionalProperties().putAll(current.getAdditionalProperties());
    }

    private static void carryFlight(CampaignDetails current, CampaignReplace body) {
        Optional.ofNullable(current.getStartDate()).ifPresent(body::setStartDate);
        Optional.ofNullable(WalmartMapping.end(current))
                .map(end -> end.isNever() ? Eastern.text(end) : current.getEndDate())
                .ifPresent(body::setEndDate);
        Optional.ofNullable(current.getBudgetType()).ifPresent(body::setBudgetType);
        Optional.ofNullable(current.getDailyBudget()).ifPresent(body::setDailyBudget);
        Optional.ofNullable(current.getTotalBudget()).ifPresent(body::setTotalBudget);
        Optional.ofNullable(current.getDeliverySpeed()).ifPresent(body::setDeliverySpeed);
    }

    private static void budget(
            Budget budget, Consumer<BudgetType> type, Consumer<BigDecimal> daily, Consumer<BigDecimal> total) {
        type.accept(BudgetType.of(budget.period().name()));
        (budget.period() == BudgetPeriod.DAILY ? daily : total)
                .accept(budget.amount().amount());
    }

    /** The way an update is sent: the change's own, else the service's. */
    UpdateMode mode(CampaignChange change) {
        return optionsOf(change.options()).flatMap(WalmartOptions::updateMode).orElse(defaultMode);
    }

    /** A change that stands for a whole definition. */
    static CampaignDraft whole(CampaignChange change) {
        CampaignDraft.Builder draft =
                CampaignDraft.builder(change.name().value().orElse(""));
        change.description().value().ifPresent(draft::description);
        change.objective().value().ifPresent(draft::objective);
        change.budget().value().ifPresent(draft::budget);
        change.start().value().ifPresent(draft::start);
        change.end().value().ifPresent(draft::end);
        change.options().ifPresent(draft::options);
        return draft.build();
    }

    /** Options for another network are refused elsewhere; here they are none. */
    static Optional<WalmartOptions> optionsOf(Optional<ProviderOptions> options) {
        return options.filter(WalmartOptions.class::isInstance).map(WalmartOptions.class::cast);
    }

    private static Objective objective(io.github.adfacade.Objective objective) {
        return Objective.of(WalmartMapping.word(objective).orElseThrow());
    }

    /** All six of flight and budget stand on one level, so a draft that holds them needs a speed; evenly suits both kinds. */
    private static DeliverySpeed speed(CampaignDraft draft) {
        return optionsOf(draft.options())
                .flatMap(WalmartOptions::deliverySpeed)
                .map(speed -> DeliverySpeed.of(speed.name()))
                .orElse(DeliverySpeed.EVENLY);
    }
}
