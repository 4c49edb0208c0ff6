package io.github.adfacade.specchanges;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A spec as last released and as it is now.
 *
 * @param name the file's name without its end, such as "walmart"
 * @param version the release that {@code before} went out with
 * @param before the released text, empty for a spec that no release has
 * @param after the present text, empty for a spec that is gone
 */
record SpecPair(String name, String version, String before, String after) {

    private static final Pattern RELEASED = Pattern.compile("# As released with (\\S+)\\. .*");
    private static final String END = ".yaml";

    /** Every spec of the project. */
    static List<SpecPair> all(Path root) throws IOException {
        Path specs = root.resolve("specs");
        Path released = specs.resolve("released");
        TreeSet<String> names = new TreeSet<>(names(specs));
        names.addAll(names(released));
        List<SpecPair> pairs = new ArrayList<>();
        for (String name : names) {
            String kept = read(released.resolve(name + END));
            String before = kept.substring(kept.indexOf('\n') + 1);
            pairs.add(new SpecPair(name, version(kept), before, read(specs.resolve(name + END))));
        }
        return pairs;
    }

    /** The same spec, as if its present text were this. */
    SpecPair with(String changed) {
        return new SpecPair(name, version, before, changed);
    }

    private static String version(String released) {
        Matcher header = RELEASED.matcher(released.lines().findFirst().orElse(""));
        return header.matches() ? header.group(1) : "no release";
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(END))
                    .map(file -> file.substring(0, file.length() - END.length()))
                    .toList();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}
