package io.github.adfacade.cli;

import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignService;
import io.github.adfacade.ChangePlan;
import picocli.CommandLine.Command;

/** Shows what an update would do. */
@Command(
        name = "plan",
        description = "Shows what update would change, send or refuse. Reads the campaign and sends no write; ends"
                + " with 0 also when the change would be refused.",
        footer = {
            "%nWith --json: {allowed, differences [{field, before, after}], requests [{method, path, body}],",
            "violations [{field, rule, value}], current (the campaign)}."
        })
final class PlanCommand extends ChangeCommand {

    @Override
    void apply(CampaignService service, String id, CampaignChange change) {
        ChangePlan plan = service.plan(id, change);
        if (json()) {
            print(CampaignJson.of(plan, service.zone()));
        } else {
            new CampaignText(out()).plan(plan, service.zone());
        }
    }
}
