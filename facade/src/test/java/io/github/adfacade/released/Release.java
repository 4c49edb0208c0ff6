package io.github.adfacade.released;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions as semantic versioning orders them; before 1.0, a minor version may break. */
record Release(int major, int minor) {

    private static final Pattern RELEASED = Pattern.compile("# As released with (\\S+)\\. .*");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    static Release of(String version) {
        List<Integer> numbers = Arrays.stream(version.replace("-SNAPSHOT", "").split("\\.", -1))
                .map(Integer::valueOf)
                .toList();
        return new Release(numbers.get(0), numbers.get(1));
    }

    /** The release that a kept file tells of in its first line. */
    static Release keptIn(List<String> file) {
        Matcher header = RELEASED.matcher(file.get(0));
        if (!header.matches()) {
            throw new IllegalArgumentException("No release is named in: " + file.get(0));
        }
        return of(header.group(1));
    }

    /** What is being built here. */
    static Release present() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("No version in pom.xml");
        }
        return of(version.group(1));
    }

    /** Whether this one, after that one, may break its users. */
    boolean mayBreak(Release before) {
        return major > before.major() || (major == 0 && before.major() == 0 && minor > before.minor());
    }
}
