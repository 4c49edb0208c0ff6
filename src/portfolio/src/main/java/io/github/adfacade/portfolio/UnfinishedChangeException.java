package io.github.adfacade.portfolio;

import java.nio.file.Path;
import java.util.List;

/**
 * A run of {@link Journal#updateAll} was stopped that has made other changes of some campaigns than are asked for now. Nothing
 * was sent. Ask for the same changes again to finish it, leave out those campaigns, or take it back with {@link Undo}.
 */
public final class UnfinishedChangeException extends JournalException {

    private static final long serialVersionUID = 1L;

    private final List<String> campaigns;

    UnfinishedChangeException(Path journal, String service, List<String> campaigns) {
        super(
                journal,
                "a run that was stopped has changed these campaigns of " + service + " otherwise already: " + campaigns
                        + "; ask for the same changes again, leave them out, or undo",
                null);
        this.campaigns = List.copyOf(campaigns);
    }

    /** The ids of the campaigns. */
    public List<String> campaigns() {
        return campaigns;
    }
}
