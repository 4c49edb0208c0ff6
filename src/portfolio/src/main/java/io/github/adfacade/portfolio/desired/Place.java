package io.github.adfacade.portfolio.desired;

/**
 * Where something stands in a file.
 *
 * @param line from 1; 0 when it stands in no file
 * @param column from 1; 0 when it stands in no file
 */
public record Place(int line, int column) implements Comparable<Place> {

    /** Nowhere: for what was not read from a file. */
    public static final Place NOWHERE = new Place(0, 0);

    @Override
    public int compareTo(Place other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /** {@code "line 4, column 7"}; empty for nowhere. */
    @Override
    public String toString() {
        return line == 0 ? "" : "line " + line + ", column " + column;
    }
}
