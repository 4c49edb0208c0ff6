package io.github.adfacade.cli;

import io.github.adfacade.Budget;
import io.github.adfacade.CampaignStatus;
import io.github.adfacade.portfolio.Selection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which campaigns a verb is about, when it is about many. */
final class Targets {

    @Option(names = "--all", description = "Every campaign that the filters below let through.")
    private boolean all;

    @Option(names = "--id", paramLabel = "ID", description = "This campaign; may be repeated.")
    private List<String> ids = List.of();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = WordConverter.OfStatus.class,
            completionCandidates = WordConverter.OfStatus.class,
            description = "With --all: only campaigns in this status; may be repeated: ${COMPLETION-CANDIDATES}.")
    private List<CampaignStatus> statuses = List.of();

    @Option(
            names = "--named",
            paramLabel = "PATTERN",
            description = "With --all: only campaigns of this name; * stands for any characters, ? for one.")
    private @Nullable String named;

    @Option(
            names = "--budget-at-least",
            paramLabel = "BUDGET",
            converter = BudgetConverter.class,
            description = "With --all: only campaigns with such a budget or a higher one, such as '50 USD daily'.")
    private @Nullable Budget atLeast;

    @Option(
            names = "--budget-at-most",
            paramLabel = "BUDGET",
            converter = BudgetConverter.class,
            description = "With --all: only campaigns with such a budget or a lower one.")
    private @Nullable Budget atMost;

    /** Whether many campaigns are meant. */
    boolean areGiven() {
        return all || !ids.isEmpty() || isFiltered();
    }

    private boolean isFiltered() {
        return !statuses.isEmpty() || named != null || atLeast != null || atMost != null;
    }

    Selection selection(NetworkCommand command) {
        if (all == !ids.isEmpty()) {
            throw command.wrongUsage("give either --all or --id");
        }
        if (!all && isFiltered()) {
            throw command.wrongUsage("--status, --named and --budget-at-least or -at-most go with --all");
        }
        Selection.Builder selection = Selection.builder().ids(ids).statuses(statuses.toArray(CampaignStatus[]::new));
        ServiceCommand.ifGiven(named, selection::name);
        ServiceCommand.ifGiven(atLeast, selection::budgetAtLeast);
        ServiceCommand.ifGiven(atMost, selection::budgetAtMost);
        return selection.build();
    }

    /** The ids that were named one by one. */
    List<String> ids() {
        return ids;
    }
}
