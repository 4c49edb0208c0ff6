package io.github.adfacade.specchanges;

import io.github.adfacade.specchanges.SpecChange.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report on all specs. */
final class SpecChanges {

    private final Path root;
    private final Clients clients;
    private final Map<List<Path>, FacadeUses> facades = new TreeMap<>(Comparator.comparing(List::toString));

    /** @param clients made in the same project */
    SpecChanges(Path root, Clients clients) {
        this.root = root;
        this.clients = clients;
    }

    /** The report, line by line. */
    List<String> report(List<SpecPair> pairs) throws IOException {
        List<String> lines = new ArrayList<>();
        for (SpecPair pair : pairs) {
            lines.addAll(report(pair, pairs));
        }
        return lines;
    }

    private List<String> report(SpecPair pair, List<SpecPair> all) throws IOException {
        if (pair.before().isEmpty()) {
            return List.of(pair.name() + ": new, no release has it");
        }
        if (pair.after().isEmpty()) {
            return List.of(pair.name() + ": gone since " + pair.version() + ", BREAKING");
        }
        // The line that names the release stands before the text.
        List<String> faults =
                new ArrayList<>(SpecFaults.of("specs/released/" + pair.name() + ".yaml", "\n" + pair.before()));
        faults.addAll(SpecFaults.of("specs/" + pair.name() + ".yaml", pair.after()));
        if (!faults.isEmpty()) {
            List<String> lines = new ArrayList<>();
            lines.add(pair.name() + ": cannot be judged, " + count(faults.size(), "fault"));
            faults.forEach(fault -> lines.add("  " + fault));
            return lines;
        }
        List<SpecChange> changes = SpecDiff.between(SpecTree.parse(pair.before()), SpecTree.parse(pair.after()));
        List<SpecChange> substance =
                changes.stream().filter(SpecChange::isOfSubstance).toList();
        if (substance.isEmpty()) {
            return List.of(pair.name() + ": no change since " + pair.version() + asides(changes));
        }
        try {
            return explain(pair, all, changes, substance);
        } catch (IOException | RuntimeException e) {
            // A document that no client can be built from, or that one of the tools gives up on: what changed is worth
            // knowing.
            List<String> lines = new ArrayList<>();
            lines.add(pair.name() + ": " + count(substance.size(), "change") + " since " + pair.version()
                    + ", BREAKING: no client can be built from it: " + e.getMessage());
            substance.forEach(one -> lines.add("  " + Wording.sentence(one, Place.of(one.path()))));
            return lines;
        }
    }

    private List<String> explain(
            SpecPair pair, List<SpecPair> all, List<SpecChange> changes, List<SpecChange> substance)
            throws IOException {
        Client before = clients.of(pair.name(), pair.before());
        Client after = clients.of(pair.name(), pair.after());
        List<JavaChange> java = JavaNet.between(before.jar(), after.jar(), clients.support());
        List<FacadeUses> facade = List.of(facade(all, false), facade(all, true));
        Explainer explainer = new Explainer(pair, List.of(before, after), java, facade);
        List<Explanation> told =
                Fold.same(substance.stream().map(explainer::explain).toList());
        List<String> lines = new ArrayList<>();
        lines.add(pair.name() + ": " + count(told.size(), "change") + " since " + pair.version()
                + (told.stream().anyMatch(Explanation::isBreak) ? ", BREAKING" : "") + asides(changes));
        told.forEach(one -> lines.addAll(lines(one)));
        explainer.unclaimed().forEach(left -> lines.add("  and beside these " + left));
        lines.add("  for the changelog");
        Changelog.lines(pair.name(), told).forEach(line -> lines.add("    " + line));
        return lines;
    }

    /** The facade as it compiles with all released specs, or with all present ones. */
    FacadeUses facade(List<SpecPair> all, boolean after) throws IOException {
        List<Path> libraries = new ArrayList<>(List.of(clients.support()));
        for (SpecPair pair : all) {
            if (clients.has(pair.name())) {
                libraries.addAll(library(pair, after));
            }
        }
        FacadeUses known = facades.get(libraries);
        if (known == null) {
            known = FacadeUses.of(root, libraries);
            facades.put(libraries, known);
        }
        return known;
    }

    /** A spec that no client can be built from leaves the others' reports as they are: the facade sees its other text. */
    private List<Path> library(SpecPair pair, boolean after) {
        List<String> texts = after ? List.of(pair.after(), pair.before()) : List.of(pair.before(), pair.after());
        for (String text : texts) {
            List<Path> jar = SpecFaults.of(pair.name(), text).isEmpty() ? built(pair.name(), text) : List.of();
            if (!jar.isEmpty()) {
                return jar;
            }
        }
        return List.of();
    }

    private List<Path> built(String spec, String text) {
        try {
            return List.of(clients.of(spec, text).jar());
        } catch (IOException | RuntimeException e) {
            // Told where this spec is judged.
            return List.of();
        }
    }

    private static List<String> lines(Explanation told) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + Wording.sentence(told));
        lines.addAll(Columns.row(
                "    wire    ",
                told.wire().level().word() + ": "
                        + String.join("; ", told.wire().reasons())));
        lines.addAll(Columns.row("    Java    ", java(told)));
        lines.addAll(Columns.row("    types   ", told.types().isEmpty() ? "none" : String.join(", ", told.types())));
        lines.addAll(Columns.row("    facade  ", told.lines().isEmpty() ? "no line" : places(told.lines())));
        if (!told.refused().isEmpty()) {
            lines.addAll(Columns.row("            ", "refused by the compiler: " + places(told.refused())));
        }
        return lines;
    }

    private static String java(Explanation told) {
        if (told.java().isEmpty()) {
            return "the same (japicmp)";
        }
        boolean several = told.java().stream().map(JavaChange::type).distinct().count() > 1;
        Map<String, List<String>> fates = new TreeMap<>(Comparator.reverseOrder());
        told.java()
                .forEach(change -> fates.computeIfAbsent(change.fate(), fate -> new ArrayList<>())
                        .add(several ? change.fullSign() : change.sign()));
        String seen = fates.entrySet().stream()
                .map(fate -> String.join(", ", fate.getValue()) + " " + fate.getKey())
                .collect(Collectors.joining("; "));
        return (told.breaksJava() ? "BREAKS: " : "safe: ") + seen + " (japicmp)";
    }

    private static String places(Set<SourceLine> lines) {
        Map<String, List<String>> byFile = new TreeMap<>();
        lines.forEach(line ->
                byFile.computeIfAbsent(line.file(), file -> new ArrayList<>()).add(Long.toString(line.line())));
        return byFile.entrySet().stream()
                .map(file -> file.getKey() + ":" + String.join(",", file.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String asides(List<SpecChange> changes) {
        long wording = changes.stream().filter(c -> c.kind() == Kind.WORDING).count();
        long order = changes.stream().filter(c -> c.kind() == Kind.ORDER).count();
        List<String> asides = new ArrayList<>();
        if (wording > 0) {
            asides.add(count(wording, "change") + " of wording");
        }
        if (order > 0) {
            asides.add(count(order, "change") + " of order");
        }
        return asides.isEmpty() ? "" : " (beside " + String.join(" and ", asides) + ")";
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
