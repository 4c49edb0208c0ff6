package io.github.adfacade.specchanges;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two documents, by path. A list that is a set (required, enum) has its elements as last steps; a
 * parameter is named by its place and name.
 *
 * @param before null when added
 * @param after null when removed
 */
record SpecChange(
        Kind kind,
        List<String> path,
        @Nullable Object before,
        @Nullable Object after) {

    /** WORDING speaks to people only; ORDER changes no content. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        RENAMED,
        ORDER,
        WORDING
    }

    SpecChange {
        path = List.copyOf(path);
    }

    /** Whether a program could notice. */
    boolean isOfSubstance() {
        return kind != Kind.WORDING && kind != Kind.ORDER;
    }

    String last() {
        return path.get(path.size() - 1);
    }

    List<String> parent() {
        return path.subList(0, path.size() - 1);
    }

    /** The name after a renaming. */
    String newName() {
        return String.valueOf(after);
    }
}
