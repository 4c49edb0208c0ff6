package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import picocli.CommandLine.Command;

/** Reads one campaign. */
@Command(name = "get", description = "Shows one campaign.")
final class GetCommand extends CampaignCommand {

    @Override
    Campaign apply(CampaignService service, String id) {
        return service.get(id);
    }
}
