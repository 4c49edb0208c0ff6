package io.github.adfacade.portfolio.desired;

import io.github.adfacade.portfolio.desired.Known.Taken;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done about one key, as the machine does it.
 *
 * @param item what a person is shown; null when there is nothing to show
 * @param desired what the file says; null when it says nothing and the campaign is to be removed
 * @param id the network's id; null when the campaign is to be made
 * @param changed the fields that are to be changed
 * @param pause whether it is to be paused
 * @param resume whether it is to be resumed
 * @param taken what is applied already, field by field
 */
record Step(
        @Nullable DesiredItem item,
        String service,
        String key,
        @Nullable DesiredCampaign desired,
        @Nullable String id,
        List<String> changed,
        boolean pause,
        boolean resume,
        Map<String, Taken> taken) {}
