package io.github.adfacade.portfolio;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A line of a journal says nothing that can be understood, beyond a last line that was cut off while it was written. Nothing is
 * done and the file stays as it is: what it says of the campaigns cannot be relied on.
 */
public final class JournalDamagedException extends JournalException {

    private static final long serialVersionUID = 1L;

    private final int line;

    JournalDamagedException(Path journal, int line, String why, @Nullable Throwable cause) {
        super(journal, "line " + line + " " + why, cause);
        this.line = line;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }
}
