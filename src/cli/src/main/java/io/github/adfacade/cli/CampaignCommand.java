package io.github.adfacade.cli;

import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignService;
import picocli.CommandLine.Parameters;

/** A verb that takes one campaign's id and shows the campaign that comes back. */
@SuppressWarnings("NullAway.Init") // fields are injected
abstract class CampaignCommand extends ServiceCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The campaign, by the network's id.")
    private String id;

    @Override
    final void run(CampaignService service) {
        show(apply(service, id));
    }

    abstract Campaign apply(CampaignService service, String id);
}
