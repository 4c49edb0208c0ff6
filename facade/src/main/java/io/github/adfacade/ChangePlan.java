package io.github.adfacade;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What {@link CampaignService#update} would do, found out without a write: what would change field by field, what would
 * be sent, and what would be refused.
 *
 * @param current the campaign as it stands now
 * @param differences the fields that would change; a field that already has the wanted value is not among them
 * @param requests what would be sent, in order; empty when the change would be refused
 * @param violations every broken rule; empty when the change would be sent
 */
public record ChangePlan(
        Campaign current, List<Difference> differences, List<PlannedRequest> requests, List<Violation> violations) {

    public ChangePlan {
        Objects.requireNonNull(current, "current");
        differences = List.copyOf(differences);
        requests = List.copyOf(requests);
        violations = List.copyOf(violations);
    }

    /** True when no rule known here is broken. The network may still refuse for reasons only it knows. */
    public boolean isAllowed() {
        return violations.isEmpty();
    }

    /**
     * One field that would change.
     *
     * @param field the field in common words, or in the network's own for a provider option
     * @param before the value now, or null when there is none or the network does not return it
     * @param after the value then, or null when it would be cleared
     */
    public record Difference(
            String field, @Nullable String before, @Nullable String after) {}

    /**
     * One request that would be sent.
     *
     * @param method the HTTP method
     * @param path the path below the base URL
     * @param body the JSON body, or an empty text when there is none
     */
    public record PlannedRequest(String method, String path, String body) {}
}
