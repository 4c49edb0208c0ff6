package io.github.adfacade.cli;

import io.github.adfacade.CampaignService;
import io.github.adfacade.portfolio.MassChange;
import io.github.adfacade.portfolio.Portfolio;
import io.github.adfacade.portfolio.Selection;
import picocli.CommandLine.Command;

/** Takes up delivery. */
@Command(name = "resume", description = "Takes up delivery again; a campaign that already runs stays so.")
final class ResumeCommand extends ActionCommand {

    @Override
    void act(CampaignService service, String id) {
        show(service.resume(id));
    }

    @Override
    MassChange change(Portfolio portfolio, Selection selection) {
        return MassChange.resume(portfolio, selection);
    }
}
