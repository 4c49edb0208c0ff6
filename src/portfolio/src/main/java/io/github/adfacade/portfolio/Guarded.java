package io.github.adfacade.portfolio;

import io.github.adfacade.CampaignService;
import java.util.List;

/** A service behind guardrails, for whoever plans many changes at once. */
interface Guarded {

    /** The service without them, for reading alone. */
    CampaignService unguarded();

    /** Judges a mass operation on these campaigns. */
    Judge judge(List<String> ids);
}
