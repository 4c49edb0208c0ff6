package io.github.adfacade.released;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a release goes out with, for later versions to be compared with: the specs, and the facade's API. */
public final class KeepReleased {

    private KeepReleased() {}

    /**
     * Writes {@code specs/released} and {@code facade/released/api.txt}.
     *
     * @param arguments the project's root folder, and its version
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        String header = header(arguments[1]);
        Path specs = root.resolve("specs");
        Path kept = Files.createDirectories(specs.resolve("released"));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(kept, "*.yaml")) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
        try (DirectoryStream<Path> present = Files.newDirectoryStream(specs, "*.yaml")) {
            for (Path file : present) {
                Files.writeString(kept.resolve(file.getFileName()), header + "\n" + Files.readString(file));
            }
        }
        List<String> api = new ArrayList<>(List.of(header));
        api.addAll(ApiText.of(root.resolve("facade/target/classes")));
        Files.write(Files.createDirectories(root.resolve("facade/released")).resolve("api.txt"), api);
    }

    static String header(String version) {
        return "# As released with " + version.replace("-SNAPSHOT", "")
                + ". Kept by \"mvn -q -Pkeep-released -pl facade -am\", not by hand.";
    }
}
