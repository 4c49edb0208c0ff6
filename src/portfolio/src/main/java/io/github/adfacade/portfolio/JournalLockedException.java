package io.github.adfacade.portfolio;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Somebody else has the journal open: two at once would do things twice. */
public final class JournalLockedException extends JournalException {

    private static final long serialVersionUID = 1L;

    JournalLockedException(Path journal, @Nullable Throwable cause) {
        super(journal, "is in use by another operation, in this process or another; wait for it or end it", cause);
    }
}
