package io.github.adfacade.cli;

import io.github.adfacade.BatchResult;
import io.github.adfacade.BatchResult.Outcome;
import io.github.adfacade.BulkProgress;
import io.github.adfacade.Campaign;
import io.github.adfacade.ChangePlan.Difference;
import io.github.adfacade.portfolio.Listing;
import io.github.adfacade.portfolio.MassAction;
import io.github.adfacade.portfolio.MassChange;
import io.github.adfacade.portfolio.MassItem;
import io.github.adfacade.portfolio.MassListener;
import io.github.adfacade.portfolio.MassOptions;
import io.github.adfacade.portfolio.MassPlan;
import io.github.adfacade.portfolio.MassResult;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Shows what would be done to many campaigns, asks, does it, and says what became of each. */
@SuppressWarnings("NullAway.Init") // fields are injected
final class ManyRun {

    private static final int MOST_SHOWN = 20;
    private static final int NAME_WIDTH = 40;

    @Mixin
    private Targets targets;

    @Mixin
    private Confirmation confirmation;

    @Mixin
    private BulkFlags flags;

    Targets targets() {
        return targets;
    }

    /** @return the exit code */
    int run(ServiceCommand command, MassChange change) {
        MassPlan plan = change.plan();
        requireAll(plan);
        PrintWriter shown = command.json() ? command.err() : command.out();
        show(plan, shown);
        if (plan.allowed().isEmpty()) {
            shown.println("Nothing to do.");
            return plan.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
        if (!confirmation.isGiven(command, "Do it?")) {
            shown.println("Nothing was done.");
            return ExitCode.SOFTWARE;
        }
        try (StopOnSignal stop = new StopOnSignal()) {
            MassResult result = apply(command, change, plan, stop);
            if (command.json()) {
                command.print(OutcomeJson.of(result));
            } else {
                summary(result, command.out());
            }
            tell(result, command.err());
            command.out().flush();
            command.err().flush();
            return code(plan, result);
        }
    }

    /** A campaign that was named and is nowhere must not go unheard. */
    private void requireAll(MassPlan plan) {
        List<String> missing = new ArrayList<>(targets.ids());
        missing.removeAll(Stream.concat(
                        plan.items().stream().map(item -> item.campaign().id()),
                        plan.untouched().stream()
                                .map(listed -> listed.campaign().id()))
                .toList());
        if (!missing.isEmpty() && plan.failures().isEmpty()) {
            throw new CommandFailure("nothing was done: no campaign " + String.join(", ", missing));
        }
    }

    private static void show(MassPlan plan, PrintWriter out) {
        Table table =
                new Table("SERVICE", "ID", "NAME", "STATUS", plan.action() == MassAction.UPDATE ? "CHANGE" : "DO");
        plan.allowed().stream().limit(MOST_SHOWN).forEach(item -> table.add(row(item)));
        if (!plan.allowed().isEmpty()) {
            table.print(out);
        }
        if (plan.allowed().size() > MOST_SHOWN) {
            out.println("... and " + (plan.allowed().size() - MOST_SHOWN) + " more");
        }
        plan.refused()
                .forEach(item -> item.violations()
                        .forEach(violation -> out.println("refused: " + item.service() + " "
                                + Text.printable(item.campaign().id() + ": " + violation))));
        for (Listing.Failure failure : plan.failures()) {
            out.println("not listed: " + failure.service() + ": " + Failures.describe(failure.error()));
        }
        out.println(plan.summary());
        // Only what runs is added up.
        if (plan.action() == MassAction.UPDATE && plan.before().all().campaigns() > 0) {
            out.println("budgets before: " + plan.before().all());
            out.println("budgets after:  " + plan.after().all());
        }
    }

    private static String[] row(MassItem item) {
        Campaign campaign = item.campaign();
        String what = item.action() == MassAction.UPDATE
                ? item.differences().stream().map(ManyRun::text).collect(Collectors.joining("; "))
                : Text.word(item.action());
        return new String[] {
            item.service(),
            Text.printable(campaign.id()),
            Text.shortened(Text.printable(campaign.name()), NAME_WIDTH),
            Text.word(campaign.status()),
            Text.printable(what)
        };
    }

    private static String text(Difference difference) {
        return difference.field() + ": " + difference.before() + " -> " + difference.after();
    }

    private MassResult apply(ServiceCommand command, MassChange change, MassPlan plan, StopOnSignal stop) {
        ProgressLine line = new ProgressLine(
                command.err(), command.terminal().isThere(), plan.allowed().size(), Clock.systemUTC());
        MassListener listener = new MassListener() {
            @Override
            public void progress(String service, BulkProgress progress) {
                line.progress(service, progress);
            }
        };
        try {
            return change.apply(
                    plan,
                    MassOptions.builder()
                            .bulk(flags.options(command, stop))
                            .listener(listener)
                            .build());
        } finally {
            line.end();
        }
    }

    private static void summary(MassResult result, PrintWriter out) {
        Table table = new Table("SERVICE", "DONE", "NOT AS ASKED", "FAILED", "NOT SENT");
        result.services().forEach((name, outcomes) -> table.add(counts(name, outcomes)));
        if (result.services().size() > 1) {
            table.add(counts("all", result.all()));
        }
        table.print(out);
    }

    private static String[] counts(String name, BatchResult outcomes) {
        int notSent = outcomes.notSent().size();
        return Stream.of(
                        name,
                        outcomes.succeeded().size(),
                        outcomes.notTaken().size(),
                        outcomes.failed().size() - notSent,
                        notSent)
                .map(String::valueOf)
                .toArray(String[]::new);
    }

    private static void tell(MassResult result, PrintWriter err) {
        for (MassResult.Result each : result.results()) {
            Outcome outcome = each.outcome();
            outcome.error()
                    .filter(error -> !outcome.isNotSent())
                    .ifPresent(error -> err.println("campaigns: " + each.item().service() + " "
                            + Text.printable(each.item().campaign().id()) + ": " + Failures.describe(error)));
            outcome.campaign()
                    .filter(campaign -> !campaign.notTaken().isEmpty())
                    .ifPresent(campaign -> NotTaken.warn(err, campaign));
        }
        result.all().notSent().stream()
                .flatMap(outcome -> outcome.error().stream())
                .findFirst()
                .ifPresent(error -> err.println(
                        "campaigns: " + result.all().notSent().size() + " were not sent: " + Failures.describe(error)));
    }

    private static int code(MassPlan plan, MassResult result) {
        if (!result.isComplete() || !plan.failures().isEmpty()) {
            return ExitCode.SOFTWARE;
        }
        return result.all().notTaken().isEmpty() ? ExitCode.OK : NotTaken.EXIT_CODE;
    }
}
