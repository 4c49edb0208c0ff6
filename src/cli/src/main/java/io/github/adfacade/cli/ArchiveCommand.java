package io.github.adfacade.cli;

import com.google.gson.JsonObject;
import io.github.adfacade.CampaignService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a campaign as far as the network removes. */
@Command(
        name = "archive",
        description = "Removes a campaign as far as the network removes: Whop and Topsort delete, Walmart archives.",
        footer = "%nWith --json: {provider, id, archived}.")
@SuppressWarnings("NullAway.Init") // fields are injected
final class ArchiveCommand extends ServiceCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The campaign, by the network's id.")
    private String id;

    @Override
    void run(CampaignService service) {
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
