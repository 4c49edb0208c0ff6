package io.github.adfacade.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measurements by row and contender, one a round, printed as ratios to the first contender in Markdown. */
final class Table {

    private record Row(String unit, Map<String, List<Double>> byContender) {}

    private final Map<String, Row> rows = new LinkedHashMap<>();

    void add(String name, String contender, double value, String unit) {
        rows.computeIfAbsent(name, made -> new Row(unit, new LinkedHashMap<>()))
                .byContender()
                .computeIfAbsent(contender, made -> new ArrayList<>())
                .add(value);
    }

    void print(PrintStream out) {
        List<String> names = Contender.NAMES;
        out.println();
        out.println("| | " + String.join(" | ", names) + " | facade / generated |");
        out.println("|---|" + "---:|".repeat(names.size() + 1));
        rows.forEach((name, row) -> {
            StringBuilder line = new StringBuilder("| " + name + " |");
            List<Double> base = row.byContender().get(names.get(0));
            line.append(String.format(Locale.ROOT, " %.0f %s |", median(base), row.unit()));
            for (String contender : names.subList(1, names.size())) {
                line.append(" ")
                        .append(ratio(row.byContender().get(contender), base))
                        .append(" |");
            }
            line.append(" ")
                    .append(ratio(
                            row.byContender().get("facade"), row.byContender().get("generated")))
                    .append(" |");
            out.println(line);
        });
        out.println();
        out.printf(
                "JDK %s, %d processors, %s. Ratios are medians of those of each round; \u00b1 is half of what lies between their"
                        + " quartiles.%n",
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    private static String ratio(List<Double> values, List<Double> base) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < base.size(); round++) {
            ratios.add(values.get(round) / base.get(round));
        }
        double noise = (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / 2;
        return String.format(Locale.ROOT, "%.2f \u00b1 %.2f", median(ratios), noise);
    }

    private static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
