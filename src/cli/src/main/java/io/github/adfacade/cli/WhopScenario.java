package io.github.adfacade.cli;

import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Objective;
import io.github.adfacade.Provider;
import io.github.adfacade.sandbox.WhopSandbox;
import java.time.Instant;

/** Whop: a new campaign is a draft, launched by its owner and then reviewed. */
final class WhopScenario extends Scenario {

    private final WhopSandbox sandbox;

    WhopScenario(Instant now, WhopSandbox sandbox) {
        super(Provider.WHOP, now);
        this.sandbox = sandbox;
    }

    @Override
    CampaignDraft draft(String name) {
        return flight(name).objective(Objective.LEADS).build();
    }

    @Override
    String unknownId() {
        return "adcamp_never_given_out";
    }

    @Override
    String launch(CampaignService service, String id) {
        String launched = Text.word(Networks.launch(service, id).status());
        sandbox.control().deliver(id);
        return "launched: " + launched + "; then the sandbox lets it pass review: "
                + Text.word(service.get(id).status());
    }
}
