package io.github.adfacade.portfolio.desired;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An account as it shall be: for each service its campaigns, by the user's own keys. Two are equal when they say the same, in
 * whatever order and layout.
 *
 * @param services the campaigns of each service, by its name and their keys
 */
public record DesiredState(Map<String, Map<String, DesiredCampaign>> services) {

    public DesiredState {
        Map<String, Map<String, DesiredCampaign>> copy = new LinkedHashMap<>();
        services.forEach(
                (name, campaigns) -> copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(campaigns))));
        services = Collections.unmodifiableMap(copy);
    }

    /** The campaigns of a service, by their keys; empty when there are none. */
    public Map<String, DesiredCampaign> of(String service) {
        return services.getOrDefault(service, Map.of());
    }
}
