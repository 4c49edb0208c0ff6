package io.github.adfacade.contract.lint;

import io.github.adfacade.contract.spec.SpecTree;
import io.github.adfacade.contract.spec.SpecTree.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every operation and every named schema says on which section of the fact sheets it stands: {@code "walmart.md 3.2, 14 #10;
 * seed 004"}. The sections there are stand in {@code fact-sheets.txt}.
 */
final class ProvenanceRule implements SpecRule {

    private static final Pattern SHEET = Pattern.compile("([a-z]+\\.md) (.+)");
    private static final Pattern SECTION =
            Pattern.compile("(C\\d+|\\d+(?:\\.\\d+)?)(?: [A-Z]| rows? \\d+)?(?: #(\\d+))?");
    private static final Pattern CONTINUED = Pattern.compile("#(\\d+)");

    private final Set<String> sections = sections();

    @Override
    public void check(SpecTree spec, Consumer<Offence> sink) {
        demand(spec.at("/info"), sink);
        spec.operations().forEach(operation -> demand(operation, sink));
        spec.components("schemas").forEach(schema -> demand(schema, sink));
    }

    private void demand(Part part, Consumer<Offence> sink) {
        String source = part.text("x-source");
        if (source.isBlank()) {
            sink.accept(new Offence(part.pointer(), "no x-source"));
            return;
        }
        for (String reference : source.split("; ")) {
            Matcher sheet = SHEET.matcher(reference);
            if (sheet.matches()) {
                named(sheet.group(1), sheet.group(2), part, sink);
            } else if (!sections.contains(reference)) {
                sink.accept(new Offence(part.pointer() + "/x-source", "no such source: " + reference));
            }
        }
    }

    private void named(String sheet, String list, Part part, Consumer<Offence> sink) {
        String last = "";
        for (String item : list.replaceAll(" \\([^)]*\\)", "").split(", ")) {
            Matcher section = SECTION.matcher(item);
            Matcher continued = CONTINUED.matcher(item);
            String named;
            if (section.matches()) {
                last = section.group(1);
                named = section.group(2) == null ? last : last + " #" + section.group(2);
            } else if (continued.matches()) {
                named = last + " #" + continued.group(1);
            } else {
                named = item;
            }
            if (!sections.contains(sheet + " " + named)) {
                sink.accept(new Offence(part.pointer() + "/x-source", "no such section: " + sheet + " " + named));
            }
        }
    }

    private static Set<String> sections() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ProvenanceRule.class.getResourceAsStream("fact-sheets.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" \\| ")[0].strip())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
