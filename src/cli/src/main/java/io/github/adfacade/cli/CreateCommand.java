package io.github.adfacade.cli;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignDraft;
import io.github.adfacade.CampaignService;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a campaign. */
@Command(name = "create", description = "Makes a campaign and shows it as the network holds it.")
@SuppressWarnings("NullAway.Init") // fields are injected
final class CreateCommand extends ServiceCommand {

    @Option(names = "--name", required = true, paramLabel = "TEXT", description = "The display name.")
    private String name;

    @Mixin
    private FieldOptions fields;

    @Override
    void run(CampaignService service) {
        show(service.create(draft(service)));
    }

    private CampaignDraft draft(CampaignService service) {
        CampaignDraft.Builder draft = CampaignDraft.builder(name);
        if (fields.budget != null) {
            BudgetPeriod period = Objects.requireNonNullElse(fields.period, BudgetPeriod.DAILY);
            draft.budget(new Budget(fields.budget.in(currency()), period));
        } else if (fields.period != null) {
            throw wrongUsage("--budget-period needs --budget");
        }
        ifGiven(fields.start, start -> start.to(draft::start, draft::start));
        ifGiven(fields.end, draft::end);
        ifGiven(fields.objective, draft::objective);
        ifGiven(fields.description, draft::description);
        if (!fields.settings.isEmpty()) {
            draft.network(service.draftFields(Setting.byKey(fields.settings, this)));
        }
        return draft.build();
    }
}
