package io.github.adfacade.cli;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignService;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verb that takes one campaign's id and what shall change about it. */
@SuppressWarnings("NullAway.Init") // fields are injected
abstract class ChangeCommand extends ServiceCommand {

    @Parameters(index = "0", paramLabel = "ID", description = "The campaign, by the network's id.")
    private String id;

    @Option(names = "--name", paramLabel = "TEXT", description = "The display name.")
    private @Nullable String name;

    @Mixin
    private FieldOptions fields;

    @Option(
            names = "--clear",
            paramLabel = "FIELD",
            converter = WordConverter.OfClearable.class,
            completionCandidates = WordConverter.OfClearable.class,
            description = "Empties a field; may be repeated: ${COMPLETION-CANDIDATES}.")
    private List<Clearable> cleared = List.of();

    @Override
    final void run(CampaignService service) {
        apply(service, id, change(service));
    }

    abstract void apply(CampaignService service, String id, CampaignChange change);

    private CampaignChange change(CampaignService service) {
        refuseContradictions();
        CampaignChange.Builder change = CampaignChange.builder();
        ifGiven(name, change::name);
        ifGiven(fields.start, change::start);
        ifGiven(fields.end, change::end);
        ifGiven(fields.objective, change::objective);
        ifGiven(fields.description, change::description);
        cleared.forEach(field -> change.clear(field.field));
        if (!fields.settings.isEmpty()) {
            change.network(service.changeFields(Setting.byKey(fields.settings, this)));
        }
        if (fields.budget != null) {
            change.budget(new Budget(fields.budget.in(currency()), period(service)));
        }
        return change.build();
    }

    /** The period that was asked for, or else the campaign's own: a new amount alone shall not change its period. */
    private BudgetPeriod period(CampaignService service) {
        return fields.period != null
                ? fields.period
                : service.get(id).budget().map(Budget::period).orElse(BudgetPeriod.DAILY);
    }

    private void refuseContradictions() {
        if (fields.period != null && fields.budget == null) {
            throw wrongUsage("--budget-period needs --budget");
        }
        Set<Clearable> given = EnumSet.noneOf(Clearable.class);
        ifGiven(name, value -> given.add(Clearable.NAME));
        ifGiven(fields.budget, value -> given.add(Clearable.BUDGET));
        ifGiven(fields.start, value -> given.add(Clearable.START));
        ifGiven(fields.end, value -> given.add(Clearable.END));
        ifGiven(fields.objective, value -> given.add(Clearable.OBJECTIVE));
        ifGiven(fields.description, value -> given.add(Clearable.DESCRIPTION));
        for (Clearable field : cleared) {
            if (given.contains(field)) {
                String word = Text.word(field);
                throw wrongUsage("--" + word + " and --clear " + word + " contradict each other");
            }
        }
    }
}
