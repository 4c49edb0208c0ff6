package io.github.adfacade.portfolio;

import java.io.Closeable;
import java.io.IOException;

/** Where a journal's lines go. */
interface JournalDisk extends Closeable {

    /** Writes whole lines at the end, and returns when they would survive a loss of power. */
    void append(byte[] lines) throws IOException;
}
