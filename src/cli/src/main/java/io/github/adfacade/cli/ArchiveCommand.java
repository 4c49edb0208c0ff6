package io.github.adfacade.cli;

import com.google.gson.JsonObject;
import io.github.adfacade.CampaignService;
import io.github.adfacade.portfolio.MassChange;
import io.github.adfacade.portfolio.Portfolio;
import io.github.adfacade.portfolio.Selection;
import picocli.CommandLine.Command;

/** Removes a campaign as far as the network removes. */
@Command(
        name = "archive",
        description = "Removes a campaign as far as the network removes: Whop and Topsort delete, Walmart archives.",
        footer = "%nWith --json: {provider, id, archived} of one.")
final class ArchiveCommand extends ActionCommand {

    @Override
    MassChange change(Portfolio portfolio, Selection selection) {
        return MassChange.archive(portfolio, selection);
    }

    @Override
    void act(CampaignService service, String id) {
        service.archive(id);
        if (json()) {
            JsonObject done = new JsonObject();
            done.addProperty("provider", Text.word(service.provider()));
            done.addProperty("id", id);
            done.addProperty("archived", true);
            print(done);
        } else {
            out().println("Archived " + Text.printable(id) + " on "
                    + service.provider().displayName() + ".");
        }
    }
}
