package io.github.adfacade.portfolio.desired;

import java.util.Optional;

/**
 * Where the state of an account is kept: which campaign each key stands for, and what was last applied to it. It belongs to
 * the file as a ledger belongs to its books; {@link StateFile} keeps it beside it.
 */
public interface StateStore {

    /** What was written last; empty when nothing was. */
    Optional<String> read();

    /**
     * Keeps the text in place of the one before: all of it or, where that fails, nothing. When this returns, it must outlive
     * a crash.
     */
    void write(String text);
}
