package io.github.adfacade.reports;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows of a report, read as they are asked for; iterating anew asks the network anew. By day and hour they come in no
 * order that holds on all networks.
 *
 * <p>Reading can throw what a call can throw. A row of which nothing can be made, since it has no id or a figure that is none,
 * ends the report with an {@link io.github.adfacade.UnreadableResponseException}: a sum without it would be wrong.
 */
@FunctionalInterface
public interface ReportRows extends Iterable<ReportRow> {

    /** The rows one by one. Close it when it is left before its end, so that a file behind it goes at once. */
    Stream<ReportRow> stream();

    @Override
    default Iterator<ReportRow> iterator() {
        return stream().iterator();
    }

    /** All of them in memory. */
    default List<ReportRow> toList() {
        try (Stream<ReportRow> rows = stream()) {
            return rows.toList();
        }
    }
}
