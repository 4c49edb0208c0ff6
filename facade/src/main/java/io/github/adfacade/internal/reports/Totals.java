package io.github.adfacade.internal.reports;

import io.github.adfacade.reports.Figures;
import io.github.adfacade.reports.ReportRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums up a campaign's days where the network tells no total. What it keeps grows with the campaigns, not with the days. */
final class Totals {

    /** Starts a campaign's row; it is asked for once a campaign, at its first day. */
    @FunctionalInterface
    interface Start {

        ReportRow.Builder row();
    }

    private final Map<String, Sum> sums = new LinkedHashMap<>();

    private static final class Sum {

        private final ReportRow.Builder row;
        private @Nullable Figures figures;
        private boolean estimated;

        Sum(ReportRow.Builder row) {
            this.row = row;
        }
    }

    void add(String campaign, Figures figures, boolean estimated, Start start) {
        Sum sum = sums.computeIfAbsent(campaign, first -> new Sum(start.row()));
        sum.figures = sum.figures == null ? figures : sum.figures.plus(figures);
        sum.estimated |= estimated;
    }

    Stream<ReportRow> rows() {
        return sums.values().stream().map(sum -> {
            Figures figures = sum.figures == null ? new Figures(null, null, null, null, null) : sum.figures;
            return sum.row.estimated(sum.estimated).build(figures);
        });
    }
}
