package io.github.adfacade.portfolio;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A journal that cannot be read or written. What a journal cannot take down is not done: the operation stops there. */
public class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String journal;

    JournalException(Path journal, String message, @Nullable Throwable cause) {
        super("journal " + journal + ": " + message, cause);
        this.journal = journal.toString();
    }

    /** The file. */
    public Path journal() {
        return Path.of(journal);
    }
}
