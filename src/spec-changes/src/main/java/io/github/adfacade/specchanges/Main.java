package io.github.adfacade.specchanges;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Prints what every spec's changes since the last release mean. */
public final class Main {

    private Main() {}

    /**
     * Prints to standard output.
     *
     * @param arguments the project's root folder
     * @throws IOException when specs, templates or sources cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path root = Path.of(arguments.length == 0 ? "." : arguments[0]).normalize();
        Path work = root.resolve("src/spec-changes/target/clients");
        new SpecChanges(root, new Clients(root, work))
                .report(SpecPair.all(root))
                .forEach(out::println);
    }
}
