package io.github.adfacade.cli;

import io.github.adfacade.Budget;
import io.github.adfacade.BudgetPeriod;
import io.github.adfacade.Campaign;
import io.github.adfacade.CampaignChange;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Money;
import io.github.adfacade.portfolio.Portfolio;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verb that takes a campaign's id and what shall change about it. */
@SuppressWarnings("NullAway.Init") // fields are injected
abstract class ChangeCommand extends ServiceCommand {

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", description = "The campaign, by the network's id.")
    private @Nullable String id;

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
        if (id == null) {
            throw wrongUsage("Missing required parameter: 'ID'");
        }
        CampaignChange.Builder change = change(service);
        if (fields.budget != null) {
            BudgetPeriod period = fields.period != null ? fields.period : period(service.get(id));
            change.budget(new Budget(fields.budget.in(currency()), period));
        }
        apply(service, id, change.build());
    }

    final boolean hasId() {
        return id != null;
    }

    abstract void apply(CampaignService service, String id, CampaignChange change);

    /** A new amount alone shall not change a budget's period. */
    private static BudgetPeriod period(Campaign campaign) {
        return campaign.budget().map(Budget::period).orElse(BudgetPeriod.DAILY);
    }

    /** What shall change about each of many campaigns. */
    final Function<Campaign, Optional<CampaignChange>> changes(Portfolio portfolio) {
        if (name != null) {
            throw wrongUsage("--name is for one campaign");
        }
        if (!fields.settings.isEmpty() && providers().isAll()) {
            throw wrongUsage("--option needs one network");
        }
        CampaignService any = portfolio.services().values().iterator().next();
        change(any);
        return campaign -> {
            CampaignChange.Builder change = change(any);
            if (fields.budget != null) {
                Money amount = fields.budget.in(Networks.currency(campaign.provider(), environment()));
                change.budget(new Budget(amount, fields.period != null ? fields.period : period(campaign)));
            }
            return Optional.of(change.build());
        };
    }

    /** Whether any field is named. */
    final boolean namesAField() {
        return name != null || fields.areGiven() || !cleared.isEmpty();
    }

    /** All but the budget. */
    private CampaignChange.Builder change(CampaignService service) {
        refuseContradictions();
        CampaignChange.Builder change = CampaignChange.builder();
        ifGiven(name, change::name);
        ifGiven(fields.start, start -> start.to(change::start, change::start));
        ifGiven(fields.end, change::end);
        ifGiven(fields.objective, change::objective);
        ifGiven(fields.description, change::description);
        cleared.forEach(field -> change.clear(field.field));
        if (!fields.settings.isEmpty()) {
            change.network(service.changeFields(Setting.byKey(fields.settings, this)));
        }
        return change;
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
