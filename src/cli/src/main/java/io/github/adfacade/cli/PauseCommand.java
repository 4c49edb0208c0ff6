package io.github.adfacade.cli;

import io.github.adfacade.CampaignService;
import io.github.adfacade.portfolio.MassChange;
import io.github.adfacade.portfolio.Portfolio;
import io.github.adfacade.portfolio.Selection;
import picocli.CommandLine.Command;

/** Stops delivery. */
@Command(name = "pause", description = "Stops delivery; a campaign that is already paused stays so.")
final class PauseCommand extends ActionCommand {

    @Override
    void act(CampaignService service, String id) {
        show(service.pause(id));
    }

    @Override
    MassChange change(Portfolio portfolio, Selection selection) {
        return MassChange.pause(portfolio, selection);
    }
}
