package io.github.adfacade.contract;

import io.github.adfacade.CampaignService;

/** Uses one capability of a service and asserts what comes of it. */
@FunctionalInterface
public interface CapabilityProbe {

    /** Uses the capability. */
    void use(CampaignService service);
}
