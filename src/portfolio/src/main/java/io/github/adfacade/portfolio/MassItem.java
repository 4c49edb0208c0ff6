package io.github.adfacade.portfolio;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One campaign of a mass change: what shall be done to it, worked out before anything is sent.
 *
 * @param service the name of its service in the portfolio
 * @param campaign the campaign as it was when the change was planned
 * @param action what shall be done
 * @param changeOrNull the fields that shall change; null unless the action is {@link MassAction#UPDATE}
 * @param differences what would be different, field by field
 * @param violations every broken rule that is known before anything is sent; an item that has one is never sent
 */
public record MassItem(
        String service,
        Campaign campaign,
        MassAction action,
        @Nullable CampaignChange changeOrNull,
        List<Difference> differences,
        List<Violation> violations) {

    public MassItem {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(campaign, "campaign");
        if ((changeOrNull != null) != (action == MassAction.UPDATE)) {
            throw new IllegalArgumentException("an update, and it alone, has a change");
        }
        differences = List.copyOf(differences);
        violations = List.copyOf(violations);
    }

    /** The fields that shall change; empty unless the action is {@link MassAction#UPDATE}. */
    public Optional<CampaignChange> change() {
        return Optional.ofNullable(changeOrNull);
    }

    /** True when no rule known here is broken. */
    public boolean isAllowed() {
        return violations.isEmpty();
    }
}
