package io.github.adfacade.portfolio;

import io.github.adfacade.BulkOptions;
import io.github.adfacade.portfolio.JournalEntry.Action;
import io.github.adfacade.portfolio.OperationReport.Result;
import java.nio.file.Path;

/** Takes back the changes that a {@link Journal} has taken down, from the values it recorded. */
public final class Undo {

    private Undo() {}

    /** {@link #undo(Portfolio, Journal, BulkOptions)} with a journal that is opened for it. */
    public static OperationReport undo(Portfolio portfolio, Path journal, BulkOptions options) {
        try (Journal opened = Journal.open(journal)) {
            return undo(portfolio, opened, options);
        }
    }

    /**
     * Gives every field that {@link Journal#updateAll} has changed and nobody has taken back the value that it had before, where
     * it still has the value that the change left behind. After several changes to a campaign that followed on each other, it
     * gets the value from before the first. A field that stands at another value was changed by others: it is left alone, and
     * its campaign is {@link Result#LEFT}. A field whose value was not known before is not guessed: Whop's schedule, what was
     * empty, and what was said in the network's own words alone. Its campaign is {@link Result#IMPOSSIBLE}; its other fields
     * are taken back all the same.
     *
     * <p>Stopped at any moment and started again with the same journal it finishes the work and does nothing twice; after that
     * it finds nothing to do. Options and listener are as {@link KillSwitch} says.
     *
     * @throws JournalException when the journal cannot be written: then nothing more is sent
     */
    public static OperationReport undo(Portfolio portfolio, Journal journal, BulkOptions options) {
        return KillSwitch.run(portfolio, journal, Action.UNDO, run -> new UndoRun(run).run(), options);
    }
}
