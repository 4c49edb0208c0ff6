package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import picocli.CommandLine.Command;

/** Takes up delivery. */
@Command(name = "resume", description = "Takes up delivery again; a campaign that already runs stays so.")
final class ResumeCommand extends CampaignCommand {

    @Override
    Campaign apply(CampaignService service, String id) {
        return service.resume(id);
    }
}
