package io.github.adfacade.specchanges;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.openapitools.codegen.DefaultGenerator;

/** Generates and compiles clients with the present templates, released specs and present ones alike; each text once. */
final class Clients {

    private final GeneratorSettings settings;
    private final Path folder;
    private final JavaFiles java = new JavaFiles();
    private final Path support;
    private final Map<String, Client> made = new TreeMap<>();

    Clients(Path root, Path folder) throws IOException {
        Path module = root.resolve("generated-clients");
        this.settings = new GeneratorSettings(module);
        this.folder = folder;
        this.support = folder.resolve("support.jar");
        Path runtime = module.resolve("src/main/java/io");
        jar(runtime, List.of(), support);
    }

    /** The hand-written classes that every client stands on. */
    Path support() {
        return support;
    }

    /** Whether the build generates a client from this spec. */
    boolean has(String spec) {
        return !settings.apiPackage(spec).isEmpty();
    }

    Client of(String spec, String text) throws IOException {
        String key = spec + " " + text;
        Client known = made.get(key);
        if (known == null) {
            known = make(spec, text, folder.resolve(spec + "-" + made.size()));
            made.put(key, known);
        }
        return known;
    }

    private Client make(String spec, String text, Path place) throws IOException {
        clear(place); // what an earlier run generated there is another spec's
        Files.createDirectories(place);
        Path input = Files.writeString(place.resolve(spec + ".yaml"), text);
        Path sources = place.resolve("sources");
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            new DefaultGenerator()
                    .opts(settings.configurator(spec, input, sources).toClientOptInput())
                    .generate();
        } finally {
            // The generator asks for donations there, once a run.
            System.setOut(out);
        }
        Path jar = place.resolve(spec + ".jar");
        jar(sources, List.of(support), jar);
        return new Client(spec, settings.apiPackage(spec), settings.modelPackage(spec), sources, jar);
    }

    private static void clear(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> old = Files.walk(place)) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void jar(Path sources, List<Path> libraries, Path jar) throws IOException {
        Map<String, byte[]> classes = java.compile(JavaFiles.under(sources), libraries);
        Files.createDirectories(folder);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> compiled : new TreeMap<>(classes).entrySet()) {
                entries.putNextEntry(new ZipEntry(compiled.getKey().replace('.', '/') + ".class"));
                entries.write(compiled.getValue());
                entries.closeEntry();
            }
        }
    }
}
