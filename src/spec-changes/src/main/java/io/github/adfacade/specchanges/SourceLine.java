package io.github.adfacade.specchanges;

import java.util.Comparator;

/** A line of a file, the file's name being relative to the facade's root package. */
record SourceLine(String file, long line) implements Comparable<SourceLine> {

    @Override
    public int compareTo(SourceLine other) {
        return Comparator.comparing(SourceLine::file)
                .thenComparingLong(SourceLine::line)
                .compare(this, other);
    }
}
