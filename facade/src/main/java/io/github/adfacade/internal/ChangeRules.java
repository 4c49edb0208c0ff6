package io.github.adfacade.internal;

import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Capability;
import io.github.adfacade.FieldChange;
import io.github.adfacade.internal.DraftRules.FieldCapabilities;
import java.util.stream.Stream;

/** What holds for a change on every network. */
final class ChangeRules {

    private ChangeRules() {}

    static void check(CampaignService service, CampaignChange change, Violations violations) {
        FieldCapabilities.requireFor(
                service,
                "update",
                !change.description().isKept(),
                !change.objective().isKept(),
                change.budget().value(),
                change.end().value());
        boolean clears = Stream.of(
                        change.name(),
                        change.description(),
                        change.objective(),
                        change.budget(),
                        change.start(),
                        change.end())
                .anyMatch(FieldChange::isCleared);
        FieldCapabilities.require(service, "update", clears, Capability.CLEAR_FIELD);
        violations.require(!change.name().isCleared(), "name", "cannot be cleared", null);
        change.name().value().ifPresent(n -> violations.require(!n.isBlank(), "name", "must not be blank", n));
        DraftRules.checkValues(
                change.budget().value(),
                change.objective().value(),
                change.start().value(),
                change.end().value(),
                violations);
    }
}
