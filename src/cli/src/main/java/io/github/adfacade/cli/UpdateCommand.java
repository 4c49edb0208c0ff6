package io.github.adfacade.cli;

import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignService;
import picocli.CommandLine.Command;

/** Changes some fields of a campaign. */
@Command(
        name = "update",
        description = "Changes the fields that are named, leaves the others, and shows the campaign as it then is.")
final class UpdateCommand extends ChangeCommand {

    @Override
    void apply(CampaignService service, String id, CampaignChange change) {
        show(service.update(id, change));
    }
}
