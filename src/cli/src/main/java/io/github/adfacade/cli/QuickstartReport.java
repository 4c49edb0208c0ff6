package io.github.adfacade.cli;

import io.github.adfacade.Provider;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The table of a quickstart, printed row by row as its steps are done. */
final class QuickstartReport {

    private static final int DETAIL_WIDTH = 84;

    private final PrintWriter out;
    private final List<String> failures = new ArrayList<>();
    private int steps;

    QuickstartReport(PrintWriter out) {
        this.out = out;
    }

    void begin() {
        out.println();
        row("PROVIDER", "STEP", "RESULT", "DETAIL");
    }

    /** Runs a step, which says in a sentence what happened or throws; false when it threw. */
    boolean step(Provider provider, String step, Supplier<String> work) {
        String network = Text.word(provider);
        steps++;
        try {
            row(network, step, "ok", work.get());
            return true;
        } catch (RuntimeException failure) {
            row(network, step, "FAILED", Failures.describe(failure));
            failures.add(network + " " + step);
            return false;
        }
    }

    /** The last line; true when every step did what it must. */
    boolean end() {
        out.println();
        if (failures.isEmpty()) {
            out.println("All " + steps + " steps did what they must.");
        } else {
            out.println("Failed: " + String.join(", ", failures)
                    + ". What would have followed on that network was left out.");
        }
        return failures.isEmpty();
    }

    private void row(String provider, String step, String result, String detail) {
        List<String> lines = wrapped(Text.printable(detail));
        out.printf("%-9s %-20s %-7s %s%n", provider, step, result, lines.get(0));
        lines.stream().skip(1).forEach(line -> out.printf("%-38s %s%n", "", line));
        out.flush();
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > DETAIL_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
