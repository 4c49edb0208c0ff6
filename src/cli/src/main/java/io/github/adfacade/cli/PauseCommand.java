package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import picocli.CommandLine.Command;

/** Stops delivery. */
@Command(name = "pause", description = "Stops delivery; a campaign that is already paused stays so.")
final class PauseCommand extends CampaignCommand {

    @Override
    Campaign apply(CampaignService service, String id) {
        return service.pause(id);
    }
}
