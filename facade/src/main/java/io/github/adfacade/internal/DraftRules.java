package io.github.adfacade.internal;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.FlightEnd;
import io.github.adfacade.Objective;
import io.github.adfacade.UnsupportedCapabilityException;
import java.time.Instant;
import java.util.Optional;

/** What holds for a draft on every network. */
final class DraftRules {

    private DraftRules() {}

    static void check(CampaignService service, CampaignDraft draft, Violations violations) {
        FieldCapabilities.requireFor(
                service,
                "create",
                draft.description().isPresent(),
                draft.objective().isPresent(),
                draft.budget(),
                draft.end());
        violations.require(!draft.name().isBlank(), "name", "must not be blank", draft.name());
        checkValues(draft.budget(), draft.objective(), draft.start(), draft.end(), violations);
    }

    static void checkValues(
            Optional<Budget> budget,
            Optional<Objective> objective,
            Optional<Instant> start,
            Optional<FlightEnd> end,
            Violations violations) {
        budget.ifPresent(b -> violations.require(b.amount().isPositive(), "budget", "must be above zero", b.amount()));
        budget.ifPresent(b -> violations.require(
                b.amount().isWholeMinor(),
                "budget",
                "must have no fraction of the currency's smallest unit",
                b.amount()));
        objective.ifPresent(
                o -> violations.require(o != Objective.UNKNOWN, "objective", "must be one that is known", o));
        if (start.isPresent() && end.flatMap(FlightEnd::instant).isPresent()) {
            Instant last = end.flatMap(FlightEnd::instant).orElseThrow();
            violations.require(last.isAfter(start.orElseThrow()), "end", "must be after the start", last);
        }
    }

    /** Fields and words that only some networks know. */
    static final class FieldCapabilities {

        private FieldCapabilities() {}

        static void requireFor(
                CampaignService service,
                String operation,
                boolean description,
                boolean objective,
                Optional<Budget> budget,
                Optional<FlightEnd> end) {
            require(service, operation, description, Capability.DESCRIPTION);
            require(service, operation, objective, Capability.OBJECTIVE);
            budget.ifPresent(b -> require(
                    service,
                    operation,
                    true,
                    switch (b.period()) {
                        case DAILY -> Capability.DAILY_BUDGET;
                        case WEEKLY -> Capability.WEEKLY_BUDGET;
                        case MONTHLY -> Capability.MONTHLY_BUDGET;
                        case TOTAL -> Capability.TOTAL_BUDGET;
                    }));
            require(service, operation, end.map(FlightEnd::isNever).orElse(false), Capability.NEVER_ENDING);
        }

        static void require(CampaignService service, String operation, boolean used, Capability capability) {
            if (used && !service.supports(capability)) {
                throw new UnsupportedCapabilityException(service.provider(), operation, capability);
            }
        }
    }
}
