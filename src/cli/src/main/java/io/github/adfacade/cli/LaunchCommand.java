package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import picocli.CommandLine.Command;

/** Launches a draft. */
@Command(
        name = "launch",
        description = "Launches a draft. Whop only; elsewhere a campaign starts by its switch or its ad groups.")
final class LaunchCommand extends CampaignCommand {

    @Override
    void check() {
        if (isGuarded()) {
            throw wrongUsage("a launch cannot be held to guardrails: they stand around what all networks can do");
        }
    }

    @Override
    Campaign apply(CampaignService service, String id) {
        return Networks.launch(service, id);
    }
}
