package io.github.adfacade.portfolio;

import io.github.adfacade.BulkOptions;
import io.github.adfacade.CampaignException;
import io.github.adfacade.CampaignService;
import io.github.adfacade.Sleeper;
import io.github.adfacade.portfolio.JournalEntry.Action;
import io.github.adfacade.portfolio.OperationReport.Item;
import io.github.adfacade.portfolio.OperationReport.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pauses everything that runs on all networks of a portfolio, and later resumes exactly that. Stopped at any moment and started
 * again with the same {@link Journal}, each finishes its work and does nothing twice.
 *
 * <p><b>What is paused</b> is what spends or may begin to by itself: what is active or scheduled, what waits for a review, a
 * payment or a solved issue although its owner has switched it on (at Whop what is configured {@code active}, at Topsort what
 * has {@code isActive} and is not over), and what stands in a state that is not known here. A network may refuse some of these,
 * as Whop does for a campaign in review: such a campaign is reported as {@link Result#FAILED}, or {@link Result#UNCERTAIN} when
 * its state is not known. Walmart pauses no draft, and a draft there, also one just resumed, goes live by itself when its ad
 * groups are complete: they are reported as {@link Result#WAITING}.
 *
 * <p><b>Options.</b> They hold for each service and pass. Campaigns are always read back. Of the listener, progress alone is
 * told, by one thread at a time: items have no places here.
 */
public final class KillSwitch {

    private KillSwitch() {}

    /** {@link #stop(Portfolio, Journal, BulkOptions)} with a journal that is opened for it. */
    public static OperationReport stop(Portfolio portfolio, Path journal, BulkOptions options) {
        try (Journal opened = Journal.open(journal)) {
            return stop(portfolio, opened, options);
        }
    }

    /**
     * Pauses everything that runs, on all services at the same time. After each pass the campaigns are listed again, up to five
     * times, until nothing runs: others may have appeared meanwhile. A service that fails does not keep the others.
     *
     * @return every campaign that was paused, could not be paused, or may begin by itself
     * @throws JournalException when the journal cannot be written: then nothing more is sent
     */
    public static OperationReport stop(Portfolio portfolio, Journal journal, BulkOptions options) {
        return stop(portfolio, journal, options, Sleeper.THREAD);
    }

    static OperationReport stop(Portfolio portfolio, Journal journal, BulkOptions options, Sleeper sleeper) {
        return run(portfolio, journal, Action.PAUSE, (run) -> new StopRun(run, sleeper).run(), options);
    }

    /** {@link #restore(Portfolio, Journal, BulkOptions)} with a journal that is opened for it. */
    public static OperationReport restore(Portfolio portfolio, Path journal, BulkOptions options) {
        try (Journal opened = Journal.open(journal)) {
            return restore(portfolio, opened, options);
        }
    }

    /**
     * Resumes the campaigns that this journal says were paused by {@link #stop} and not resumed yet. One that others have touched
     * since it was paused stays as it is and is {@link Result#LEFT}: one that is no longer paused, whose name, description,
     * objective, budget or flight is another, or that the network says was changed at a later time. Topsort tells no such time,
     * so there a change to anything else is not seen; and nobody can see a change between that look and the request.
     *
     * <p>A request to pause that was announced and never answered counts as this journal's doing when the campaign is found
     * paused: who did it cannot be told apart.
     *
     * @throws JournalException when the journal cannot be written: then nothing more is sent
     */
    public static OperationReport restore(Portfolio portfolio, Journal journal, BulkOptions options) {
        return run(portfolio, journal, Action.RESUME, run -> new RestoreRun(run).run(), options);
    }

    /** The work on one service. */
    interface Work {
        ServiceRun.Part on(ServiceRun run);
    }

    static OperationReport run(Portfolio portfolio, Journal journal, Action action, Work work, BulkOptions options) {
        String operation = journal.begin(action, null);
        Map<String, CampaignService> services = portfolio.services();
        Map<String, ServiceRun.Part> parts = SideBySide.run(
                action.name(),
                services,
                (name, service) -> work.on(new ServiceRun(journal, operation, action, name, service, options)));
        List<Item> items = new ArrayList<>();
        Map<String, CampaignException> failures = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            items.addAll(part.items());
            if (part.failure() != null) {
                failures.put(name, part.failure());
            }
        });
        items.addAll(elsewhere(journal, action, services));
        OperationReport report = new OperationReport(items, failures);
        if (report.isComplete()) {
            journal.end(operation, action, null);
        }
        return report;
    }

    /** What the journal would have to do on services that the portfolio does not have. */
    private static List<Item> elsewhere(Journal journal, Action action, Map<String, CampaignService> services) {
        return journal.ask(history -> history.services().stream()
                .filter(name -> !services.containsKey(name))
                .flatMap(name -> history.tracks(name).stream())
                .filter(track -> track.open != null
                        || (action == Action.RESUME && track.held != null)
                        || (action == Action.UNDO
                                && track.made.stream()
                                        .anyMatch(made -> !made.left().isEmpty())))
                .map(track -> new Item(
                        track.service,
                        track.id,
                        track.name,
                        Result.FAILED,
                        "the portfolio has no service of this name"))
                .toList());
    }
}
